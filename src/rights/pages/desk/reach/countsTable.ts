import type { Language } from "../../../../kernel/index.ts";
import { html, table, type Markup, type Piece } from "../../../../platform/web/index.ts";
import type { CountedRows, ExecutionKind } from "../../../execution/model/requestExecution.ts";
import { keptWords } from "../../../model/letter/keptWords.ts";
import { reachWords as words } from "./reachWords.ts";

const numbersIn = (language: Language): Intl.NumberFormat =>
  new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");

/** A count as people read it. */
export const countWords = (count: number, language: Language): string =>
  numbersIn(language).format(count);

const place = ({ collection, store }: CountedRows): Markup =>
  html`<code>${collection}</code> <span class="soft small">${store}</span>`;

/** What is the person's in each collection, and what becomes of it: counts alone. */
export const countsTable = (
  counts: readonly CountedRows[],
  kind: ExecutionKind,
  caption: string,
  language: Language,
  /** It stands right under a heading that says the same. */
  hideCaption = false,
): Markup => {
  if (counts.length === 0) return html`<p>${words.nobody[language]}</p>`;
  const number = (count: number): string => countWords(count, language);
  return kind === "copy"
    ? table({
        caption,
        hideCaption,
        language,
        columns: [
          { title: words.collection[language] },
          { title: words.whose[language] },
          { title: words.rows[language], numeric: true },
        ],
        rows: counts.flatMap((one): readonly (readonly Piece[])[] =>
          one.kind === "copy" ? [[place(one), words[one.as][language], number(one.count)]] : [],
        ),
      })
    : table({
        caption,
        hideCaption,
        language,
        columns: [
          { title: words.collection[language] },
          { title: words.deleted[language], numeric: true },
          { title: words.anonymised[language], numeric: true },
          { title: words.detached[language], numeric: true },
          { title: words.kept[language] },
        ],
        rows: counts.flatMap((one): readonly (readonly Piece[])[] =>
          one.kind === "erasure"
            ? [
                [
                  place(one),
                  number(one.deleted),
                  number(one.anonymised),
                  number(one.detached),
                  one.kept.length === 0
                    ? "0"
                    : html`${one.kept.map(({ count, why }) => html`<p>${number(count)} (${keptWords(why, language)})</p>`)}`,
                ],
              ]
            : [],
        ),
      });
};
