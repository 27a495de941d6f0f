import { inOrder, type ListAsked, type ListShape, type SortKey } from "../../platform/web/index.ts";
import type { StoreInUse } from "./storesDesk.ts";

type Filter = "sorte" | "etat";
const sorts = ["nom", "sorte", "decrites", "regles"] as const;
type Sort = (typeof sorts)[number];

export const storesShape: ListShape<Filter, Sort> = {
  filters: { sorte: ["postgres", "sqlite"], etat: ["described", "undescribed", "unreachable"] },
  sorts,
  usual: { sort: "nom", isDescending: false },
  perPage: 25,
};

export type StoresAsked = ListAsked<Filter, Sort>;

/** How many tables of a store are described. */
export const describedCount = ({ descriptions }: StoreInUse): number =>
  descriptions.reduce((sum, { dataset }) => sum + dataset.collections.length, 0);

const states: Readonly<Record<string, (store: StoreInUse) => boolean>> = {
  described: (store) => describedCount(store) > 0,
  undescribed: (store) => describedCount(store) === 0,
  unreachable: ({ place, isPlatform }) => place === null && !isPlatform,
};

const keys: Readonly<Record<Sort, (store: StoreInUse) => SortKey>> = {
  nom: ({ name }) => name,
  sorte: ({ kind }) => kind ?? "",
  decrites: describedCount,
  regles: ({ rules }) => rules.length,
};

/** The stores that are asked for, in the order that is asked for. */
export const storesFound = (
  stores: readonly StoreInUse[],
  asked: StoresAsked,
): readonly StoreInUse[] => {
  const { sorte, etat } = asked.filters;
  const found = stores.filter(
    (store) =>
      (sorte === "" || store.kind === sorte) && (etat === "" || states[etat]?.(store) === true),
  );
  return inOrder(found, asked, keys);
};

export const storeColumns = ["name", "kind", "variable", "place", "schema", "tables", "rules"];

/** A line of the list as a file: where a store is, never with a secret. */
export const storeLine = (store: StoreInUse): readonly string[] => [
  store.name,
  store.kind ?? "",
  store.variable ?? "",
  store.place ?? "",
  store.schema ?? "",
  String(describedCount(store)),
  store.rules.join(" "),
];
