import { createHash } from "node:crypto";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { onlyClock } from "../contract/onlyClock.ts";
import type { PurgeLevel } from "../contract/purgeLevels.ts";
import { quoteName } from "../contract/quoteName.ts";
import { declaredClock, dueCondition, type DueCondition } from "./clock.ts";
import type { TableShape } from "./shape.ts";

/** The first pass goes forward from a cursor and leaves aside rows that others hold; the last one takes all that is due. */
export type Pass =
  | { readonly kind: "forward"; readonly from: readonly string[] | null }
  | { readonly kind: "last" };

export interface Statement {
  readonly text: string;
  readonly name: string;
  readonly values: readonly unknown[];
}

/** The statements of one purge target: what they look like depends on the tables, so they are built once for it. */
export interface Statements {
  readonly collections: readonly string[];
  count(): Statement;
  batch(pass: Pass, batchSize: number): Statement;
}

export const buildStatements = (
  target: EndTarget,
  levels: readonly PurgeLevel[],
  shapes: readonly TableShape[],
  clocks: DeclaredClocks,
): Statements => {
  const clock = onlyClock(target);
  const condition = dueCondition(
    clock,
    declaredClock(clocks, target.collection, clock.column),
    "t",
  );
  const tree = levels.map((level, index) => ({ level, index, shape: shapes[index] as TableShape }));
  return {
    collections: levels.map((level) => level.collection),
    count: () => statement(countText(tree, condition), [condition.value]),
    batch: (pass, batchSize) =>
      statement(batchText(tree, target, condition, pass, batchSize), [
        condition.value,
        ...(pass.kind === "forward" && pass.from !== null ? pass.from : []),
      ]),
  };
};

interface Node {
  readonly level: PurgeLevel;
  readonly index: number;
  readonly shape: TableShape;
}

const statement = (text: string, values: readonly unknown[]): Statement => ({
  text,
  values,
  name: `egide_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`,
});

const list = (parts: readonly string[]): string => parts.join(", ");
const columns = (names: readonly string[]): string =>
  list(names.map((name) => `t.${quoteName(name)}`));

/** `ctid as i0, "id" as k0`: what a level remembers of its rows while the batch lasts. */
const remembered = ({ level, shape }: Node): string =>
  list([
    ...shape.identity.map((part, at) => `t.${part} as i${at}`),
    ...level.keys.map((key, at) => `t.${quoteName(key)} as k${at}`),
  ]);

const childRows = (node: Node, what: string): string =>
  node.level.links
    .map(
      (link) =>
        `select ${what} from ${node.shape.from} as t where (${columns(link.columns)}) in ` +
        `(select ${list(link.keys.map((key) => `k${key}`))} from l${link.parent})`,
    )
    // Two ways may lead to one row, which ends once.
    .join("\n    union ");

const countText = (tree: readonly Node[], condition: DueCondition): string => {
  const [root, ...children] = tree as readonly [Node, ...Node[]];
  return `with l0 as materialized (select ${remembered(root)} from ${root.shape.from} as t where ${condition.due})${children
    .map((node) => `,\n  l${node.index} as materialized (${childRows(node, remembered(node))})`)
    .join("")}
  select (select count(*) from ${root.shape.from} as t where ${condition.silent}) as silent, ${list(
    tree.map((node) => `(select count(*) from l${node.index}) as c${node.index}`),
  )}`;
};

const batchText = (
  tree: readonly Node[],
  target: EndTarget,
  condition: DueCondition,
  pass: Pass,
  batchSize: number,
): string => {
  const [root, ...children] = tree as readonly [Node, ...Node[]];
  const order = batchOrder(target, root.shape, condition);
  const cursor = pass.kind === "forward" && pass.from !== null ? ` and ${order.beyond}` : "";
  const looked = children
    .filter((node) => !isDirect(node))
    .map((node) => `,\n  l${node.index} as materialized (${childRows(node, remembered(node))})`);
  return `with l0 as materialized (
    select ${list([remembered(root), ...order.columns.map((column, at) => `${column} as o${at}`)])}
    from ${root.shape.from} as t where ${condition.due}${cursor}
    ${order.columns.length > 0 ? `order by ${list(order.columns)}` : ""} limit ${wholeNumber(batchSize)}
    for update of t${pass.kind === "forward" ? " skip locked" : ""})${looked.join("")}${tree
      .toReversed()
      .map((node) => `,\n  ${deletion(node, tree.length)}`)
      .join("")}
  select ${list([...tree.map((node) => `(select count(*) from d${node.index}) as c${node.index}`), order.reached])}`;
};

/** A collection that one link leads to and nothing hangs on is deleted through its link; others by their rows' identity. */
const isDirect = ({ level }: Node): boolean => level.links.length === 1 && level.keys.length === 0;

const deletion = (node: Node, levels: number): string => {
  const { index, shape, level } = node;
  // The parts of such a statement run in no stated order: reading the count of the deeper one makes it end first.
  const deeperFirst = index + 1 < levels ? ` and (select count(*) from d${index + 1}) >= 0` : "";
  const [link] = level.links;
  const rows =
    isDirect(node) && link !== undefined
      ? `(${columns(link.columns)}) in (select ${list(link.keys.map((key) => `k${key}`))} from l${link.parent})`
      : byIdentity(shape, index);
  return `d${index} as (delete from ${shape.from} as t where ${rows}${deeperFirst} returning 1)`;
};

const byIdentity = (shape: TableShape, index: number): string =>
  shape.identity.length === 1 && shape.identity[0] === "ctid"
    ? `t.ctid = any(array(select i0 from l${index}))`
    : `(${list(shape.identity.map((part) => `t.${part}`))}) in (select ${list(shape.identity.map((_, at) => `i${at}`))} from l${index})`;

interface BatchOrder {
  readonly columns: readonly string[];
  /** Where the next batch begins; its parameters start at $2. */
  readonly beyond: string;
  /** What the batch answers as the cursor of the next one. */
  readonly reached: string;
}

/**
 * Along the clock when an index serves it: what was deleted is gone, so "from this clock on" needs no key beside it.
 * Else once over the primary key. A table with neither is read anew for each batch.
 */
const batchOrder = (target: EndTarget, shape: TableShape, condition: DueCondition): BatchOrder => {
  if (target.along !== null) {
    const clock = `t.${quoteName(target.along)}`;
    return {
      columns: [clock],
      beyond: `${clock} >= $2::${condition.cast}`,
      reached: "(select array[max(o0)::text] from l0) as reached",
    };
  }
  const key = target.primaryKey.map((name) => `t.${quoteName(name)}`);
  if (key.length === 0) return { columns: [], beyond: "true", reached: "null::text[] as reached" };
  const bound = target.primaryKey.map((name, at) => `$${at + 2}::${shape.types[name] ?? "text"}`);
  const places = key.map((_, at) => `o${at}`);
  return {
    columns: key,
    beyond: `(${list(key)}) > (${list(bound)})`,
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
