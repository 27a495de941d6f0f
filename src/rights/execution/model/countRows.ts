import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { ErasurePlan } from "../../reach/model/erasurePlan.ts";
import type { OwnershipMap } from "../../reach/model/ownershipMap.ts";
import type { RowClass } from "../../reach/model/reached.ts";
import type { CountedRows } from "./requestExecution.ts";

/** What a copy gives of each collection. */
export const countCopy = (
  parts: readonly {
    readonly collection: { readonly store: string; readonly name: string };
    readonly as: RowClass;
    readonly count: number;
  }[],
): readonly CountedRows[] =>
  parts.map(({ collection, as, count }) => ({
    kind: "copy",
    store: collection.store,
    collection: collection.name,
    as,
    count,
  }));

/** What an erasure does to each collection; those that it leaves as they are, without a row of the person, are left out. */
export const countErasure = (
  { rows }: Pick<ErasurePlan, "rows">,
  map: Pick<OwnershipMap, "collections">,
): readonly CountedRows[] =>
  rows.flatMap(({ collection: id, deleted, changed, kept }): readonly CountedRows[] => {
    const { store = "?", name: collection = "?" } = map.collections.get(id) ?? {};
    const changedBy = (why: string): number =>
      changed.filter((one) => one.why === why).reduce((sum, one) => sum + one.rows.length, 0);
    const counted = {
      kind: "erasure",
      store,
      collection,
      deleted: deleted.length,
      anonymised: changedBy("anonymise"),
      detached: changedBy("detach"),
      kept,
    } as const;
    const isTouched = counted.deleted + counted.anonymised + counted.detached + kept.length > 0;
    return isTouched ? [counted] : [];
  });

/** How many rows all of it is. */
export const rowsIn = (counts: readonly CountedRows[]): number =>
  counts.reduce(
    (sum, one) =>
      sum + (one.kind === "copy" ? one.count : one.deleted + one.anonymised + one.detached),
    0,
  );

/** Stands for what an agent has seen: another, and it is shown again before anything is written. */
export const digestOfCounts = (counts: readonly CountedRows[]): string =>
  sha256(canonicalJson(counts.map((one) => canonicalJson(one)).toSorted()));
