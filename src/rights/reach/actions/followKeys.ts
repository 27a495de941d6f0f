import { foldedText, type NewValue } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { FoundRow } from "../model/foundRows.ts";
import type { OwnershipMap, ReachEdge } from "../model/ownershipMap.ts";
import type { PersonIdentity } from "../model/reached.ts";
import type { FollowedRows } from "../model/rectification.ts";
import { tupleKey } from "../model/tuples.ts";
import { rectifyFailure } from "../rectifyErrors.ts";
import { childrenOf } from "./findReferring.ts";
import type { OwnedRows } from "./findOwned.ts";
import { tuplesOf } from "./markCoOwned.ts";
import type { WantedRows } from "./planRectification.ts";
import type { RowsByStore } from "./reachPerson.ts";

interface Wanted {
  readonly owned: OwnedRows;
  /** Changes that the database makes itself are taken out of it. */
  readonly wanted: Map<string, WantedRows>;
  readonly identities: readonly PersonIdentity[];
  readonly coversShared: boolean;
}

interface Followed {
  readonly followed: readonly FollowedRows[];
  /** How many rows change along with those of a collection. */
  readonly along: ReadonlyMap<string, number>;
  readonly refusals: readonly Failure[];
}

/**
 * What hangs on the columns that change. A key to which a foreign key leads is changed only where the database itself follows
 * (ON UPDATE CASCADE) and every row that it changes so is the person's own; a reference without a foreign key only
 * together with what refers. A reference alone is never turned to another row. What finds the person takes a new
 * value only when that value is known to be theirs.
 */
export const followKeys = async (
  map: OwnershipMap,
  rows: RowsByStore,
  { owned, wanted, identities, coversShared }: Wanted,
): Promise<Followed> => {
  const refusals: Failure[] = [];
  const followed: FollowedRows[] = [];
  const along = new Map<string, number>();
  const nameOf = (id: string): string => map.collections.get(id)?.name ?? "?";
  const refuse = (id: string, column: string, by: string): void => {
    refusals.push(
      rectifyFailure("rights.rectify-key", { collection: nameOf(id), column, by: nameOf(by) }),
    );
  };
  const isOwn = (edge: ReachEdge, { key }: FoundRow): boolean => {
    const found = owned.get(edge.child);
    return found?.has(key) === true && (coversShared || found.whyKept(key)?.kind !== "shared");
  };
  const waiting = [...wanted].flatMap(([id, here]) =>
    [...changesIn(here)].map(([column, changed]) => ({ id, column, root: id, changed })),
  );
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { id, column, root, changed } = next;
    for (const edge of map.edges.filter(
      ({ parent, parentColumns }) => parent === id && parentColumns.includes(column),
    )) {
      const among = tuplesOf(
        changed.map(({ row }) => row),
        edge.parentColumns,
      );
      const children = among.length === 0 ? [] : (await childrenOf(map, rows, edge, among)).all();
      if (children.length === 0) continue;
      const own = edge.childColumns[edge.parentColumns.indexOf(column)] ?? "";
      const value = changed[0]?.change.value ?? null;
      if (edge.isForeignKey && edge.onUpdate === "cascade") {
        if (!children.every((row) => isOwn(edge, row))) refuse(id, column, edge.child);
        followed.push({ collection: edge.child, columns: [own], count: children.length });
        along.set(root, (along.get(root) ?? 0) + children.length);
        const here = wanted.get(edge.child);
        for (const row of children) here?.get(tupleKey(row.key))?.values.delete(own);
        const change = { column: own, value };
        waiting.push({
          id: edge.child,
          column: own,
          root,
          changed: children.map((row) => ({ row, change })),
        });
        continue;
      }
      const follows = (row: FoundRow): boolean =>
        wanted.get(edge.child)?.get(tupleKey(row.key))?.values.get(own)?.value === value;
      const isFoundAgain =
        map.collections.get(edge.child)?.store === map.collections.get(id)?.store ||
        map.collections.get(edge.child)?.identities.some((one) => one.column === own) === true;
      if (edge.isForeignKey || !isFoundAgain || !children.every(follows))
        refuse(id, column, edge.child);
    }
  }
  for (const [id, here] of wanted) {
    for (const [column, changed] of changesIn(here)) {
      for (const edge of map.edges.filter(
        ({ child, childColumns }) => child === id && childColumns.includes(column),
      )) {
        const key = edge.parentColumns[edge.childColumns.indexOf(column)] ?? "";
        if (edge.isForeignKey || !isBorne(owned, wanted, edge.parent, key, changed))
          refuse(id, column, edge.parent);
      }
      for (const { kind } of map.collections
        .get(id)
        ?.identities.filter((one) => one.column === column) ?? [])
        if (!changed.every(({ change }) => isTheirs(identities, kind, change.value)))
          refusals.push(
            rectifyFailure("rights.rectify-identity", { collection: nameOf(id), column, kind }),
          );
    }
    for (const [key, { values }] of here) if (values.size === 0) here.delete(key);
  }
  return { followed, along, refusals };
};

interface Changed {
  readonly row: FoundRow;
  readonly change: NewValue;
}

const changesIn = (here: WantedRows): ReadonlyMap<string, readonly Changed[]> =>
  Map.groupBy(
    [...here.values()].flatMap(({ row, values }) =>
      [...values.values()].map((change) => ({ row, change })),
    ),
    ({ change }) => change.column,
  );

/** Whether a row of the person bears, or is to bear, what a reference would say then. */
const isBorne = (
  owned: OwnedRows,
  wanted: ReadonlyMap<string, WantedRows>,
  parent: string,
  column: string,
  changed: readonly Changed[],
): boolean =>
  changed.every(
    ({ change }) =>
      [...(wanted.get(parent)?.values() ?? [])].some(
        ({ values }) => values.get(column)?.value === change.value,
      ) ||
      (owned.get(parent)?.all() ?? []).some((row) => String(row.valueOf(column)) === change.value),
  );

const isTheirs = (
  identities: readonly PersonIdentity[],
  kind: string,
  value: string | null,
): boolean =>
  value === null ||
  identities.some((one) => one.kind === kind && foldedText(one.value) === foldedText(value));
