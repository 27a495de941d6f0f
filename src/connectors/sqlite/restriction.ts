import type { EndTarget } from "../contract/endTarget.ts";
import { quoteName } from "../contract/quoteName.ts";
import { col, from, list, ruleRow, type Row, type Words } from "./words.ts";

/** "The row does not bear the mark." */
export const rowIsUnmarked = (row: Row, column: string): string => `(${col(row, column)} is not 1)`;

/** Finds one of the rows for which `chosen` holds in a view that the application reads. */
export const shownIn = (
  words: Words,
  { collection }: EndTarget,
  view: string,
  chosen: string,
): string => {
  const shown: Row = { alias: "v", collection: view };
  const row = ruleRow(collection);
  const key = words.tables.primaryKey(collection);
  // A view that computes its key would compare it by other rules than the table: as texts, all are alike.
  const compared = (of: Row, column: string): string =>
    words.tables.sameType(collection, column, view)
      ? col(of, column)
      : `cast(${col(of, column)} as text)`;
  // The view is read once for the batch. A key of SQLite may be empty, and a null is in no list: such rows are looked for one by one.
  const shownKey = list(key.map((column) => compared(shown, column)));
  const ownKey = list(key.map((column) => compared(row, column)));
  const isAlike = key.map((column) => `${compared(shown, column)} is ${compared(row, column)}`);
  const isEmpty = key.map((column) => `${col(row, column)} is null`);
  const seen = `main.${quoteName(view)} as v`;
  return (
    `select 1 from ${seen} where (${shownKey}) in (select ${ownKey} from ${from(row)} where ${chosen}) ` +
    `union all select 1 from ${from(row)} where ${chosen} and (${isEmpty.join(" or ")}) ` +
    `and exists (select 1 from ${seen} where ${isAlike.join(" and ")}) limit 1`
  );
};
