import type { EndTarget } from "../contract/endTarget.ts";
import { purgeLevels, type PurgeLevel } from "../contract/purgeLevels.ts";
import { quoteName } from "../contract/quoteName.ts";
import { mustBeOpen, type TableShape, type Tables } from "./tables.ts";

/** One collection of an end in a statement: `l<index>` are its rows in the batch, `t` is one of them. */
export interface Level {
  readonly index: number;
  readonly level: PurgeLevel;
  readonly table: TableShape;
}

/** Parents first: the first one is the collection of the target. */
export type Levels = readonly [Level, ...Level[]];

export const levelsOf = (
  target: Pick<EndTarget, "collection" | "children">,
  tables: Tables,
): Levels =>
  purgeLevels(target).map((level, index) => {
    const table = tables.shape(level.collection);
    for (const column of [...level.keys, ...level.links.flatMap((link) => link.columns)])
      mustBeOpen(table, column);
    return { level, index, table };
  }) as readonly Level[] as Levels;

export const list = (parts: readonly string[]): string => parts.join(", ");

const columns = (names: readonly string[]): string =>
  list(names.map((name) => `t.${quoteName(name)}`));

/** `ctid as i0, "id" as k0`: what a level remembers of its rows while the batch lasts. */
export const remembered = ({ level, table }: Level): string =>
  list([
    ...table.identity.map((part, at) => `t.${part} as i${at}`),
    ...level.keys.map((key, at) => `t.${quoteName(key)} as k${at}`),
  ]);

const throughLinks = ({ level }: Level): readonly string[] =>
  level.links.map(
    (link) =>
      `(${columns(link.columns)}) in (select ${list(link.keys.map((key) => `k${key}`))} from l${link.parent})`,
  );

/** The rows that hang on those of the levels above, each once. */
export const childRows = (one: Level, what: string): string =>
  throughLinks(one)
    .map((link) => `select ${what} from ${one.table.from} as t where ${link}`)
    // Two ways may lead to one row, which ends once.
    .join("\n    union ");

/** `l<index>`: a level whose rows are looked up before they end. */
export const lookedUp = (one: Level, also: readonly string[] = []): string =>
  `l${one.index} as materialized (${childRows(one, list([remembered(one), ...also]))})`;

/** A collection that one link leads to and nothing hangs on is ended through its link; others by their rows' identity. */
export const isDirect = ({ level }: Level): boolean =>
  level.links.length === 1 && level.keys.length === 0;

/**
 * `from … where …` of a deletion of the rows of this level in the batch. Children of one link are joined: asked whether they are
 * among those of the batch, the server first drops twins from the batch by hashing it, and then comes to the children in the order
 * of the hashes, which on a large table took a quarter longer. A row that two parents match is deleted once all the same.
 */
export const deletedFrom = (one: Level): string => {
  const { level, table } = one;
  const [link] = level.links;
  return isDirect(one) && link !== undefined
    ? `${table.from} as t using l${link.parent} where (${columns(link.columns)}) = (${list(link.keys.map((key) => `l${link.parent}.k${key}`))})`
    : `${table.from} as t where ${ofTheBatch(one)}`;
};

/** "`t` is one of the rows of this level in the batch". */
export const ofTheBatch = (one: Level): string =>
  (isDirect(one) ? throughLinks(one)[0] : undefined) ?? byIdentity(one);

/** The same by what the level remembers of its rows, of which only some may be meant. */
export const byIdentity = ({ table, index }: Level, some = "", from = `l${index}`): string =>
  table.identity.length === 1 && table.identity[0] === "ctid"
    ? `t.ctid = any(array(select i0 from ${from}${some}))`
    : `(${list(table.identity.map((part) => `t.${part}`))}) in (select ${list(table.identity.map((_, at) => `i${at}`))} from ${from}${some})`;
