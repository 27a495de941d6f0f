import {
  conditionFrom,
  shownCondition,
  type ConditionValues,
  type FormRow,
} from "./conditionValues.ts";
import { placed, placesIn } from "./placedNames.ts";
import type { WrittenRows } from "./writtenCondition.ts";

/** How rows of another collection belong to a row: their field and ours, which are equal. */
export interface LinkValues extends FormRow {
  /** `placed(collection, field)` of theirs. */
  readonly theirs: string;
  readonly ours: string;
}

/** Rows of another collection as a form shows them, beside the field that is asked of them. */
export interface RowsValues {
  readonly links: readonly LinkValues[];
  /** Only these rows count. */
  readonly where: ConditionValues;
}

export const shownRows = (rows: WrittenRows | undefined): RowsValues => ({
  links: Object.entries(rows?.by ?? {}).map(([theirs, ours], at) => ({
    row: at + 1,
    theirs: placed(rows?.in ?? "", theirs),
    ours,
  })),
  where: shownCondition(rows?.where, rows?.in),
});

/** What a form says of the rows of a collection, null where they are no others; `wrong` receives `Link1Ours`, `Test2Field`. */
export const rowsFrom = (
  collection: string | null,
  { links, where }: RowsValues,
  wrong: (part: string) => void,
): Pick<WrittenRows, "by" | "where"> => {
  const by = new Map<string, string>();
  for (const { row, theirs: placedTheirs, ours } of links) {
    const [of, theirs] = placesIn(placedTheirs, 2) ?? [];
    if (collection === null || !theirs || of !== collection || by.has(theirs))
      wrong(`Link${row}Theirs`);
    if (ours === "") wrong(`Link${row}Ours`);
    by.set(theirs ?? "", ours);
  }
  const { condition, wrong: parts } = conditionFrom(where, collection ?? "");
  for (const part of parts) wrong(`Test${part}`);
  return {
    ...(links.length === 0 ? {} : { by: Object.fromEntries(by) }),
    ...(condition === null ? {} : { where: condition }),
  };
};
