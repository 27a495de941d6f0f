import { dayWords, fill, type Language } from "../../kernel/index.ts";
import {
  html,
  notice,
  summaryList,
  table,
  type Markup,
  type SummaryRow,
} from "../../platform/web/index.ts";
import { holdsOn, type Designation } from "../model/designation.ts";
import { deputiesOf, dpoHistory, dpoOf } from "../model/dpoDirectory.ts";
import { contactRows, whoIs } from "./contactRows.ts";
import { directoryPath } from "./directoryPaths.ts";
import { directoryWords as words } from "./directoryWords.ts";
import type { PublicDirectory } from "./publicDirectory.ts";

/** Whom to write to in a body, and who stands in; or, by GDPR art. 37, that nobody is designated. */
export const officerOf = (
  { bodies, designations, today }: PublicDirectory,
  body: string,
  language: Language,
): Markup => {
  const officer = dpoOf(designations, body, today);
  if (officer === null) return notice({ tone: "watch", text: words.noOfficer[language], language });
  const others = bodies.filter(({ id }) => id !== body && officer.bodies.includes(id));
  const shared: readonly SummaryRow[] =
    others.length === 0
      ? []
      : [
          {
            key: words.sharedWith[language],
            value: html`${others.map(
              ({ id, name }, index) =>
                html`${index === 0 ? "" : ", "}<a href="${directoryPath(id, language)}" lang="fr"
                    >${name}</a
                  >`,
            )}`,
          },
        ];
  return summaryList([
    { key: words.officer[language], value: whoIs(officer, language) },
    ...contactRows(officer, language),
    ...shared,
    ...deputiesOf(designations, body, today).map((each) => ({
      key: words.deputy[language],
      value: deputy(each, officer, language),
    })),
  ]);
};

/** A deputy, with the ways to reach them that are not the officer's. */
const deputy = (designation: Designation, officer: Designation, language: Language): Markup => {
  const { email, telephone } = designation;
  return html`${whoIs(designation, language)}
  ${
    email === null || email === officer.email
      ? ""
      : html`<br /><a href="mailto:${email}">${email}</a>`
  }
  ${telephone === null || telephone === officer.telephone ? "" : html`<br />${telephone}`}`;
};

/** Who was designated before; nothing where nobody was. */
export const historyOf = (
  { designations, today }: PublicDirectory,
  body: string,
  language: Language,
): Markup | "" => {
  const past = dpoHistory(designations, body).filter(
    (each) => !holdsOn(each, today) && Temporal.PlainDate.compare(each.from, today) <= 0,
  );
  if (past.length === 0) return "";
  return html`<section aria-labelledby="history">
    <h2 id="history">${words.history[language]}</h2>
    <p class="soft">${words.historyText[language]}</p>
    ${table({
      caption: words.history[language],
      hideCaption: true,
      language,
      columns: [words.who, words.role, words.when].map((title) => ({ title: title[language] })),
      rows: past.map((each) => [
        html`${whoIs(each, language)}`,
        words[each.role][language],
        fill(words.span[language], {
          from: dayWords(each.from, language),
          until: dayWords(each.until ?? today, language),
        }),
      ]),
    })}
  </section>`;
};
