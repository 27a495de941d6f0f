import type { ChildLink } from "../contract/catalogue.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { foldedText } from "../contract/foldedText.ts";
import { conditionSql } from "./condition.ts";
import type { Held } from "./holds.ts";
import { downwards, leadsTo, upwards, waysDown, waysUp, type Step } from "./links.ts";
import { isRestricted } from "./restrictedRows.ts";
import { markedIn } from "./rowMarks.ts";
import { col, joined, list, type Row, type Words } from "./words.ts";

/**
 * "A hold keeps this row": it is named by one, or hangs below a row that is, or a row that would end with it is named or
 * hangs below a row that is. Null when no hold speaks of any of these collections.
 */
export const isHeld = (
  words: Words,
  row: Row,
  target: EndTarget,
  holds: readonly Held[],
): string | null => {
  const own = names(words, row, holds);
  const elsewhere = waysToHolds(target).map((path) => {
    const end = path.at(-1)?.collection ?? "";
    if (!holds.some((hold) => speaksOf(hold, end))) return null;
    return leadsTo(words, row, path, (there) => names(words, there, holds));
  });
  const all = [own, ...elsewhere].filter((each) => each !== null);
  return all.length === 0 ? null : joined(all, "or");
};

/** From a row up, and from each row that would end with it up by another way than the one that led there. */
const waysToHolds = (target: EndTarget): readonly (readonly Step[])[] => {
  const downLinks = [...target.children, ...(target.below ?? [])];
  const links = [...downLinks, ...target.above];
  const up = (collection: string, behind: ChildLink | undefined): readonly (readonly Step[])[] =>
    waysUp(
      collection,
      links.filter((link) => link !== behind),
    ).map((way) => way.map(upwards));
  const down = waysDown(target.collection, downLinks);
  return [
    ...up(target.collection, undefined),
    ...down.flatMap((way) => {
      const steps = way.map(downwards);
      const last = way.at(-1);
      return [steps, ...up(last?.collection ?? "", last).map((more) => [...steps, ...more])];
    }),
  ];
};

const speaksOf = ({ selector }: Held, collection: string): boolean =>
  selector.kind === "person"
    ? selector.fields.some((field) => field.collection === collection)
    : selector.collection === collection;

/** "A hold names this row": true or false, never unknown; null when none speaks of its collection. */
export const names = (words: Words, row: Row, holds: readonly Held[]): string | null => {
  const selectors = holds
    .filter((hold) => speaksOf(hold, row.collection))
    .map(({ selector }) => selector);
  const persons = selectors.filter((selector) => selector.kind === "person");
  const columns = new Set(
    persons.flatMap(({ fields }) =>
      fields.flatMap(({ collection, column }) => (collection === row.collection ? column : [])),
    ),
  );
  const byPerson = [...columns].map((column) => {
    const values = persons
      .filter(({ fields }) =>
        fields.some((field) => field.collection === row.collection && field.column === column),
      )
      .flatMap((person) => person.values.map(foldedText));
    return `egide_fold(cast(${col(row, column)} as text)) in (select value from json_each(${words.bind(JSON.stringify(values))}))`;
  });
  const files = selectors.filter((selector) => selector.kind === "file").map(({ key }) => key);
  const byFile = files.length === 0 ? [] : [isFile(words, row, files)];
  const byQuery = selectors
    .filter((selector) => selector.kind === "query")
    .map(({ where }) => `(${conditionSql(words, row, where)}) is not false`);
  const byMark = selectors
    .filter((selector) => selector.kind === "restricted")
    .map(({ collection, number }) => isRestricted(markedIn(words.tables, collection), row, number));
  const all = [...byPerson, ...byFile, ...byQuery, ...byMark].map((each) => `(${each}) is true`);
  return all.length === 0 ? null : joined(all, "or");
};

const isFile = (words: Words, row: Row, keys: readonly (readonly string[])[]): string => {
  const primaryKey = words.tables.primaryKey(row.collection);
  const texts = primaryKey.map((column) => `cast(${col(row, column)} as text)`);
  const parts = primaryKey.map((_, at) => `json_extract(value, '$[${at}]')`);
  return `(${list(texts)}) in (select ${list(parts)} from json_each(${words.bind(JSON.stringify(keys))}))`;
};
