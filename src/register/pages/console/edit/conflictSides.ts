import { fill, momentWords, type Language } from "../../../../kernel/index.ts";
import {
  html,
  sideBySide,
  type FieldError,
  type Markup,
  type Piece,
  type SideRow,
} from "../../../../platform/web/index.ts";
import { partMarkup } from "../../parts/partMarkup.ts";
import { words } from "./editWords.ts";
import { pickField } from "./partFields.ts";
import type { Conflict } from "./saveSection.ts";
import { rowsSaid, rowsTyped } from "./typedRows.ts";

/** What two people made of the same fields, side by side, and which of the two is kept. */
export const conflictSides = <Subject>(
  { theirs: { content }, by, disputed }: Conflict<Subject>,
  fields: URLSearchParams,
  errors: readonly FieldError[],
  language: Language,
): Markup => {
  const nothing = html`<p class="soft">${words.nothingSaid[language]}</p>`;
  const orNothing = (shown: Piece): Piece => (shown === "" ? nothing : shown);
  return html`<section aria-labelledby="conflict">
    <h2 id="conflict">${words.conflictTitle[language]}</h2>
    ${
      by === null
        ? ""
        : html`<p class="soft">
            ${fill(words.conflictBy[language], {
              number: by.number,
              name: by.author.name,
              at: momentWords(by.at, language),
              reason: by.reason,
            })}
          </p>`
    }
    ${sideBySide({
      caption: words.conflictTitle[language],
      titles: [words.theirs[language], words.mine[language]],
      rows: disputed.flatMap(({ part, usual }): SideRow[] => {
        const name = `pick-${part.name}`;
        return [
          { across: html`<strong>${part.title[language]}</strong>` },
          {
            left: orNothing(content === null ? "" : partMarkup(part, part.read(content), language)),
            right: orNothing(partMarkup(part, rowsSaid(part, rowsTyped(part, fields)), language)),
          },
          {
            across: html`<input type="hidden" name="conflict" value="${part.name}" /> ${pickField(
                part,
                {
                  picked: fields.get(name) ?? usual ?? "",
                  error: errors.find(({ field }) => field === name)?.message ?? null,
                },
                language,
              )}`,
          },
        ];
      }),
    })}
  </section>`;
};
