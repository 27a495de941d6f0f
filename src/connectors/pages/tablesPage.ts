import { fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  consolePath,
  csvLine,
  emptyState,
  filterForm,
  html,
  pageTitle,
  pagination,
  selectField,
  table,
  tag,
  textField,
  type Markup,
} from "../../platform/web/index.ts";
import type { Catalogue } from "../contract/catalogue.ts";
import { tableStates, type TableState } from "./described.ts";
import { stateNames, words } from "./mappingWords.ts";
import { number } from "./shown.ts";
import type { StoreReading } from "./storeReadings.ts";
import type { StoreInUse } from "./storesDesk.ts";

const perPage = 50;

/** What narrows the list of tables, and in which order it stands. */
export interface TablesAsked {
  readonly words: string;
  readonly state: TableState["kind"] | null;
  readonly sort: "table" | "-table" | "open" | "-open" | "rows" | "-rows";
  readonly page: number;
}

const sorts = ["table", "-table", "open", "-open", "rows", "-rows"] as const;

export const tablesAsked = (query: unknown): TablesAsked => {
  const given = query as Readonly<Record<string, unknown>>;
  const text = (name: string): string =>
    typeof given[name] === "string" ? given[name].trim() : "";
  return {
    words: text("q").slice(0, 100),
    state:
      (Object.keys(stateNames) as TableState["kind"][]).find((each) => each === text("etat")) ??
      null,
    sort: sorts.find((each) => each === text("tri")) ?? "table",
    page: Math.max(1, Math.min(100_000, Number.parseInt(text("page"), 10) || 1)),
  };
};

const searchOf = ({ words: q, state, sort }: TablesAsked, page: number): string =>
  new URLSearchParams({
    ...(q !== "" && { q }),
    ...(state !== null && { etat: state }),
    ...(sort !== "table" && { tri: sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString();

const compare: Readonly<Record<"open" | "rows", (a: TableState, b: TableState) => number>> = {
  open: (a, b) => a.open - b.open,
  rows: (a, b) => (a.table.estimatedRows ?? -1) - (b.table.estimatedRows ?? -1),
};

/** The tables that are asked for, in the order that is asked for. */
export const tablesFound = (
  store: StoreInUse,
  catalogue: Catalogue,
  asked: TablesAsked,
): readonly TableState[] => {
  const sought = asked.words.toLocaleLowerCase("fr");
  const found = tableStates(store, catalogue).filter(
    ({ table: { name }, kind }) =>
      name.toLocaleLowerCase("fr").includes(sought) &&
      (asked.state === null || kind === asked.state),
  );
  const by = asked.sort.replace("-", "");
  const sorted = by === "open" || by === "rows" ? found.toSorted(compare[by]) : found;
  return asked.sort.startsWith("-") ? sorted.toReversed() : sorted;
};

/** The tables of a database with how far each is described. */
export const tablesPage = (
  {
    body,
    store,
    reading,
    asked,
  }: {
    readonly body: string;
    readonly store: StoreInUse;
    readonly reading: StoreReading;
    readonly asked: TablesAsked;
  },
  language: Language,
): Markup => {
  const start = consolePath(body, "bases", language, `/${encodeURIComponent(store.name)}`);
  const here = `${start}/tables`;
  const found = tablesFound(store, reading.catalogue, asked);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(asked.page, pages);
  const isEmpty = reading.catalogue.collections.length === 0;
  return html`${pageTitle({
      title: fill(words.title[language], { store: store.name }),
      lead: words.lead[language],
    })}
    <p class="soft">
      ${fill(words.readAt[language], { at: momentWords(reading.at, language) })}
      <a href="${start}/examen">${words.readAgain[language]}</a>
    </p>
    ${
      isEmpty
        ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
        : html`${filters(asked, here, language)}
            ${
              found.length === 0
                ? html`<p>${words.noMatch[language]}</p>`
                : list(
                    { asked, here, catalogue: reading.catalogue },
                    found.slice((page - 1) * perPage, page * perPage),
                    language,
                  )
            }
            ${pagination({
              page,
              count: pages,
              href: (each) => `${here}?${searchOf(asked, each)}`,
              language,
            })}
            <p><a href="${here}.csv?${searchOf(asked, 1)}">${words.file[language]}</a></p>`
    }`;
};

const filters = (asked: TablesAsked, here: string, language: Language): Markup => {
  const field = (name: string, label: string, value: string) => ({
    name,
    label,
    value,
    error: null,
    language,
    optional: true,
  });
  return filterForm({
    action: here,
    language,
    ...((asked.words !== "" || asked.state !== null) && { clear: here }),
    fields: [
      textField({ ...field("q", words.words[language], asked.words), type: "search" }),
      selectField({
        ...field("etat", words.state[language], asked.state ?? ""),
        none: words.every[language],
        choices: Object.entries(stateNames).map(([value, { name }]) => ({
          value,
          label: name[language],
        })),
      }),
    ],
  });
};

const list = (
  {
    asked,
    here,
    catalogue,
  }: { readonly asked: TablesAsked; readonly here: string; readonly catalogue: Catalogue },
  found: readonly TableState[],
  language: Language,
): Markup => {
  const column = (title: string, key: "table" | "open" | "rows", numeric = false) => {
    const isSorted = asked.sort.replace("-", "") === key;
    const isDescending = asked.sort.startsWith("-");
    const next = isSorted && !isDescending ? (`-${key}` as const) : key;
    return {
      title,
      numeric,
      sort: `${here}?${searchOf({ ...asked, sort: next }, 1)}`,
      ...(isSorted && { sorted: isDescending ? ("descending" as const) : ("ascending" as const) }),
    };
  };
  return table({
    caption: words.table[language],
    hideCaption: true,
    language,
    columns: [
      column(words.table[language], "table"),
      { title: words.state[language] },
      column(words.open[language], "open", true),
      { title: words.columns[language], numeric: true },
      column(words.rows[language], "rows", true),
      { title: words.refersTo[language] },
    ],
    rows: found.map(({ table: { name, columns, estimatedRows }, kind, open }) => [
      html`<a href="${here}/decrire?${new URLSearchParams({ table: name }).toString()}"
        ><code>${name}</code></a
      >`,
      tag({ text: stateNames[kind].name[language], tone: stateNames[kind].tone }),
      number(open, language),
      number(columns.length, language),
      estimatedRows === null ? words.unknown[language] : number(estimatedRows, language),
      parentsOf(name, catalogue).join(", "),
    ]),
  });
};

const parentsOf = (name: string, { foreignKeys }: Catalogue): readonly string[] => [
  ...new Set(
    foreignKeys
      .filter(({ collection }) => collection === name)
      .map(({ referencedCollection }) => referencedCollection),
  ),
];

/** The same list as a file. */
export const tablesFile = (
  found: readonly TableState[],
  catalogue: Catalogue,
  language: Language,
): string =>
  // The mark by which spreadsheets know UTF-8.
  [
    `\u{FEFF}${csvLine(
      [words.table, words.state, words.open, words.columns, words.rows, words.refersTo].map(
        (each) => each[language],
      ),
    )}`,
    ...found.map(({ table: { name, columns, estimatedRows }, kind, open }) =>
      csvLine([
        name,
        stateNames[kind].name[language],
        String(open),
        String(columns.length),
        String(estimatedRows ?? ""),
        parentsOf(name, catalogue).join(" "),
      ]),
    ),
  ].join("");
