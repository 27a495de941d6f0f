import {
  colon,
  dayWords,
  fill,
  messageOf,
  momentWords,
  type ErrorCatalogue,
  type Language,
} from "../../kernel/index.ts";
import { entryPath } from "../../ledger/index.ts";
import {
  dayTime,
  html,
  momentTime,
  pageTitle,
  summaryList,
  table,
  tag,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import type { RunRecord } from "../execution/actions/runRecords.ts";
import type { RunReport } from "../execution/model/runReport.ts";
import { endNames, stateNames, words } from "./runWords.ts";

/** One run: what each rule planned and did, what stopped it, its receipts, and what is still elsewhere. */
export const runPage = (
  {
    run,
    going,
    proofs,
    catalogue,
  }: {
    readonly run: RunRecord;
    /** What is shown of it while it goes on; "" when it is over. */
    readonly going: Piece;
    readonly proofs: string;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  const { startedAt, finishedAt, kind, state, report } = run;
  const at = momentWords(startedAt, language);
  const failure = report?.failure ?? null;
  return html`${pageTitle({ title: fill(words.runTitle[language], { at }) })} ${going}
  ${summaryList([
    {
      key: words.kind[language],
      value: (kind === "execute" ? words.execute : words.dry)[language],
    },
    {
      key: words.state[language],
      value: tag({ text: stateNames[state].name[language], tone: stateNames[state].tone }),
    },
    ...(finishedAt === null
      ? []
      : [{ key: words.finished[language], value: momentTime(finishedAt, language) }]),
    ...(failure === null
      ? []
      : [{ key: words.stopped[language], value: stopped(failure, catalogue, language) }]),
    ...(report?.refusals === undefined
      ? []
      : [
          {
            key: words.refusals[language],
            value: refusalsOf(report.refusals, catalogue, language),
          },
        ]),
    ...(finishedAt === null
      ? []
      : [{ key: words.receipts[language], value: receipts(report, proofs, language) }]),
    ...(report?.copies === undefined
      ? []
      : [{ key: words.copies[language], value: copies(report.copies, language) }]),
  ])}
  ${report === null || report.rules.length === 0 ? "" : rules(report, language)}`;
};

/** A report keeps the code of what stopped a run, not its particulars: what is said is what the code means. */
const stopped = (code: string, catalogue: ErrorCatalogue, language: Language): Piece => {
  const message = messageOf({ code, params: {} }, language, catalogue);
  return message.includes("{") ? html`<code>${code}</code>` : html`${message} <code>${code}</code>`;
};

/** What refused each rule, in words. */
export const refusalsOf = (
  refusals: NonNullable<RunReport["refusals"]>,
  catalogue: ErrorCatalogue,
  language: Language,
): Markup =>
  html`<ul>
    ${refusals.map(
      ({ rule, code, params }) =>
        html`<li>
          <code>${rule}</code>${colon[language]}${messageOf({ code, params }, language, catalogue)}
          <code class="small">${code}</code>
        </li>`,
    )}
  </ul>`;

const receipts = (report: RunReport | null, proofs: string, language: Language): Piece =>
  report?.ledger
    ? html`${fill(words.receiptRange[language], report.ledger)} (<a
          href="${entryPath(report.ledger.from, language)}"
          >${words.firstReceipt[language]}</a
        >) <a href="${proofs}">${words.verify[language]}</a>`
    : words.noReceipt[language];

const copies = (of: NonNullable<RunReport["copies"]>, language: Language): Piece =>
  html`<ul>
    ${of.map(
      ({ store, backupsUntil }) =>
        html`<li>
          ${
            backupsUntil === null
              ? fill(words.copiesUnsaid[language], { store })
              : fill(words.copiesUntil[language], {
                  store,
                  until: dayWords(Temporal.PlainDate.from(backupsUntil.slice(0, 10)), language),
                })
          }
        </li>`,
    )}
  </ul>`;

const rules = ({ rules: of }: RunReport, language: Language): Markup =>
  table({
    caption: words.reportCaption[language],
    language,
    columns: [
      { title: words.rule[language] },
      { title: words.end[language] },
      { title: words.upTo[language] },
      { title: words.planned[language] },
      { title: words.ended[language] },
      { title: words.kept[language], numeric: true },
    ],
    rows: of.map(({ rule, store, end, lastDay, planned, ended, clockNull }) => [
      html`<code>${rule}</code> <span class="soft small">${store}</span>`,
      endNames[end][language],
      dayTime(lastDay, language),
      countWords(planned, language),
      countWords(ended, language),
      clockNull.toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
    ]),
  });

/** Counts by table, in words; tables without a row are left out. */
export const countWords = (counts: Readonly<Record<string, number>>, language: Language): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([name, count]) => `${count.toLocaleString(language === "fr" ? "fr-FR" : "en-GB")} ${name}`,
    )
    .join(", ") || "0";
