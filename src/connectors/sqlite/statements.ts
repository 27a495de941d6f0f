import type { SQLInputValue } from "node:sqlite";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import type { Held } from "./holds.ts";
import { purgeLevels, type LevelLink, type PurgeLevel } from "../contract/purgeLevels.ts";
import { quoteName } from "../contract/quoteName.ts";
import { countsBelow, endingOf, isOpen, type Ending } from "./endings.ts";
import { isHeld } from "./holding.ts";
import { meantOf } from "./meantRows.ts";
import { isProtected } from "./protections.ts";
import { col, from, list, newWords, ruleRow, type Tables, type Words } from "./words.ts";

/** One collection of the target, with how its rows are told apart. */
export interface Level {
  readonly level: PurgeLevel;
  readonly identity: readonly string[];
}

export interface Statements {
  readonly collections: readonly string[];
  readonly values: Readonly<Record<string, SQLInputValue>>;
  readonly count: string;
  /** Temporary tables, in memory, that hold the keys of one batch. */
  readonly create: readonly string[];
  readonly empty: readonly string[];
  /** Finds the rows of the rule: from the cursor `:o0…` on, or from the start. */
  fill(fromCursor: boolean): string;
  /** Finds the rows that go with them, parents first. */
  readonly fillChildren: readonly string[];
  readonly ending: Ending;
  /** How many rows the batch has of each collection. */
  readonly sizes: readonly string[];
  /** "This row `t` of the rule is one of the batch." */
  readonly chosen: string;
  /** Where the batch ended, as `o0…`. */
  readonly reached: string;
}

/** The statements of one target under these holds, on temporary tables named after `number`. */
export const buildStatements = (
  target: EndTarget,
  tables: Tables,
  clocks: DeclaredClocks,
  holds: readonly Held[],
  number: number,
): Statements => {
  const words = newWords(tables, clocks);
  const levels: readonly Level[] = purgeLevels(target).map((level) => ({
    level,
    identity: tables.identity(level.collection),
  }));
  const [root, ...children] = levels as [Level, ...Level[]];
  const row = ruleRow(target.collection);
  const { meant, silent, undecided } = meantOf(words, row, target);
  const open = isOpen(words, row, target);
  const due = open === null ? meant : `${meant} and ${open}`;
  const isProtectedRow = isProtected(words, row, target);
  const isHeldRow = isHeld(words, row, target, holds);
  const kept = [isProtectedRow, isHeldRow].filter((each) => each !== null);
  const order = orderOf(target, root.identity);
  const temporary = (index: number): string => `temp.egide_${number}_${index}`;
  const places = order.map((_, at) => `o${at}`);
  const childRows = (
    index: number,
    source: (parent: number) => string,
    counts: string | null | undefined = null,
  ): string => {
    const node = levels[index] as Level;
    return node.level.links
      .map((link) => {
        const parent = levels[link.parent] as Level;
        return (
          `select ${remembered(node)}${counts ? `, ${counts}` : ""} from ${from(ruleRow(node.level.collection))} where ` +
          childOf(words, node.level.collection, link, parent, source(link.parent))
        );
      })
      .join(" union ");
  };
  // Whether the end does something to a row below that of the rule; null: to every one.
  const flags = children.map((node) => {
    const counts = countsBelow(words, ruleRow(node.level.collection), target);
    return counts === "1" ? null : counts;
  });
  return {
    collections: levels.map(({ level }) => level.collection),
    values: words.values,
    count: countText(
      [
        ...(kept.length === 0
          ? [
              `l0(${list(columnsOf(root))}) as materialized (select ${remembered(root)} from ${from(row)} where ${due})`,
            ]
          : [
              `due(${list(columnsOf(root))}, p, h) as materialized (select ${remembered(root)}, ${isProtectedRow ?? "0"}, ${isHeldRow ?? "0"} from ${from(row)} where ${due})`,
              `l0 as materialized (select ${list(columnsOf(root))} from due where not p and not h)`,
            ]),
        ...children.map(
          (node, at) =>
            `l${at + 1}(${list([...columnsOf(node), ...(flags[at] === null ? [] : ["f"])])}) as materialized (${childRows(at + 1, (parent) => `l${parent}`, flags[at])})`,
        ),
      ],
      {
        silent: `from ${from(row)} where ${silent}`,
        undecided: undecided === null ? null : `from ${from(row)} where ${undecided}`,
        protected: isProtectedRow === null ? null : "from due where p",
        held: isHeldRow === null ? null : "from due where h and not p",
        ...Object.fromEntries(
          levels.map((_, index) => [
            `c${index}`,
            `from l${index}${(flags[index - 1] ?? null) === null ? "" : " where f"}`,
          ]),
        ),
      },
    ),
    create: levels.map(
      (node, index) =>
        `create table if not exists ${temporary(index)} (${list([...columnsOf(node), ...(index === 0 ? places : [])])})`,
    ),
    empty: levels.map((_, index) => `delete from ${temporary(index)}`),
    fill: (fromCursor) =>
      `insert into ${temporary(0)} select ${list([remembered(root), ...order.map((column) => `t.${column}`)])} ` +
      `from ${from(row)} where ${[due, ...kept.map((each) => `not ${each}`), ...(fromCursor ? [beyond(target, order)] : [])].join(" and ")} ` +
      `order by ${list(order.map((column) => `t.${column}`))} limit :size`,
    fillChildren: children.map(
      (_, at) => `insert into ${temporary(at + 1)} ${childRows(at + 1, temporary)}`,
    ),
    ending: endingOf(words, target, {
      collections: levels.map(({ level }) => level.collection),
      isIn: (index) => isIn(levels[index] as Level, temporary(index)),
    }),
    sizes: levels.map((_, index) => `select count(*) as n from ${temporary(index)}`),
    chosen: isIn(root, temporary(0)),
    reached: `select ${list(places)} from ${temporary(0)} order by ${list(places.map((place) => `${place} desc`))} limit 1`,
  };
};

/** One statement that counts several things: each from where it says, or none. */
const countText = (
  tables: readonly string[],
  counted: Readonly<Record<string, string | null>>,
): string =>
  `with ${list(tables)} select ` +
  list(
    Object.entries(counted).map(([name, where]) =>
      where === null ? `0 as ${name}` : `(select count(*) ${where}) as ${name}`,
    ),
  );

const remembered = ({ level, identity }: Level): string =>
  list([...identity.map((part) => `t.${part}`), ...level.keys.map((key) => `t.${quoteName(key)}`)]);

const columnsOf = ({ level, identity }: Level): readonly string[] => [
  ...identity.map((_, at) => `i${at}`),
  ...level.keys.map((_, at) => `k${at}`),
];

/** The condition that a row is one of those that `source` remembers. */
const isIn = ({ identity }: Level, source: string, alias = "t"): string =>
  `(${list(identity.map((part) => `${alias}.${part}`))}) in (select ${list(identity.map((_, at) => `i${at}`))} from ${source})`;

/** The condition that a row `t` of the child refers to a row of its parent which `source` remembers. */
const childOf = (
  { tables }: Words,
  collection: string,
  { columns, keys }: LevelLink,
  node: Level,
  source: string,
): string => {
  const parent = node.level;
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
  const above = { alias: "p", collection: parent.collection };
  const compared = pairs.map(({ column, key }) => `${col(above, key)} = +t.${quoteName(column)}`);
  return `exists (select 1 from ${from(above)} where ${compared.join(" and ")} and ${isIn(node, source, "p")})`;
};

/**
 * Rows that are gone lie behind no cursor: along the clock, "from this one on" needs no key beside it. Where rows stay,
 * a day on which many of them lie would be read again by every batch.
 */
const orderOf = (
  { along, end, protections }: EndTarget,
  identity: readonly string[],
): readonly string[] => {
  if (along === null) return identity;
  const stay = end.kind === "anonymise" || end.kind === "restrict" || protections.length > 0;
  return [quoteName(along), ...(stay ? identity : [])];
};

const beyond = ({ along }: EndTarget, order: readonly string[]): string => {
  const after = `(${list(order.map((column) => `t.${column}`))}) > (${list(order.map((_, at) => `:o${at}`))})`;
  if (along === null) return after;
  const notBefore = `t.${quoteName(along)} >= :o0`;
  return order.length === 1 ? notBefore : `${notBefore} and ${after}`;
};
