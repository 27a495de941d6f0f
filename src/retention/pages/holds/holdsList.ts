import {
  inOrder,
  type ListAsked,
  type ListShape,
  type SortKey,
} from "../../../platform/web/index.ts";
import type { ListedHold } from "../../execution/actions/listHolds.ts";

type Filter = "etat" | "sorte" | "base";
const sorts = ["reexamen", "pose", "motif", "sorte", "auteur"] as const;
type Sort = (typeof sorts)[number];

/** Kinds and states alone: a word to search for might name somebody in an address. */
export const holdsShape: ListShape<Filter, Sort> = {
  filters: { etat: ["overdue", "in-time"], sorte: ["person", "file", "query"], base: "words" },
  sorts,
  usual: { sort: "reexamen", isDescending: false },
  perPage: 25,
};

export type HoldsAsked = ListAsked<Filter, Sort>;

/** The holds that were asked for, in their order: every page of them. */
export const holdsFound = (
  holds: readonly ListedHold[],
  asked: HoldsAsked,
): readonly ListedHold[] => {
  const { etat, sorte, base } = asked.filters;
  const found = holds.filter(
    (hold) =>
      (etat === "" || hold.isOverdue === (etat === "overdue")) &&
      (sorte === "" || hold.kind === sorte) &&
      (base === "" || hold.stores.includes(base)),
  );
  return inOrder(found, asked, keys);
};

const keys: Readonly<Record<Sort, (hold: ListedHold) => SortKey>> = {
  reexamen: ({ reviewOn }) => reviewOn,
  pose: ({ placedAt }) => placedAt,
  motif: ({ reason }) => reason,
  sorte: ({ kind }) => kind,
  auteur: ({ author }) => author,
};
