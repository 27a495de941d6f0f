import { nameOfCategory, type RowTuple } from "../../../connectors/index.ts";
import { momentWords, type Language } from "../../../kernel/index.ts";
import { document, html, type Markup } from "../../../platform/escaping/index.ts";
import type { Policy } from "../../../retention/index.ts";
import type { PersonPart } from "../actions/readPerson.ts";
import { masked } from "../model/maskRow.ts";
import { packageWords } from "./packageWords.ts";
import { valueText } from "./rowsAsText.ts";

export interface PackageRequest {
  readonly language: Language;
  readonly at: Temporal.Instant;
  /** What the register and the rules say of the collections: titles of sections come from there. */
  readonly policy: Pick<Policy, "register" | "rules">;
}

/** One collection of a package: its files, and its first rows. */
export interface Section {
  readonly part: PersonPart;
  readonly path: string;
  readonly first: readonly RowTuple[];
}

/** The page of a package that a person reads: everything where it is little, the first rows where it is much. */
export const packagePage = (sections: readonly Section[], request: PackageRequest): string => {
  const { language, at } = request;
  const words = packageWords(language);
  const isAnyMasked = sections.some(({ first }) => first.some((row) => row.includes(masked)));
  return document(
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <style>
          body {
            font:
              1rem/1.5 system-ui,
              sans-serif;
            max-width: 72rem;
            margin: 0 auto;
            padding: 1rem;
            color: #1b1b1b;
            background: #fff;
          }
          .scroll {
            overflow-x: auto;
          }
          table {
            border-collapse: collapse;
          }
          th,
          td {
            text-align: left;
            vertical-align: top;
            padding: 0.25rem 0.75rem 0.25rem 0;
            border-bottom: 1px solid #767676;
          }
          th small {
            display: block;
            font-weight: normal;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p>${words.intro} ${words.at(momentWords(at, language))}</p>
          ${isAnyMasked && html`<p>${words.masked(masked)}</p>`}
          <p>${sections.length === 0 ? words.nothing : words.files}</p>
          ${(["owned", "accessed"] as const).map((as) => group(sections, as, request))}
        </main>
      </body>
    </html>`,
  );
};

const group = (
  sections: readonly Section[],
  as: PersonPart["as"],
  request: PackageRequest,
): Markup | null => {
  const here = sections.filter(({ part }) => part.as === as);
  if (here.length === 0) return null;
  return html`<h2>${packageWords(request.language)[as]}</h2>
    ${here.map((one) => section(one, request))}`;
};

const section = ({ part, path, first }: Section, { language, policy }: PackageRequest): Markup => {
  const words = packageWords(language);
  const { collection, columns, count } = part;
  const purposes = purposesOf(policy, collection.store, collection.name);
  const title = purposes[0] === undefined ? collection.name : `${purposes[0]} (${collection.name})`;
  const cells = (row: RowTuple): readonly Markup[] =>
    row.map((value) => html`<td>${valueText(value)}</td>`);
  return html`<h3>${title}</h3>
    <p>
      ${words.source(collection.name, collection.store)}, ${words.rows(count)}.
      <a href="${path}.csv">CSV</a>, <a href="${path}.json">JSON</a>
    </p>
    ${purposes.length > 1 && html`<p>${words.purposes} ${purposes.join(", ")}</p>`}
    ${count > first.length && html`<p>${words.first(first.length)}</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => heading(column, fieldName(part, column, language)))}
          </tr>
        </thead>
        <tbody>
          ${first.map(
            (row) =>
              html`<tr>
                ${cells(row)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
};

const heading = (column: string, name: string | null): Markup =>
  name === null
    ? html`<th scope="col">${column}</th>`
    : html`<th scope="col">${name} <small>${column}</small></th>`;

/** What the register calls the activities for which these rows are there. */
export const purposesOf = (
  { register, rules }: PackageRequest["policy"],
  store: string,
  collection: string,
): readonly string[] => {
  const ids = new Set(
    rules
      .filter(
        (rule) => rule.store === store && [rule.collection, ...rule.with].includes(collection),
      )
      .map(({ activity }) => activity),
  );
  return register.activities.filter(({ id }) => ids.has(id)).map(({ title }) => title);
};

/** What people call a column, by the category that the dataset gives it. */
export const fieldName = (
  { collection: { described } }: PersonPart,
  column: string,
  language: Language,
): string | null => {
  const field = described?.fields.find(({ name }) => name === column);
  const [category] = field?.dataCategories ?? [];
  const name = category === undefined || category === "user" ? null : nameOfCategory(category);
  return name === null ? null : name[language];
};
