import { fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import { html, timeline, type Markup } from "../../../platform/web/index.ts";
import type { ChangeSubject, OrganisationChange } from "../../actions/change.ts";
import { words } from "./consoleWords.ts";

const subjects: Readonly<Record<ChangeSubject, (typeof words)[keyof typeof words]>> = {
  identity: words.subjectIdentity,
  brand: words.subjectBrand,
  designation: words.subjectDesignation,
  territories: words.subjectTerritories,
};

const fieldNames: Readonly<Record<string, Bilingual>> = {
  ...words,
  seat: words.address,
};

const mostFields = 12;

/** Who changed what, and why; the latest first. */
export const historyList = (changes: readonly OrganisationChange[], language: Language): Markup =>
  html`<section aria-labelledby="history">
    <h2 id="history">${words.history[language]}</h2>
    ${
      changes.length === 0
        ? html`<p class="soft">${words.noHistory[language]}</p>`
        : timeline({
            language,
            events: changes.map(({ at, subject, changed, author, reason }) => ({
              at,
              title: fill(words.historyLine[language], {
                what: subjects[subject][language],
                fields: fieldsSaid(
                  changed.map(({ field }) => fieldNames[field]?.[language] ?? field),
                ),
                author: author.name,
                reason,
              }),
            })),
          })
    }
  </section>`;

/** A table of postal codes may change by thousands: the first of them, and that there are more. */
const fieldsSaid = (fields: readonly string[]): string =>
  fields.length <= mostFields
    ? fields.join(", ")
    : `${fields.slice(0, mostFields).join(", ")}… (${fields.length})`;
