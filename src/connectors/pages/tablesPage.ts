import { fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  html,
  inOrder,
  list,
  pageShown,
  pageTitle,
  tag,
  type ListAsked,
  type ListColumn,
  type ListShape,
  type Markup,
  type SortKey,
} from "../../platform/web/index.ts";
import type { Catalogue } from "../contract/catalogue.ts";
import { tableStates, type TableState } from "./described.ts";
import { stateNames, words } from "./mappingWords.ts";
import { number } from "./shown.ts";
import type { StoreReading } from "./storeReadings.ts";
import type { StoreInUse } from "./storesDesk.ts";

type Filter = "q" | "etat";
const sorts = ["table", "open", "rows"] as const;
type Sort = (typeof sorts)[number];

export const tablesShape: ListShape<Filter, Sort> = {
  filters: { q: "words", etat: Object.keys(stateNames) },
  sorts,
  usual: { sort: "table", isDescending: false },
  perPage: 50,
};

/** What narrows the list of tables, and in which order it stands. */
export type TablesAsked = ListAsked<Filter, Sort>;

const keys: Readonly<Record<Sort, (state: TableState) => SortKey>> = {
  table: ({ table: { name } }) => name,
  open: ({ open }) => open,
  rows: ({ table: { estimatedRows } }) => estimatedRows ?? -1,
};

/** The tables that are asked for, in the order that is asked for. */
export const tablesFound = (
  store: StoreInUse,
  catalogue: Catalogue,
  asked: TablesAsked,
): readonly TableState[] => {
  const { q, etat } = asked.filters;
  const sought = q.toLocaleLowerCase("fr");
  const found = tableStates(store, catalogue).filter(
    ({ table: { name }, kind }) =>
      name.toLocaleLowerCase("fr").includes(sought) && (etat === "" || kind === etat),
  );
  return inOrder(found, asked, keys);
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
        : tableList({ asked, here, found, catalogue: reading.catalogue }, language)
    }`;
};

const tableList = (
  {
    asked,
    here,
    found,
    catalogue,
  }: {
    readonly asked: TablesAsked;
    readonly here: string;
    readonly found: readonly TableState[];
    readonly catalogue: Catalogue;
  },
  language: Language,
): Markup => {
  const { offset, limit } = pageShown(tablesShape, asked, found.length);
  return list({
    shape: tablesShape,
    asked,
    path: here,
    file: `${here}.csv`,
    caption: words.table[language],
    language,
    filters: [
      { name: "q", label: words.words[language] },
      {
        name: "etat",
        label: words.state[language],
        choices: Object.entries(stateNames).map(([value, { name }]) => ({
          value,
          label: name[language],
        })),
      },
    ],
    columns: columnsOf(here, catalogue, language),
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: catalogue.collections.length,
    nothing: { title: words.noMatch[language], text: words.noMatchHelp[language] },
  });
};

const columnsOf = (
  here: string,
  catalogue: Catalogue,
  language: Language,
): readonly ListColumn<TableState, Sort>[] => [
  {
    title: words.table[language],
    sort: "table",
    cell: ({ table: { name } }) =>
      html`<a href="${here}/decrire?${new URLSearchParams({ table: name }).toString()}"
        ><code>${name}</code></a
      >`,
  },
  {
    title: words.state[language],
    cell: ({ kind }) => tag({ text: stateNames[kind].name[language], tone: stateNames[kind].tone }),
  },
  {
    title: words.open[language],
    sort: "open",
    numeric: true,
    cell: ({ open }) => number(open, language),
  },
  {
    title: words.columns[language],
    numeric: true,
    cell: ({ table: { columns } }) => number(columns.length, language),
  },
  {
    title: words.rows[language],
    sort: "rows",
    numeric: true,
    cell: ({ table: { estimatedRows } }) =>
      estimatedRows === null ? words.unknown[language] : number(estimatedRows, language),
  },
  {
    title: words.refersTo[language],
    cell: ({ table: { name } }) => parentsOf(name, catalogue).join(", "),
  },
];

const parentsOf = (name: string, { foreignKeys }: Catalogue): readonly string[] => [
  ...new Set(
    foreignKeys
      .filter(({ collection }) => collection === name)
      .map(({ referencedCollection }) => referencedCollection),
  ),
];

/** The columns of the same list as a file. */
export const tableColumns = (language: Language): readonly string[] =>
  [words.table, words.state, words.open, words.columns, words.rows, words.refersTo].map(
    (each) => each[language],
  );

export const tableLine = (
  { table: { name, columns, estimatedRows }, kind, open }: TableState,
  catalogue: Catalogue,
  language: Language,
): readonly string[] => [
  name,
  stateNames[kind].name[language],
  String(open),
  String(columns.length),
  String(estimatedRows ?? ""),
  parentsOf(name, catalogue).join(" "),
];
