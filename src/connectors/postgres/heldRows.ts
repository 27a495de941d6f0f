import type { EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { isRestricted } from "./restrictedRows.ts";
import { possibility, readsOf, type ComparedValue } from "./condition.ts";
import { foldedSql } from "./foldedSql.ts";
import { orAbove, someBelow, type Question } from "./relatives.ts";
import { columnOf, type RowName, type Scope } from "./scope.ts";

type Family = Pick<EndTarget, "collection" | "children" | "above" | "below">;

/** The collections whose holds keep rows of the target: what hangs below its rows, and what stands above any of these. */
export const relatives = ({
  collection,
  children,
  above,
  below = [],
}: Family): ReadonlySet<string> => {
  const found = new Set([collection, ...[...children, ...below].map((link) => link.collection)]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const link of above) if (found.has(link.collection)) found.add(link.parent);
  }
  return found;
};

const collectionsOf = (selector: HeldSelector): readonly string[] =>
  selector.kind === "person"
    ? selector.fields.map((field) => field.collection)
    : [selector.collection];

/** The holds that may keep a row of the target: those of other collections leave its statement as it is. */
export const holdsFor = (
  family: Family,
  holds: readonly { readonly selector: HeldSelector }[],
): readonly HeldSelector[] => {
  if (holds.length === 0) return [];
  const near = relatives(family);
  return holds
    .map((hold) => hold.selector)
    .filter((selector) => collectionsOf(selector).some((collection) => near.has(collection)));
};

/** What a hold reads besides the collections of the target. */
export const holdReads = (
  selector: HeldSelector,
): { readonly tables: readonly string[]; readonly values: readonly ComparedValue[] } =>
  selector.kind === "query"
    ? readsOf(selector.collection, selector.where)
    : { tables: [], values: [] };

/** What keeps a row by a hold: expressions of which one must be true, none of them ever null. */
export const holdsOn = (
  scope: Scope,
  row: RowName,
  { children, above, below = [] }: Family,
  selectors: readonly HeldSelector[],
): readonly string[] => {
  if (selectors.length === 0) return [];
  const itself: Question = (one) => directHolds(scope, one, selectors);
  const down = [...children, ...below];
  const links = [...down, ...above];
  const withAbove: Question = (one, behind) => orAbove(scope, links, one, itself, behind);
  return [...withAbove(row), ...someBelow(scope, down, row, withAbove)];
};

/** What names this very row. */
export const directHolds = (
  scope: Scope,
  row: RowName,
  selectors: readonly HeldSelector[],
): readonly string[] => {
  const here = selectors.filter((one) => collectionsOf(one).includes(row.table.name));
  const values = new Map<string, Set<string>>();
  for (const selector of here)
    if (selector.kind === "person")
      for (const { collection, column } of selector.fields)
        if (collection === row.table.name)
          values.set(column, new Set([...(values.get(column) ?? []), ...selector.values]));
  return [
    ...[...values].map(([column, held]) => person(scope, row, column, [...held])),
    ...here.flatMap((selector) => (selector.kind === "file" ? [file(scope, row, selector)] : [])),
    ...here.flatMap((selector) =>
      selector.kind === "query" ? [possibility(scope, row, selector.where)] : [],
    ),
    ...here.flatMap((selector) =>
      selector.kind === "restricted" ? [isRestricted(row, selector)] : [],
    ),
  ];
};

const person = (scope: Scope, row: RowName, column: string, values: readonly string[]): string => {
  const named = columnOf(row, column);
  const held = `(array(select ${foldedSql(scope, "v")} from unnest(${scope.parameters.value(values, "text[]")}) as v))`;
  return row.table.column(column).isArray
    ? `exists (select from unnest(${named}) as e where ${foldedSql(scope, "e::text")} = any ${held})`
    : `(${foldedSql(scope, `${named}::text`)} = any ${held}) is true`;
};

const file = (
  scope: Scope,
  row: RowName,
  { key }: Extract<HeldSelector, { readonly kind: "file" }>,
): string => {
  const { primaryKey } = row.table;
  const parts = primaryKey.map(
    (column, at) =>
      `${columnOf(row, column)} = ${scope.parameters.value(key[at], row.table.column(column).base)}`,
  );
  return `(${parts.join(" and ")})`;
};
