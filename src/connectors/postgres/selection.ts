import type { EndTarget } from "../contract/endTarget.ts";
import { list, remembered, type Level } from "./levels.ts";
import { columnOf, type RowName, type Scope } from "./scope.ts";
import type { Slots } from "./parameters.ts";

/** The first pass goes forward from a cursor and leaves aside rows that others hold; the last one takes all that is due. */
export type Pass =
  | { readonly kind: "forward"; readonly from: readonly string[] | null }
  | { readonly kind: "last" };

export const passKind = (pass: Pass): string =>
  pass.kind === "last" ? "last" : pass.from === null ? "first" : "forward";

export const passSlots = (pass: Pass): Slots =>
  pass.kind === "last"
    ? {}
    : Object.fromEntries((pass.from ?? []).map((value, at) => [`from${at}`, value]));

/** `l0`: at most so many rows of the target's collection for which `eligible` is true, locked; and where the pass stands then. */
export const chosenRows = (
  scope: Scope,
  target: EndTarget,
  root: Level,
  row: RowName,
  eligible: readonly string[],
  pass: Pass,
  batchSize: number,
): { readonly rows: string; readonly reached: string } => {
  const order = batchOrder(scope, target, row);
  const beyond = pass.kind === "forward" && pass.from !== null ? [order.beyond()] : [];
  return {
    rows: `l0 as materialized (
    select ${list([remembered(root), ...order.columns.map((column, at) => `${column} as o${at}`)])}
    from ${root.table.from} as t where ${[...eligible, ...beyond].join(" and ")}
    ${order.columns.length > 0 ? `order by ${list(order.columns)}` : ""} limit ${wholeNumber(batchSize)}
    for update of t${pass.kind === "forward" ? " skip locked" : ""})`,
    reached: order.reached,
  };
};

interface BatchOrder {
  readonly columns: readonly string[];
  /** Where the next batch begins. */
  beyond(): string;
  /** What the batch answers as the cursor of the next one. */
  readonly reached: string;
}

/**
 * Along the clock when an index serves it: what has ended is not due any more, so "from this clock on" needs no key
 * beside it. Else once over the primary key. A table with neither is read anew for each batch.
 */
const batchOrder = (
  scope: Scope,
  { along, primaryKey }: Pick<EndTarget, "along" | "primaryKey">,
  row: RowName,
): BatchOrder => {
  const cursor = (name: string, at: number): string =>
    scope.parameters.slot(`from${at}`, row.table.column(name).base);
  if (along !== null) {
    const clock = columnOf(row, along);
    return {
      columns: [clock],
      beyond: () => `${clock} >= ${cursor(along, 0)}`,
      reached: "(select array[max(o0)::text] from l0) as reached",
    };
  }
  const key = primaryKey.map((name) => columnOf(row, name));
  if (key.length === 0)
    return { columns: [], beyond: () => "true", reached: "null::text[] as reached" };
  const places = key.map((_, at) => `o${at}`);
  return {
    columns: key,
    beyond: () => `(${list(key)}) > (${list(primaryKey.map(cursor))})`,
    reached:
      `(select array[${list(places.map((place) => `${place}::text`))}] from l0 ` +
      `order by ${list(places.map((place) => `${place} desc`))} limit 1) as reached`,
  };
};

/** A limit is part of the text, not bound, so that the server plans for the size it will meet. */
const wholeNumber = (size: number): string => {
  if (!Number.isSafeInteger(size) || size < 1)
    throw new RangeError("a batch holds at least one row");
  return String(size);
};
