import { FailureError } from "../../kernel/index.ts";
import type { DueClock, EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { failure } from "../errors.ts";
import { asText, joined, readsOf, type ComparedValue } from "./condition.ts";
import { codeOf } from "./failures.ts";
import { hasNoEquality } from "./fieldChange.ts";
import { directHolds, holdReads, relatives } from "./heldRows.ts";
import { fromOf, newScope } from "./scope.ts";
import type { Query, Session } from "./session.ts";
import { readTables, type Tables } from "./tables.ts";

type Reads = ReturnType<typeof readsOf>;

const readsOfClock = (collection: string, { rows }: DueClock): Reads => {
  if (rows === null) return readsOf(collection, null);
  return readsOf(collection, { kind: "exists", path: rows.path, where: rows.where });
};

/** Every table that the statements of a target read, and every value of a rule that they compare. */
export const readsOfTarget = (target: EndTarget, holds: readonly HeldSelector[]): Reads => {
  const { collection, cases, protections, children, above, below = [] } = target;
  const ended = [collection, ...children.map((link) => link.collection)];
  if (protections.some((one) => !ended.includes(one.collection)))
    throw new TypeError("a protection stands on a collection that the target does not end");
  return joined([
    { tables: ended, values: [] },
    { tables: children.map((link) => link.parent), values: [] },
    {
      tables: [...above, ...below].flatMap((link) => [link.collection, link.parent]),
      values: [],
    },
    ...cases.map((one) => readsOf(collection, one.when)),
    ...cases.flatMap((one) => one.clocks.map((clock) => readsOfClock(collection, clock))),
    ...protections.map((one) => readsOf(one.collection, one.when)),
    ...protections.flatMap((one) => one.clocks.map((clock) => readsOfClock(one.collection, clock))),
    ...holds.map(holdReads),
  ]);
};

/** The tables of a target; fails when one is missing, or when a value is none of its column's type. */
export const tablesOf = async (
  query: Query,
  session: Session,
  target: EndTarget,
  holds: readonly HeldSelector[],
): Promise<TargetTables> => {
  const reads = readsOfTarget(target, holds);
  const tables = await readTables(query, session, reads.tables);
  await tryValues(query, tables, [
    ...reads.values,
    ...holds.flatMap((hold) => keyValues(tables, target, hold)),
  ]);
  await tryFixed(query, tables, target);
  return { tables, others: await readOthers(query, session, target) };
};

const readOthers = (query: Query, session: Session, target: EndTarget): Promise<Tables> => {
  const { end } = target;
  if (end.kind === "restrict") return readTables(query, session, end.views, ["v", "m"]);
  if (end.kind !== "archive" || end.to.kind !== "schema") return readTables(query, session, []);
  const moved = [target.collection, ...target.children.map((link) => link.collection)];
  return readTables(query, { store: session.store, schema: end.to.schema }, moved);
};

/** The tables that the statements of a target read, and what its end needs besides: see `EndContext`. */
export interface TargetTables {
  readonly tables: Tables;
  readonly others: Tables;
}

/** What is to be written into a field fits it as it is: cut short or rounded, it would never be in its final state. */
const tryFixed = async (query: Query, tables: Tables, { end }: EndTarget): Promise<void> => {
  if (end.kind !== "anonymise") return;
  for (const { collection, column, as } of end.fields) {
    if (as.kind !== "fixed") continue;
    await tryValues(query, tables, [{ collection, column, value: as.value }]);
    const { base, type } = tables.shape(collection).column(column);
    const same = hasNoEquality.includes(base)
      ? `$1::${base}::${type}::text = $1::${base}::text`
      : `$1::${base}::${type} = $1::${base}`;
    const [row] = await query(`select ${same} as fits`, [String(as.value)]);
    if (row?.["fits"] !== true)
      throw new FailureError(failure("connectors.change-unfit", { collection, column }));
  }
};

/** Fails when a hold names what the database does not have, or cannot compare. */
export const tryHold = (query: Query, session: Session, selector: HeldSelector): Promise<void> =>
  forHeld(query, session, selector, async (_, rows, values) => {
    await query(`select ${rows} limit 0`, values);
  });

/** How many rows the selector itself names, by collection. */
export const countHeld = async (
  query: Query,
  session: Session,
  selector: HeldSelector,
): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  await forHeld(query, session, selector, async (collection, rows, values) => {
    const [row] = await query(`select count(*) as n ${rows}`, values);
    counts[collection] = Number(row?.["n"]);
  });
  return counts;
};

const forHeld = async (
  query: Query,
  session: Session,
  selector: HeldSelector,
  look: (collection: string, rows: string, values: readonly unknown[]) => Promise<void>,
): Promise<void> => {
  const reads = holdReads(selector);
  const named =
    selector.kind === "person"
      ? selector.fields.map((field) => field.collection)
      : [selector.collection];
  const tables = await readTables(query, session, [...named, ...reads.tables]);
  await tryValues(query, tables, [...reads.values, ...fileValues(tables, selector)]);
  for (const collection of new Set(named)) {
    const scope = newScope(tables, {});
    const row = scope.row(collection);
    const held = directHolds(scope, row, [selector]).join(" or ");
    await look(collection, `from ${fromOf(row)} where ${held}`, scope.parameters.resolve({}));
  }
};

const fileValues = (tables: Tables, selector: HeldSelector): readonly ComparedValue[] => {
  if (selector.kind !== "file") return [];
  const { collection, key } = selector;
  const { primaryKey } = tables.shape(collection);
  if (primaryKey.length === 0 || primaryKey.length !== key.length)
    throw new FailureError(
      failure("connectors.hold-key", { collection, count: primaryKey.length }),
    );
  return primaryKey.map((column, at) => ({ collection, column, value: key[at] ?? "" }));
};

/** A hold on a file of a collection that this target does not touch is not looked at. */
const keyValues = (
  tables: Tables,
  target: EndTarget,
  selector: HeldSelector,
): readonly ComparedValue[] => {
  return selector.kind === "file" && relatives(target).has(selector.collection)
    ? fileValues(tables, selector)
    : [];
};

/** Before anything is written, the server reads each value as the type of its column. */
const tryValues = async (
  query: Query,
  tables: Tables,
  values: readonly ComparedValue[],
): Promise<void> => {
  for (const { collection, column, value } of values) {
    const { base } = tables.shape(collection).column(column);
    const unfit = new FailureError(failure("connectors.value-unfit", { collection, column }));
    const text = asText(value, base);
    if (text === null) throw unfit;
    try {
      await query(`select $1::${base}`, [text]);
    } catch (error) {
      // Class 22: the value; class 23: a domain that no such value can belong to.
      throw /^2[23]/.test(codeOf(error)) ? unfit : error;
    }
  }
};
