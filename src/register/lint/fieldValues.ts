import type { Span } from "../../reading/index.ts";
import { wordedParts } from "../model/activityValues.ts";
import type { Activity } from "../model/register.ts";
import { foldedOnce } from "./foldedOnce.ts";

/** The members of an activity whose words rules look at. */
export const valueFields = wordedParts satisfies readonly (keyof Activity)[];

export type ValueField = (typeof valueFields)[number];

/** Words of a record and where they stand. */
export interface FieldValue {
  readonly field: ValueField;
  readonly text: string;
  /** Lower case, no accents, straight apostrophes, plain blanks; same offsets as `text`. */
  readonly folded: string;
  readonly source: readonly Span[];
  /** `head`: whose data a group is about, or what introduces a retention sentence; `item`: one datum of a group. */
  readonly part: "whole" | "head" | "item";
  /** Index of the member of the activity that it belongs to (the group of an item, the statement of a context). */
  readonly at: number;
  /** How deep it is nested, where the page nests. */
  readonly depth: number;
}

type Visit = (
  value: { readonly text: string; readonly source: readonly Span[] },
  part: FieldValue["part"],
  at: number,
  depth: number,
) => void;

/** Visits the words of one field of an activity, in the order of the model. */
export const eachValue = (activity: Activity, field: ValueField, visit: Visit): void => {
  const add = (
    { text, source }: { readonly text: string | null; readonly source: readonly Span[] },
    part: FieldValue["part"] = "whole",
    at = 0,
    depth = 0,
  ): void => {
    if (text !== null && text !== "") visit({ text, source }, part, at, depth);
  };
  const nested = (purposes: Activity["subPurposes"], depth: number): void => {
    for (const [at, purpose] of purposes.entries()) {
      add(purpose, "whole", at, depth);
      nested(purpose.children, depth + 1);
    }
  };
  switch (field) {
    case "title":
    case "domain":
      add({ text: activity[field], source: activity.sources[field] });
      break;
    case "subPurposes":
      nested(activity.subPurposes, 0);
      break;
    case "dataCategories":
      for (const [at, { subjects, items, source }] of activity.dataCategories.entries()) {
        add({ text: subjects, source }, "head", at);
        for (const text of items) add({ text, source }, "item", at);
      }
      break;
    case "retention":
      for (const [at, statement] of activity.retention.entries()) {
        add({ text: statement.context, source: statement.source }, "head", at);
        add(statement, "whole", at);
      }
      break;
    case "processors":
    case "rights":
      if (activity[field]) add(activity[field]);
      break;
    default:
      for (const [at, value] of activity[field].entries()) add(value, "whole", at);
  }
};

/** The words of one field of an activity, in the order of the model. */
export const fieldValues = (activity: Activity, field: ValueField): readonly FieldValue[] => {
  const values: FieldValue[] = [];
  eachValue(activity, field, ({ text, source }, part, at, depth) => {
    const { kept, folded } = foldedOnce(text);
    values.push({ field, text: kept, folded, source, part, at, depth });
  });
  return values;
};
