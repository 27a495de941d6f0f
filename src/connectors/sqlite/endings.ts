import { FailureError } from "../../kernel/index.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { assignments, familyIsOpen, rowIsOpen } from "./anonymisation.ts";
import { readingOf, type Reading } from "./archiving.ts";
import { rowIsUnmarked, shownIn } from "./restriction.ts";
import { from, ruleRow, type Row, type Words } from "./words.ts";

/** Where the rows of one batch are remembered, collection by collection, the parents first. */
export interface Batch {
  readonly collections: readonly string[];
  /** "This row `t` is one of the batch." */
  isIn(index: number): string;
}

/** A statement on the rows of one collection of a batch. */
export interface Change {
  readonly index: number;
  readonly text: string;
}

/** The statements by which a batch ends. */
export type Ending =
  | { readonly kind: "delete"; readonly changes: readonly Change[] }
  | {
      readonly kind: "anonymise";
      readonly changes: readonly Change[];
      /** Finds a row that is not as it should be after the changes. */
      readonly left: string;
    }
  | {
      readonly kind: "restrict";
      readonly changes: readonly Change[];
      readonly left: string;
      /** Each finds a row of the batch in a view. */
      readonly shown: readonly { readonly view: string; readonly text: string }[];
    }
  | {
      readonly kind: "archive";
      readonly readings: readonly Reading[];
      readonly changes: readonly Change[];
    };

/** "The end has not been met yet": null where the row is then gone. */
export const isOpen = (words: Words, row: Row, target: EndTarget): string | null => {
  if (target.end.kind === "anonymise") return familyIsOpen(words, row, target);
  return target.end.kind === "restrict" ? rowIsUnmarked(row, target.end.column) : null;
};

/** Whether the end does something to a row below that of the rule. */
export const countsBelow = (words: Words, row: Row, target: EndTarget): string => {
  if (target.end.kind === "anonymise") return rowIsOpen(words, row, target) ?? "0";
  return target.end.kind === "restrict" ? "0" : "1";
};

export const endingOf = (words: Words, target: EndTarget, batch: Batch): Ending => {
  const { end } = target;
  const row = ruleRow(target.collection);
  const left = (): string =>
    `select 1 from ${from(row)} where ${batch.isIn(0)} and ${isOpen(words, row, target)} limit 1`;
  if (end.kind === "anonymise")
    return { kind: "anonymise", changes: updates(words, target, batch), left: left() };
  if (end.kind === "restrict")
    return {
      kind: "restrict",
      changes: [
        {
          index: 0,
          // What a key of the table may say of conflicts (REPLACE) would take another row away, uncounted.
          text: `update or abort ${from(row)} set ${quoteName(end.column)} = 1 where ${batch.isIn(0)}`,
        },
      ],
      left: left(),
      shown: end.views.map((view) => ({
        view,
        text: shownIn(words, target, view, batch.isIn(0)),
      })),
    };
  if (end.kind === "archive" && end.to.kind === "schema")
    throw new FailureError(failure("connectors.archive-in-schema", { store: words.tables.store }));
  const changes = batch.collections
    .map((collection, index) => ({
      index,
      text: `delete from ${from(ruleRow(collection))} where ${batch.isIn(index)}`,
    }))
    .reverse();
  if (end.kind === "delete") return { kind: "delete", changes };
  const readings = batch.collections.map((collection, index) =>
    readingOf(words, target, collection, batch.isIn(index)),
  );
  return { kind: "archive", readings, changes };
};

const updates = (words: Words, target: EndTarget, batch: Batch): readonly Change[] =>
  batch.collections.flatMap((collection, index) => {
    const row = ruleRow(collection);
    const open = rowIsOpen(words, row, target);
    if (open === null) return [];
    const set = assignments(words, row, target);
    return [
      {
        index,
        text: `update or abort ${from(row)} set ${set} where ${batch.isIn(index)} and ${open}`,
      },
    ];
  });
