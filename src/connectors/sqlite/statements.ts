import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { purgeLevels, type LevelLink, type PurgeLevel } from "../contract/purgeLevels.ts";
import { onlyClock } from "../contract/onlyClock.ts";
import { quoteName } from "../contract/quoteName.ts";
import { dueCondition, type DueCondition } from "./clock.ts";

export interface Statements {
  readonly collections: readonly string[];
  readonly values: DueCondition["values"];
  readonly count: string;
  /** Temporary tables, in memory, that hold the keys of one batch. */
  readonly create: readonly string[];
  readonly empty: readonly string[];
  /** Finds the rows of the rule: from the cursor `:o0…` on, or from the start. */
  fill(fromCursor: boolean): string;
  /** Finds the rows that go with them, parents first. */
  readonly fillChildren: readonly string[];
  /** Deletes, the deepest first, with the place of its collection in `collections`. */
  readonly deletions: readonly { readonly index: number; readonly text: string }[];
  /** Where the batch ended, as `o0…`. */
  readonly reached: string;
}

/** What the statements must know of the tables. */
export interface Tables {
  /** The columns that tell a row of a collection from the others: its row number, or its primary key where there is none. */
  identity(collection: string): readonly string[];
  /** Whether a column of a child and one of its parent compare by the same rules. */
  comparesAlike(child: ColumnPlace, parent: ColumnPlace): boolean;
}
interface ColumnPlace {
  readonly table: string;
  readonly column: string;
}

/** The statements of one purge target, on temporary tables named after `number`. */
export const buildStatements = (
  target: EndTarget,
  tables: Tables,
  clocks: DeclaredClocks,
  number: number,
): Statements => {
  const levels = purgeLevels(target).map((level) => ({
    level,
    identity: tables.identity(level.collection),
  }));
  const clock = onlyClock(target);
  const condition = dueCondition(clock, clocks[target.collection]?.[clock.column] ?? {});
  const [root, ...children] = levels as [(typeof levels)[number], ...typeof levels];
  const order = target.along === null ? root.identity : [quoteName(target.along)];
  const temporary = (index: number): string => `temp.egide_${number}_${index}`;
  const remembered = ({ level, identity }: (typeof levels)[number]): string =>
    list([
      ...identity.map((part) => `t.${part}`),
      ...level.keys.map((key) => `t.${quoteName(key)}`),
    ]);
  const columnsOf = ({ level, identity }: (typeof levels)[number]): readonly string[] => [
    ...identity.map((_, at) => `i${at}`),
    ...level.keys.map((_, at) => `k${at}`),
  ];
  const places = order.map((_, at) => `o${at}`);
  const table = (level: PurgeLevel): string => `main.${quoteName(level.collection)} as t`;
  const childRows = (index: number, source: (parent: number) => string): string => {
    const node = levels[index] as (typeof levels)[number];
    return node.level.links
      .map((link) => {
        const parent = levels[link.parent] as (typeof levels)[number];
        return (
          `select ${remembered(node)} from ${table(node.level)} where ` +
          childOf(tables, node.level.collection, link, parent, source(link.parent))
        );
      })
      .join(" union ");
  };
  return {
    collections: levels.map(({ level }) => level.collection),
    values: condition.values,
    count:
      `with l0(${list(columnsOf(root))}) as materialized (select ${remembered(root)} from ${table(root.level)} where ${condition.due})` +
      children
        .map(
          (node, at) =>
            `, l${at + 1}(${list(columnsOf(node))}) as materialized (${childRows(at + 1, (parent) => `l${parent}`)})`,
        )
        .join("") +
      ` select (select count(*) from ${table(root.level)} where ${condition.silent}) as silent, ` +
      list(levels.map((_, index) => `(select count(*) from l${index}) as c${index}`)),
    create: levels.map(
      (node, index) =>
        `create table if not exists ${temporary(index)} (${list([...columnsOf(node), ...(index === 0 ? places : [])])})`,
    ),
    empty: levels.map((_, index) => `delete from ${temporary(index)}`),
    fill: (fromCursor) =>
      `insert into ${temporary(0)} select ${list([remembered(root), ...order.map((column) => `t.${column}`)])} ` +
      `from ${table(root.level)} where ${condition.due}${fromCursor ? ` and ${beyond(target, order)}` : ""} ` +
      `order by ${list(order.map((column) => `t.${column}`))} limit :size`,
    fillChildren: children.map(
      (_, at) => `insert into ${temporary(at + 1)} ${childRows(at + 1, temporary)}`,
    ),
    deletions: levels
      .map((node, index) => ({
        index,
        text:
          `delete from ${table(node.level)} where (${list(node.identity.map((part) => `t.${part}`))}) ` +
          `in (select ${list(node.identity.map((_, at) => `i${at}`))} from ${temporary(index)})`,
      }))
      .reverse(),
    reached: `select ${list(places)} from ${temporary(0)} order by ${list(places.map((place) => `${place} desc`))} limit 1`,
  };
};

/** The condition that a row `t` of the child refers to a row of its parent which `source` remembers. */
const childOf = (
  tables: Tables,
  collection: string,
  { columns, keys }: LevelLink,
  { level: parent, identity }: { readonly level: PurgeLevel; readonly identity: readonly string[] },
  source: string,
): string => {
  const pairs = columns.map((column, at) => ({
    column,
    key: parent.keys[keys[at] as number] as string,
  }));
  const alike = pairs.every(({ column, key }) =>
    tables.comparesAlike({ table: collection, column }, { table: parent.collection, column: key }),
  );
  if (alike)
    return (
      `(${list(columns.map((column) => `t.${quoteName(column)}`))}) ` +
      `in (select ${list(keys.map((key) => `k${key}`))} from ${source})`
    );
  // As a foreign key compares: by the collation of the parent, on the left, and by its affinity, as "+" takes the child's.
  const compared = pairs.map(({ column, key }) => `p.${quoteName(key)} = +t.${quoteName(column)}`);
  return (
    `exists (select 1 from main.${quoteName(parent.collection)} as p where ${compared.join(" and ")} ` +
    `and (${list(identity.map((part) => `p.${part}`))}) in (select ${list(identity.map((_, at) => `i${at}`))} from ${source}))`
  );
};

const list = (parts: readonly string[]): string => parts.join(", ");

/** What was deleted is gone: along the clock, "from this one on" needs no key beside it. */
const beyond = (target: EndTarget, order: readonly string[]): string =>
  target.along !== null
    ? `t.${quoteName(target.along)} >= :o0`
    : `(${list(order.map((column) => `t.${column}`))}) > (${list(order.map((_, at) => `:o${at}`))})`;
