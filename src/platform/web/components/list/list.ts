import { fill, type Bilingual, type Language } from "../../../../kernel/index.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";
import { linkButton } from "../button/button.ts";
import { emptyState } from "../empty-state/emptyState.ts";
import { filterForm } from "../filter-form/filterForm.ts";
import { pagination } from "../pagination/pagination.ts";
import { selectField, type Choice } from "../select-field/selectField.ts";
import { table } from "../table/table.ts";
import { textField } from "../text-field/textField.ts";
import { listSearch, pageShown, type ListAsked, type ListShape } from "./listAsked.ts";

export interface ListColumn<T, S extends string = string> {
  readonly title: string;
  /** What its heading sorts by; without it the column sorts nothing. */
  readonly sort?: S;
  readonly numeric?: boolean;
  readonly cell: (row: T) => Piece;
}

/** A field that narrows a list: one of a few values, or words. */
export interface ListFilter<F extends string = string> {
  readonly name: F;
  readonly label: string;
  readonly choices?: readonly Choice[];
  /** The entry for all of them; null where one is always chosen. */
  readonly none?: string | null;
}

/** A list, what narrows it, and what is asked of it. */
interface Narrowed<F extends string, S extends string> {
  readonly shape: ListShape<F, S>;
  readonly asked: ListAsked<F, S>;
  /** The address of the whole list. */
  readonly path: string;
  readonly caption: string;
  readonly filters: readonly ListFilter<F>[];
  /** What the address asks of another list of the page (its `listSearch`): it stays as it is. */
  readonly beside?: string;
}

const words = {
  filter: { fr: "Filtrer", en: "Filter" },
  found: { fr: "{count} sur {all}", en: "{count} of {all}" },
  count: { fr: "{count} au total", en: "{count} in all" },
  /** Of either gender. */
  all: { fr: "Indifférent", en: "Any" },
  nothing: { fr: "Rien ne correspond à ces critères", en: "Nothing matches these criteria" },
  nothingHelp: {
    fr: "Élargissez la recherche, ou revenez à la liste entière.",
    en: "Widen the search, or go back to the whole list.",
  },
  whole: { fr: "Voir toute la liste", en: "See the whole list" },
  file: {
    fr: "Télécharger cette liste, toutes pages (CSV)",
    en: "Download this list, every page (CSV)",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * Rows that are narrowed, sorted and turned over by the address alone, and given as a file: the fields, how many there are,
 * the table with its headings as links, its pages. What is empty from the start is for the page to say.
 */
export const list = <T, F extends string, S extends string>({
  shape,
  asked,
  path,
  file,
  caption,
  filters,
  beside = "",
  columns,
  rows,
  count,
  all,
  found,
  nothing,
  language,
}: Narrowed<F, S> & {
  /** The address of its file; what is asked for is put behind it. Without one, nobody takes the list away as a whole. */
  readonly file?: string;
  readonly columns: readonly ListColumn<T, S>[];
  /** Those of the page that is shown: `pageShown` says which. */
  readonly rows: readonly T[];
  /** How many are found, on all pages. */
  readonly count: number;
  /** How many there are; null where nobody counts them. */
  readonly all: number | null;
  /** How many, said of these very things. */
  readonly found?: string;
  readonly nothing?: { readonly title: string; readonly text: string };
  readonly language: Language;
}): Markup => {
  const search = (changes: Partial<ListAsked<F, S>>): string =>
    listSearch(shape, asked, { page: 1, ...changes });
  const here = (own: string): string => `${path}${joined(own, beside)}`;
  const { page } = pageShown(shape, asked, count);
  return html`<div class="list">
    ${filters.length === 0 ? "" : fieldsOf({ shape, asked, path, caption, filters, beside }, language)}
    ${found === undefined ? status({ count, all }, language) : html`<p role="status">${found}</p>`}
    ${
      count === 0
        ? emptyState({
            title: nothing?.title ?? words.nothing[language],
            text: nothing?.text ?? words.nothingHelp[language],
            action: linkButton({ text: words.whole[language], href: here(""), look: "secondary" }),
          })
        : table({
            caption,
            hideCaption: true,
            language,
            columns: columns.map(({ title, sort, numeric }) => ({
              title,
              ...(numeric && { numeric }),
              ...(sort !== undefined && {
                sort: here(
                  search({ sort, isDescending: asked.sort === sort && !asked.isDescending }),
                ),
                ...(asked.sort === sort && {
                  sorted: asked.isDescending ? ("descending" as const) : ("ascending" as const),
                }),
              }),
            })),
            // One element a cell: where it is narrow, what stands beside it would fall into the next column.
            rows: rows.map((row) =>
              columns.map(({ cell }, at) => (at === 0 ? cell(row) : html`<div>${cell(row)}</div>`)),
            ),
          })
    }
    ${pagination({
      page,
      count: Math.ceil(count / shape.perPage),
      of: caption,
      language,
      href: (to) => here(search({ page: to })),
    })}
    ${
      count === 0 || file === undefined
        ? ""
        : html`<p><a href="${address(`${file}${search({})}`)}">${words.file[language]}</a></p>`
    }
  </div>`;
};

/** What is asked of a list, and what is asked of another one beside it. */
const joined = (own: string, beside: string): string =>
  own === "" || beside === "" ? `${own}${beside}` : `${own}&${beside.slice(1)}`;

/** Made once: a format is dearer than what it writes. */
const digits: Readonly<Record<Language, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat("fr-FR"),
  en: new Intl.NumberFormat("en-GB"),
};

const status = (
  { count, all }: { readonly count: number; readonly all: number | null },
  language: Language,
): Markup => {
  const { format } = digits[language];
  const params = { count: format(count), all: format(all ?? count) };
  return html`<p role="status">
    ${fill((all === null ? words.count : words.found)[language], params)}
  </p>`;
};

/** Every filter with what is asked of it; the order that was chosen stays. */
const fieldsOf = <F extends string, S extends string>(
  { shape, asked, path, caption, filters, beside = "" }: Narrowed<F, S>,
  language: Language,
): Markup => {
  // What is always chosen narrows nothing, and stays.
  const kept = new Set(filters.filter((each) => each.none === null).map(({ name }) => name));
  const none = Object.fromEntries(
    Object.entries<string>(asked.filters).map(([name, value]) => [
      name,
      kept.has(name as F) ? value : "",
    ]),
  ) as Record<F, string>;
  const ordered = listSearch(shape, asked, { filters: none, page: 1 });
  const { prefix = "" } = shape;
  const order = new URLSearchParams(ordered).get(`${prefix}tri`);
  return filterForm({
    action: path,
    language,
    label: `${words.filter[language]} (${caption})`,
    ...(filters.some(({ name }) => asked.filters[name] !== none[name]) && {
      clear: `${path}${joined(ordered, beside)}`,
    }),
    fields: [
      ...filters.map(({ name, label, choices, none: every }) => {
        const field = {
          name: `${prefix}${name}`,
          label,
          value: asked.filters[name],
          error: null,
          language,
          optional: true,
        };
        return choices === undefined
          ? textField({ ...field, type: "search", maxlength: 200 })
          : selectField({
              ...field,
              ...(every !== null && { none: every ?? words.all[language] }),
              choices,
            });
      }),
      ...[
        ...(order === null ? [] : [[`${prefix}tri`, order] as const]),
        ...new URLSearchParams(beside),
      ].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`),
    ],
  });
};
