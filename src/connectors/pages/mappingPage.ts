import { fill, type Language } from "../../kernel/index.ts";
import {
  attributes,
  button,
  consolePath,
  html,
  pageTitle,
  pagination,
  selectField,
  table,
  tag,
  type FormState,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import type { CatalogueCollection } from "../contract/catalogue.ts";
import { categoryGroups, dataCategories, noPerson } from "../dataset/dataCategories.ts";
import { identityNames } from "../dataset/identities.ts";
import { isAboutPersons } from "./described.ts";
import {
  columnsPerPage,
  fieldName,
  initialCategory,
  saying,
  type MappedColumn,
} from "./mappingForm.ts";
import { becauseNames, clockNames, words } from "./mappingWords.ts";
import { number } from "./shown.ts";
import type { StoreInUse } from "./storesDesk.ts";

/** The address of the form for a table, at one of its pages. */
export const mappingPath = (
  body: string,
  store: string,
  { table: name, page }: { readonly table: string; readonly page: number },
  language: Language,
): string =>
  `${consolePath(body, "bases", language, `/${encodeURIComponent(store)}/tables/decrire`)}?${new URLSearchParams(
    { table: name, ...(page > 1 && { page: String(page) }) },
  ).toString()}`;

/** One table: each of its columns with what it holds, a page of columns at a time. */
export const mappingPage = (
  {
    body,
    store,
    table: { name },
    columns,
    page,
    base,
    form,
  }: {
    readonly body: string;
    readonly store: StoreInUse;
    readonly table: CatalogueCollection;
    /** All of the table; those of the page are shown. */
    readonly columns: readonly MappedColumn[];
    readonly page: number;
    readonly base: number;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const pages = Math.ceil(columns.length / columnsPerPage);
  const from = (page - 1) * columnsPerPage;
  const shown = columns.slice(from, from + columnsPerPage);
  const mayHoldNobody = !columns.some(({ field }) => field !== null && isAboutPersons(field));
  const tables = consolePath(body, "bases", language, `/${encodeURIComponent(store.name)}/tables`);
  return html`${pageTitle({
      over: store.name,
      title: fill(words.mapTitle[language], { table: name }),
      lead: words.mapLead[language],
    })}
    <div class="stack">
      ${form.frame(html`
        <input ${attributes({ type: "hidden", name: "base", value: String(base) })} />
        ${shown.map(
          ({ column }, row) =>
            html`<input
              ${attributes({ type: "hidden", name: fieldName("column", row), value: column.name })}
            />`,
        )}
        ${table({
          caption: fill(words.pageOf[language], {
            from: number(from + 1, language),
            to: number(from + shown.length, language),
            all: number(columns.length, language),
          }),
          language,
          columns: [
            { title: words.column[language] },
            { title: words.category[language] },
            { title: words.identity[language] },
            ...(shown.some(({ mayBeClock }) => mayBeClock)
              ? [{ title: words.clock[language] }]
              : []),
          ],
          rows: shown.map((mapped, row) => rowOf(mapped, row, form, language)),
        })}
        <div class="button-row">
          ${button({ text: (page < pages ? words.saveNext : words.save)[language], name: "act", value: "save" })}
          ${
            mayHoldNobody
              ? button({
                  text: words.holdsNobody[language],
                  look: "secondary",
                  name: "act",
                  value: "nobody",
                })
              : ""
          }
        </div>
        ${mayHoldNobody ? html`<p class="hint">${words.holdsNobodyHelp[language]}</p>` : ""}
      `)}
      ${pagination({
        page,
        count: pages,
        href: (each) => mappingPath(body, store.name, { table: name, page: each }, language),
        language,
      })}
      <p><a href="${tables}">${words.allTables[language]}</a></p>
    </div>`;
};

const rowOf = (
  mapped: MappedColumn,
  row: number,
  form: FormState,
  language: Language,
): readonly Piece[] => {
  const { column, field, mayBeClock, suggestedIdentity } = mapped;
  const identity = form.field(fieldName("identity", row));
  const common = { language, hideLabel: true, optional: true, width: "full" } as const;
  const said = (wording: { readonly fr: string; readonly en: string }): string =>
    fill(wording[language], { column: column.name });
  return [
    about(mapped, language),
    html`<div>
      ${selectField({
        ...form.field(fieldName("category", row)),
        ...common,
        label: said(words.categoryOf),
        choices: categoryChoices(mapped, language),
      })}
      ${remark(mapped, form.field(fieldName("category", row)).value, form.errors.length > 0, language)}
    </div>`,
    html`<div>
      ${selectField({
        ...identity,
        ...common,
        label: said(words.identityOf),
        none: words.noIdentity[language],
        choices: choicesOf(identityNames, field?.identity ?? null, language),
      })}
      ${
        suggestedIdentity !== null && identity.value === suggestedIdentity
          ? tag({ text: words.proposed[language], tone: "accent" })
          : ""
      }
    </div>`,
    mayBeClock
      ? selectField({
          ...form.field(fieldName("clock", row)),
          ...common,
          label: said(words.clockOf),
          none: words.noClock[language],
          choices: choicesOf(clockNames, field?.clock.format ?? null, language),
        })
      : "",
  ];
};

const about = ({ column, isKey, refersTo }: MappedColumn, language: Language): Markup =>
  html`<code>${column.name}</code>
    <span class="soft small"
      >${[
        column.type,
        ...(isKey ? [words.key[language]] : []),
        ...(refersTo === null ? [] : [fill(words.to[language], { to: refersTo })]),
        ...(column.clockKind === null ? [] : [words.isDate[language]]),
      ].join(" · ")}</span
    >`;

/** That a category is only proposed; after a mistake, what stands in the description where it is something else. */
const remark = (
  mapped: MappedColumn,
  value: string,
  isAgain: boolean,
  language: Language,
): Piece => {
  const { field, suggestion } = mapped;
  if (suggestion?.category === value)
    return tag({ text: becauseNames[suggestion.because][language], tone: "accent" });
  const stands = initialCategory(mapped);
  if (!isAgain || field === null || value === stands) return "";
  return html`<span class="soft small"
    >${fill(words.meanwhile[language], { value: field.dataCategories.join(", ") || "–" })}</span
  >`;
};

const categoryChoices = (mapped: MappedColumn, language: Language) => [
  // Several categories, or one of the body's own, which this list cannot say.
  ...(initialCategory(mapped) === saying.keep
    ? [
        {
          value: saying.keep,
          label: fill(words.keep[language], {
            categories: mapped.field?.dataCategories.join(", ") ?? "",
          }),
        },
      ]
    : []),
  { value: saying.undecided, label: words.undecided[language] },
  { value: noPerson, label: words.nobody[language] },
  ...dataCategories.map(({ code, name, group }) => ({
    value: code,
    label: name[language],
    group: categoryGroups[group][language],
  })),
];

/** The known values, and the one that stands in the description where it is another. */
const choicesOf = (
  names: Readonly<Record<string, { readonly fr: string; readonly en: string }>>,
  present: string | null,
  language: Language,
) => [
  ...Object.entries(names).map(([value, name]) => ({ value, label: name[language] })),
  ...(present === null || present in names ? [] : [{ value: present, label: present }]),
];
