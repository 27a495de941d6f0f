import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Placeholders } from "./planRule.ts";

/** Warns of each clock on which rows wait for somebody to say whether a day means "no date". */
export const ofPlaceholders = (found: readonly Placeholders[]): readonly Failure[] =>
  found.map(({ collection, column, days }) =>
    retentionFailure("retention.clock-placeholder", {
      collection,
      column,
      count: days.reduce((sum, { rows }) => sum + rows, 0),
      days: days.map(({ day, rows }) => `${day} (${rows})`).join(", "),
      none: `[${days.map(({ day }) => `"${day}"`).join(", ")}]`,
    }),
  );
