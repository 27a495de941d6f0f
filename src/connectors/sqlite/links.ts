import type { ChildLink } from "../contract/catalogue.ts";
import type { RowLink } from "../contract/condition.ts";
import { quoteName } from "../contract/quoteName.ts";
import { col, from, list, type Row, type Words } from "./words.ts";

/** A step to other rows; `again`: any number of times, at least once, along a link from a collection to itself. */
export type Step = RowLink & { readonly again?: boolean };

/**
 * "The row leads to at least one row for which that holds": true or false, never unknown.
 *
 * Where an index serves a step, it is looked up for each row; where none does, the other side is read once for the
 * statement, not once for each row.
 */
export const leadsTo = (
  words: Words,
  row: Row,
  [step, ...further]: readonly Step[],
  holds: (there: Row) => string | null,
): string => {
  if (step === undefined) throw new TypeError("a path without a step");
  const there = words.row(step.collection);
  const last = further.length === 0 ? holds(there) : leadsTo(words, there, further, holds);
  const conditions = last === null ? [] : [`(${last})`];
  const isOnce =
    step.again !== true &&
    !words.tables.isServed(step.collection, step.columns) &&
    alike(words, row, step);
  if (!isOnce)
    return `exists (select 1 from ${from(there)}${whereAll([reaches(words, row, step, there), ...conditions])})`;
  return (
    `((${list(step.from.map((column) => col(row, column)))}) in ` +
    `(select ${list(step.columns.map((column) => col(there, column)))} from ${from(there)}${whereAll(conditions)})) is true`
  );
};

/** The greatest value of what is said of the rows that the path leads to; null without any. */
export const greatestOf = (
  words: Words,
  row: Row,
  path: readonly Step[],
  value: (there: Row) => string,
  holds: (there: Row) => string | null,
): string => {
  const rows: Row[] = [];
  const conditions = path.map((step, at) => {
    const there = words.row(step.collection);
    rows.push(there);
    return reaches(words, rows[at - 1] ?? row, step, there);
  });
  const end = rows.at(-1) ?? row;
  const last = holds(end);
  return `(select max(${value(end)}) from ${list(rows.map(from))}${whereAll([...conditions, ...(last === null ? [] : [last])])})`;
};

const whereAll = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;

const alike = (words: Words, here: Row, step: Step): boolean =>
  step.columns.every((column, at) =>
    words.tables.comparesAlike(
      { table: step.collection, column },
      { table: here.collection, column: step.from[at] as string },
    ),
  );

/** The condition that one step leads from `here` to `there`. */
const reaches = (words: Words, here: Row, step: Step, there: Row): string => {
  if (step.again === true) return climbs(here, step, there);
  const pairs = step.columns.map((column, at) => ({
    there: col(there, column),
    here: col(here, step.from[at] as string),
  }));
  if (alike(words, here, step))
    return pairs.map((pair) => `${pair.there} = ${pair.here}`).join(" and ");
  // As a foreign key compares: by the collation of the parent, on the left, and by its affinity, as "+" takes the child's.
  const { refers, primaryKey } = words.tables;
  const isChild =
    !refers(here.collection, step.from, there.collection) &&
    (refers(there.collection, step.columns, here.collection) ||
      primaryKey(here.collection).join("\0") === step.from.join("\0"));
  return pairs
    .map((pair) => (isChild ? `${pair.here} = +${pair.there}` : `${pair.there} = +${pair.here}`))
    .join(" and ");
};

/** Up a tree that stands in one table. A row that is its own ancestor ends the climb, as "union" keeps what is new only. */
const climbs = (here: Row, { columns, from: keys }: Step, there: Row): string => {
  const names = columns.map((_, at) => `k${at}`);
  const above = list(keys.map((key) => `p.${quoteName(key)}`));
  const match = columns.map((column, at) => `p.${quoteName(column)} = up.k${at}`).join(" and ");
  return (
    `(${list(columns.map((column) => col(there, column)))}) in (with recursive up(${list(names)}) as ` +
    `(select ${list(keys.map((key) => col(here, key)))} union ` +
    `select ${above} from main.${quoteName(there.collection)} as p, up where ${match}) select ${list(names)} from up)`
  );
};

export const downwards = (link: ChildLink): Step => ({
  collection: link.collection,
  columns: link.columns,
  from: link.parentColumns,
});

export const upwards = (link: ChildLink): Step => ({
  collection: link.parent,
  columns: link.parentColumns,
  from: link.columns,
  again: link.parent === link.collection,
});

/** Every way down from a collection to what hangs below it. */
export const waysDown = (
  collection: string,
  links: readonly ChildLink[],
): readonly (readonly ChildLink[])[] =>
  links
    .filter((link) => link.parent === collection)
    .flatMap((link) => [
      [link],
      ...waysDown(
        link.collection,
        links.filter((other) => other !== link),
      ).map((way) => [link, ...way]),
    ]);

/** Every way up from a collection to what it hangs below, each link at most once. */
export const waysUp = (
  collection: string,
  links: readonly ChildLink[],
): readonly (readonly ChildLink[])[] =>
  links
    .filter((link) => link.collection === collection)
    .flatMap((link) => [
      [link],
      ...waysUp(
        link.parent,
        links.filter((other) => other !== link),
      ).map((way) => [link, ...way]),
    ]);
