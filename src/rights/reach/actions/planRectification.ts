import {
  foldedText,
  type NewValue,
  type RowTuple,
  type RowValue,
} from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import { targetsOf, type ChangeTarget } from "../model/changeTargets.ts";
import type { FoundRow, FoundRows } from "../model/foundRows.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import type { ProposedChange } from "../model/proposedChange.ts";
import type { PersonIdentity } from "../model/reached.ts";
import type { RectificationPlan, RectifiedField, RectifiedRows } from "../model/rectification.ts";
import { tupleKey } from "../model/tuples.ts";
import { rectifyFailure } from "../rectifyErrors.ts";
import { findHomonyms } from "./findHomonyms.ts";
import { findOwned, type OwnedRows } from "./findOwned.ts";
import { followKeys } from "./followKeys.ts";
import { markCoOwned } from "./markCoOwned.ts";
import { reachPerson, type RowsByStore } from "./reachPerson.ts";

export interface RectificationRequest {
  readonly identities: readonly PersonIdentity[];
  /** Somebody has made sure that rows of one name are one person's. */
  readonly isOnePerson?: boolean;
  readonly changes: readonly ProposedChange[];
  /** Somebody has made sure that the new value is true for everybody whose rows these are. */
  readonly coversShared?: boolean;
}

/** What is to become of the rows of one collection: each row, and its columns with their new values. */
export type WantedRows = Map<
  string,
  { readonly row: FoundRow; readonly values: Map<string, NewValue> }
>;

/**
 * What a rectification (GDPR art. 16) changes, in all stores, field by field, and everything that speaks against it. Reads
 * only. Every copy of the datum on rows that are the person's own is found; each value is held against the type and the
 * constraints of its column before anything is written.
 */
export const planRectification = async (
  map: OwnershipMap,
  rows: RowsByStore,
  { identities, isOnePerson = false, changes, coversShared = false }: RectificationRequest,
): Promise<RectificationPlan> => {
  const refusals: Failure[] = isOnePerson ? [] : [...(await findHomonyms(map, rows, identities))];
  const aims = changes.map((change) => ({ change, targets: targetsOf(map, change) }));
  const columns = new Map<string, string[]>();
  for (const { collection, column } of aims.flatMap(({ targets }) => targets))
    columns.set(collection, [...(columns.get(collection) ?? []), column]);
  const owned = await findOwned(map, rows, await reachPerson(map, rows, identities), [], columns);
  await markCoOwned(map, rows, owned);
  const wanted = new Map<string, WantedRows>();
  const fields = new Map<string, RectifiedField>();
  for (const { change, targets } of aims)
    for (const target of targets) {
      const heldHere = heldBy(
        owned,
        targets.filter(({ isCopy }) => !isCopy),
      );
      const field = await want(map, rows, owned, wanted, { change, target, heldHere, refusals });
      if (field !== null) fields.set(JSON.stringify([target.collection, target.column]), field);
    }
  const keys = await followKeys(map, rows, { owned, wanted, identities, coversShared });
  refusals.push(...keys.refusals);
  const planned: RectifiedRows[] = [];
  for (const [id, here] of wanted) {
    const found = owned.get(id);
    const collection = map.collections.get(id);
    const reader = rows.get(collection?.store ?? "");
    if (found === undefined || collection === undefined || reader === undefined) continue;
    if (here.size === 0) continue;
    refusals.push(...refusedBefore(map, id, here, found, coversShared));
    const groups = alike(here).map((one, at) => ({
      collection: id,
      identity: found.identity,
      ...one,
      along: at === 0 ? (keys.along.get(id) ?? 0) : 0,
    }));
    for (const one of groups) {
      const match = { columns: one.identity, among: one.rows };
      const { name, store } = collection;
      // What is restricted is stored and nothing else (GDPR art. 18(2)) until somebody lifts it.
      const count = await reader.countRestricted(name, match);
      if (count > 0)
        refusals.push(
          rectifyFailure("rights.rectify-restricted", { collection: name, store, count }),
        );
      for (const { kind, constraint } of await reader.refusedChange(
        collection.name,
        match,
        one.changes,
      ))
        refusals.push(
          rectifyFailure(`rights.rectify-${kind}`, { collection: collection.name, constraint }),
        );
    }
    planned.push(...groups);
  }
  return {
    fields: [...fields.values()],
    rows: planned,
    followed: keys.followed,
    refusals: [...new Map(refusals.map((one) => [JSON.stringify(one), one])).values()],
  };
};

/** What the columns that were named hold in the rows of the person, letters and blanks apart. */
const heldBy = (owned: OwnedRows, targets: readonly ChangeTarget[]): ReadonlySet<string> =>
  new Set(
    targets.flatMap(({ collection, column }) =>
      (owned.get(collection)?.all() ?? []).flatMap((row) => {
        const value = textOf(row.valueOf(column));
        return value === null ? [] : [foldedText(value)];
      }),
    ),
  );

const textOf = (value: RowValue): string | null => (value === null ? null : String(value));

interface Wanting {
  readonly change: ProposedChange;
  readonly target: ChangeTarget;
  readonly heldHere: ReadonlySet<string>;
  readonly refusals: Failure[];
}

/** Notes what becomes of one column of the person's rows; null where no row is concerned. */
const want = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
  wanted: Map<string, WantedRows>,
  { change, target: { collection: id, column: name, isCopy }, heldHere, refusals }: Wanting,
): Promise<RectifiedField | null> => {
  const collection = map.collections.get(id);
  const reader = rows.get(collection?.store ?? "");
  const found = owned.get(id);
  if (collection === undefined || reader === undefined || found === undefined) return null;
  const concerned = found.all().filter((row) => {
    const old = textOf(row.valueOf(name));
    return !isCopy || (old !== null && (heldHere.has(foldedText(old)) || old === change.value));
  });
  if (concerned.length === 0) return null;
  const held = await reader.asHeld(collection.name, name, change.value);
  const column = collection.table.columns.find((one) => one.name === name);
  const unfit =
    column === undefined || column.isGenerated || column.identity === "always"
      ? "computed"
      : change.value === null && !column.nullable
        ? "empty"
        : held.ok
          ? null
          : held.why;
  const value = held.ok ? held.value : change.value;
  const isAsked = (old: string | null): boolean =>
    change.was === undefined ||
    (change.was === null
      ? old === null || old === ""
      : old !== null && foldedText(old) === foldedText(change.was));
  const from = new Map<RowValue, number>();
  let already = 0;
  const here: WantedRows = wanted.get(id) ?? new Map();
  wanted.set(id, here);
  for (const row of concerned) {
    const old = row.valueOf(name);
    if (textOf(old) === value) {
      already++;
      continue;
    }
    if (!isAsked(textOf(old))) continue;
    const one = here.get(tupleKey(row.key)) ?? { row, values: new Map<string, NewValue>() };
    const other = one.values.get(name);
    if (other !== undefined && other.value !== value)
      refusals.push(
        rectifyFailure("rights.rectify-twice", { collection: collection.name, column: name }),
      );
    one.values.set(name, { column: name, value });
    here.set(tupleKey(row.key), one);
    from.set(old, (from.get(old) ?? 0) + 1);
  }
  if (from.size === 0 && already === 0) return null;
  if (from.size > 0 && unfit !== null)
    refusals.push(
      rectifyFailure(`rights.rectify-${unfit}`, { collection: collection.name, column: name }),
    );
  if (from.size > 0 && column?.privileges.update === false)
    refusals.push(
      reachFailure("rights.reach-rights-missing", {
        collection: collection.name,
        store: collection.store,
        right: "update",
      }),
    );
  return { collection: id, column: name, value, from, already };
};

/** Where nobody said whose rows these are, or they are somebody else's too. */
const refusedBefore = (
  map: OwnershipMap,
  id: string,
  here: WantedRows,
  found: FoundRows,
  coversShared: boolean,
): readonly Failure[] => {
  const name = map.collections.get(id)?.name ?? "?";
  const shared = [...here.values()].filter(({ row }) => found.whyKept(row.key)?.kind === "shared");
  return [
    ...map.unclear.filter(({ params }) => params["collection"] === name),
    ...(shared.length > 0 && !coversShared
      ? [rectifyFailure("rights.rectify-shared", { collection: name, count: shared.length })]
      : []),
  ];
};

/** Rows of which the same is changed go in one statement. */
const alike = (
  here: WantedRows,
): readonly { readonly rows: readonly RowTuple[]; readonly changes: readonly NewValue[] }[] => {
  const groups = Map.groupBy(
    [...here.values()].filter(({ values }) => values.size > 0),
    ({ values }) =>
      JSON.stringify([...values.values()].toSorted((a, b) => (a.column < b.column ? -1 : 1))),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ rows: group.map(({ row }) => row.key), changes: [...first.values.values()] }];
  });
};
