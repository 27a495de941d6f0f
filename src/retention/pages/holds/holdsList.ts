import type { ListedHold } from "../../execution/actions/listHolds.ts";

/** What of the list is asked for: kinds and states alone, since a word to search for might name somebody in an address. */
export interface HoldsAsked {
  readonly state: "overdue" | "in-time" | null;
  readonly kind: ListedHold["kind"] | null;
  readonly store: string | null;
  readonly sort: HoldsSort;
  readonly isDescending: boolean;
  readonly page: number;
}

export const holdSorts = ["reexamen", "pose", "motif", "auteur"] as const;
export type HoldsSort = (typeof holdSorts)[number];

export const holdsPerPage = 25;

/** Reads an address; whatever is not known in it counts as not asked. */
export const holdsAsked = (query: Readonly<Record<string, unknown>>): HoldsAsked => {
  const text = (name: string): string => (typeof query[name] === "string" ? query[name] : "");
  const sort = text("tri").replace(/^-/, "");
  return {
    state: (["overdue", "in-time"] as const).find((each) => each === text("etat")) ?? null,
    kind: (["person", "file", "query"] as const).find((each) => each === text("sorte")) ?? null,
    store: text("base") || null,
    sort: holdSorts.find((each) => each === sort) ?? "reexamen",
    isDescending: text("tri").startsWith("-"),
    page: Math.max(1, Math.min(10_000, Number.parseInt(text("page"), 10) || 1)),
  };
};

/** The same as an address has it, with changes; "" where all is as usual. */
export const holdsSearch = (asked: HoldsAsked, changes: Partial<HoldsAsked> = {}): string => {
  const { state, kind, store, sort, isDescending, page } = { ...asked, ...changes };
  const isUsual = sort === "reexamen" && !isDescending;
  const query = new URLSearchParams({
    ...(state && { etat: state }),
    ...(kind && { sorte: kind }),
    ...(store && { base: store }),
    ...(!isUsual && { tri: `${isDescending ? "-" : ""}${sort}` }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === "" ? "" : `?${query}`;
};

/** The holds that were asked for, in their order: every page of them. */
export const holdsFound = (
  holds: readonly ListedHold[],
  { state, kind, store, sort, isDescending }: HoldsAsked,
): readonly ListedHold[] => {
  const found = holds
    .filter(
      (hold) =>
        (state === null || hold.isOverdue === (state === "overdue")) &&
        (kind === null || hold.kind === kind) &&
        (store === null || hold.stores.includes(store)),
    )
    .toSorted((a, b) => keys[sort](a).localeCompare(keys[sort](b), "fr"));
  return isDescending ? found.toReversed() : found;
};

const keys: Readonly<Record<HoldsSort, (hold: ListedHold) => string>> = {
  reexamen: ({ reviewOn }) => reviewOn,
  pose: ({ placedAt }) => placedAt,
  motif: ({ reason }) => reason,
  auteur: ({ author }) => author,
};
