import type { ColumnChange, RowTuple } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type {
  ChangedRows,
  Duty,
  ErasurePlan,
  KeptRows,
  PlannedRows,
} from "../model/erasurePlan.ts";
import type { FoundRow, FoundRows } from "../model/foundRows.ts";
import { keepByDuty } from "../model/keepByDuty.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { isFinal, proveErasure } from "../model/proveErasure.ts";
import type { PersonIdentity } from "../model/reached.ts";
import { reachFailure } from "../errors.ts";
import { tupleKey } from "../model/tuples.ts";
import { findHomonyms } from "./findHomonyms.ts";
import { findOwned } from "./findOwned.ts";
import { findReferring, type Referring } from "./findReferring.ts";
import { markCoOwned } from "./markCoOwned.ts";
import { reachPerson, type RowsByStore } from "./reachPerson.ts";

export interface ErasureRequest {
  readonly identities: readonly PersonIdentity[];
  /** Somebody has made sure that rows of one name are one person's. */
  readonly isOnePerson?: boolean;
  readonly duties: readonly Duty[];
  readonly today: Temporal.PlainDate;
}

/**
 * What an erasure does to every row that is the person's, or that refers to one which goes; and everything that speaks
 * against it. Reads only. A row of the person stays when it is somebody else's as well, when a duty or a stated ground
 * keeps it, or when such a row refers to it; the others are deleted, or anonymised where the dataset says so.
 */
export const planErasure = async (
  map: OwnershipMap,
  rows: RowsByStore,
  { identities, isOnePerson = false, duties, today }: ErasureRequest,
): Promise<ErasurePlan> => {
  const homonyms = isOnePerson ? [] : await findHomonyms(map, rows, identities);
  const reached = await reachPerson(map, rows, identities);
  const owned = await findOwned(map, rows, reached, duties);
  keepByDuty(map, owned, duties, today);
  await markCoOwned(map, rows, owned);
  const referring = await findReferring(map, rows, owned);
  const ids = new Set([...owned.keys(), ...referring.identities.keys()]);
  const planned = [...ids].map((id) => plannedRows(map, id, owned.get(id), referring));
  return {
    rows: planned,
    refusals: [
      ...homonyms,
      ...unclearOf(map, planned),
      ...referring.refusals,
      ...proveErasure(map, planned),
      ...(await restrictedOf(map, rows, planned)),
    ],
  };
};

/** What is restricted is stored and nothing else (GDPR art. 18(2)): known before the first store is written, it spares the others. */
const restrictedOf = async (
  map: OwnershipMap,
  rows: RowsByStore,
  planned: readonly PlannedRows[],
): Promise<readonly Failure[]> => {
  const failures: Failure[] = [];
  for (const { collection: id, identity: columns, deleted, changed } of planned) {
    const { name = "?", store = "?" } = map.collections.get(id) ?? {};
    const among = [...deleted, ...changed.flatMap((one) => one.rows)];
    if (among.length === 0) continue;
    const count = (await rows.get(store)?.countRestricted(name, { columns, among })) ?? 0;
    if (count > 0)
      failures.push(reachFailure("rights.reach-restricted", { collection: name, store, count }));
  }
  return failures;
};

/** Where nobody said whose rows these are, an erasure would guess; where none is found, it has nothing to guess. */
const unclearOf = (map: OwnershipMap, planned: readonly PlannedRows[]): readonly Failure[] => {
  const named = new Set(planned.map(({ collection }) => map.collections.get(collection)?.name));
  return map.unclear.filter(({ params }) => named.has(String(params["collection"])));
};

const plannedRows = (
  map: OwnershipMap,
  id: string,
  found: FoundRows | undefined,
  referring: Referring,
): PlannedRows => {
  const erasure = map.collections.get(id)?.erasure;
  const going = found?.going() ?? [];
  const fields = erasure?.kind === "anonymise" ? erasure.fields : null;
  const extra = (referring.deleted.get(id) ?? []).map(({ key }) => key);
  const goingKeys = new Set(going.map(({ key }) => tupleKey(key)));
  const deleted = [
    ...(fields === null ? going.map(({ key }) => key) : []),
    ...extra.filter((key) => !goingKeys.has(tupleKey(key))),
  ];
  const emptied = referring.emptied.get(id) ?? new Map<string, EmptiedRow>();
  const anonymised = fields === null ? [] : going;
  const changes = [
    ...anonymised.flatMap((row) => {
      const also = emptied.get(tupleKey(row.key))?.columns ?? [];
      const isDone = fields?.every(({ column, as }) => isFinal(row.valueOf(column), as)) === true;
      if (isDone && also.length === 0) return [];
      return [{ row, why: "anonymise" as const, changes: joined(fields ?? [], also) }];
    }),
    ...[...emptied.values()]
      .filter(({ row }) => fields === null || !goingKeys.has(tupleKey(row.key)))
      .map(({ row, columns }) => ({ row, why: "detach" as const, changes: joined([], columns) })),
  ];
  return {
    collection: id,
    identity: found?.identity ?? referring.identities.get(id) ?? [],
    deleted,
    changed: alike(changes),
    kept: keptOf(found),
  };
};

interface EmptiedRow {
  readonly row: FoundRow;
  readonly columns: readonly string[];
}

const joined = (
  fields: readonly ColumnChange[],
  emptied: readonly string[],
): readonly ColumnChange[] => [
  ...fields.filter(({ column }) => !emptied.includes(column)),
  ...emptied.map((column) => ({ column, as: { kind: "null" as const } })),
];

/** Rows of which the same is changed go in one statement. */
const alike = (
  changes: readonly {
    readonly row: FoundRow;
    readonly why: ChangedRows["why"];
    readonly changes: readonly ColumnChange[];
  }[],
): readonly ChangedRows[] => {
  const groups = Map.groupBy(changes, ({ why, changes: each }) => JSON.stringify([why, each]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const rows: readonly RowTuple[] = group.map(({ row }) => row.key);
    return [{ why: first.why, changes: first.changes, rows }];
  });
};

/** Counted by reason; of several last days of one duty the latest counts, and one that nobody knows before all. */
const keptOf = (found: FoundRows | undefined): readonly KeptRows[] => {
  const groups = new Map<string, KeptRows>();
  for (const why of found?.kept().values() ?? []) {
    const name = JSON.stringify(why.kind === "duty" ? [why.kind, why.rule] : why);
    const known = groups.get(name);
    groups.set(name, { count: (known?.count ?? 0) + 1, why: later(known?.why, why) });
  }
  return [...groups.values()];
};

const later = (a: KeptRows["why"] | undefined, b: KeptRows["why"]): KeptRows["why"] => {
  if (a?.kind !== "duty" || b.kind !== "duty") return b;
  if (a.until === null || b.until === null) return { ...b, until: null };
  return a.until > b.until ? a : b;
};
