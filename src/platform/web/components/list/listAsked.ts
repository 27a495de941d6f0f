/** What a list can be asked for by its address. */
export interface ListShape<F extends string = string, S extends string = string> {
  /** The parameters that narrow it: the values that each may have, or any words. */
  readonly filters: Readonly<Record<F, readonly string[] | "words">>;
  /** What it can be sorted by (`tri=NAME`, `tri=-NAME` for descending). */
  readonly sorts: readonly S[];
  /** How it stands when the address does not say. */
  readonly usual: { readonly sort: S; readonly isDescending: boolean };
  readonly perPage: number;
  /** Begins its parameters where a page has another list too. */
  readonly prefix?: string;
}

/** What an address asks of a list. */
export interface ListAsked<F extends string = string, S extends string = string> {
  /** "" where nothing is asked. */
  readonly filters: Readonly<Record<F, string>>;
  readonly sort: S;
  readonly isDescending: boolean;
  /** From 1. */
  readonly page: number;
}

/** The longest words that are looked for. */
const longest = 200;

/** Reads an address; whatever is not known in it counts as not asked. */
export const listAsked = <F extends string, S extends string>(
  { filters, sorts, usual, prefix = "" }: ListShape<F, S>,
  query: unknown,
): ListAsked<F, S> => {
  const given = query as Readonly<Record<string, unknown>>;
  const text = (name: string): string => {
    const value = given[`${prefix}${name}`];
    return typeof value === "string" ? value.trim().slice(0, longest) : "";
  };
  const sort = sorts.find((each) => each === text("tri").replace(/^-/, ""));
  return {
    filters: Object.fromEntries(
      Object.entries<readonly string[] | "words">(filters).map(([name, values]) => {
        const value = text(name);
        return [name, values === "words" || values.includes(value) ? value : ""];
      }),
    ) as Record<F, string>,
    sort: sort ?? usual.sort,
    isDescending: sort === undefined ? usual.isDescending : text("tri").startsWith("-"),
    page: /^[1-9]\d{0,5}$/.test(text("page")) ? Number(text("page")) : 1,
  };
};

/** The same as an address has it, with changes; "" where all is as usual. */
export const listSearch = <F extends string, S extends string>(
  { usual, prefix = "" }: Pick<ListShape<F, S>, "usual" | "prefix">,
  asked: ListAsked<F, S>,
  changes: Partial<ListAsked<F, S>> = {},
): string => {
  const { filters, sort, isDescending, page } = { ...asked, ...changes };
  const isUsual = sort === usual.sort && isDescending === usual.isDescending;
  const said: readonly (readonly [string, string])[] = [
    ...Object.entries<string>(filters).filter(([, value]) => value !== ""),
    ...(isUsual ? [] : [["tri", `${isDescending ? "-" : ""}${sort}`] as const]),
    ...(page > 1 ? [["page", String(page)] as const] : []),
  ];
  const query = new URLSearchParams(
    said.map(([name, value]) => [`${prefix}${name}`, value]),
  ).toString();
  return query === "" ? "" : `?${query}`;
};

/** What a row is sorted by; numbers by their size, texts as people look them up. */
export type SortKey = string | number;

/** Rows in the order that is asked for; those that are equal stay as they stood, either way. */
export const inOrder = <T, S extends string>(
  rows: readonly T[],
  { sort, isDescending }: Pick<ListAsked<string, S>, "sort" | "isDescending">,
  keys: Readonly<Partial<Record<S, (row: T) => SortKey>>>,
): readonly T[] => {
  const key = keys[sort];
  if (key === undefined) return isDescending ? rows.toReversed() : rows;
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(key(a), key(b)));
};

const collator = new Intl.Collator("fr", { numeric: true });

const compare = (a: SortKey, b: SortKey): number =>
  typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));

/** The page that is shown of so many rows: the last one where the address asks for one behind it. */
export const pageShown = (
  { perPage }: Pick<ListShape, "perPage">,
  { page }: Pick<ListAsked, "page">,
  count: number,
): { readonly page: number; readonly offset: number; readonly limit: number } => {
  const shown = Math.min(page, Math.max(1, Math.ceil(count / perPage)));
  return { page: shown, offset: (shown - 1) * perPage, limit: perPage };
};
