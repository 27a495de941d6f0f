import type { Span } from "../../reading/index.ts";
import type { Activity } from "../model/register.ts";
import { foldedOnce } from "./foldedOnce.ts";

/** The members of an activity whose words rules look at. */
export type ValueField =
  | "title"
  | "domain"
  | "purposes"
  | "subPurposes"
  | "legalBases"
  | "legalReferences"
  | "dataSubjects"
  | "dataCategories"
  | "recipients"
  | "retention"
  | "processors"
  | "rights";

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

/** All words of an activity, field by field, in the order of the model. */
export const fieldValues = (activity: Activity): readonly FieldValue[] => {
  const values: FieldValue[] = [];
  const add = (
    field: ValueField,
    { text, source }: { readonly text: string | null; readonly source: readonly Span[] },
    { part = "whole", at = 0, depth = 0 }: Partial<Pick<FieldValue, "part" | "at" | "depth">> = {},
  ): void => {
    if (text === null || text === "") return;
    const { kept, folded } = foldedOnce(text);
    values.push({ field, text: kept, folded, source, part, at, depth });
  };
  const { sources } = activity;
  add("title", { text: activity.title, source: sources.title });
  add("domain", { text: activity.domain, source: sources.domain });
  for (const [at, purpose] of activity.purposes.entries()) add("purposes", purpose, { at });
  const nested = (purposes: Activity["subPurposes"], depth: number): void => {
    for (const [at, purpose] of purposes.entries()) {
      add("subPurposes", purpose, { at, depth });
      nested(purpose.children, depth + 1);
    }
  };
  nested(activity.subPurposes, 0);
  for (const [at, basis] of activity.legalBases.entries()) add("legalBases", basis, { at });
  for (const [at, cited] of activity.legalReferences.entries())
    add("legalReferences", cited, { at });
  for (const [at, subject] of activity.dataSubjects.entries()) add("dataSubjects", subject, { at });
  for (const [at, { subjects, items, source }] of activity.dataCategories.entries()) {
    add("dataCategories", { text: subjects, source }, { part: "head", at });
    for (const text of items) add("dataCategories", { text, source }, { part: "item", at });
  }
  for (const [at, recipient] of activity.recipients.entries()) add("recipients", recipient, { at });
  for (const [at, statement] of activity.retention.entries()) {
    add("retention", { text: statement.context, source: statement.source }, { part: "head", at });
    add("retention", statement, { at });
  }
  if (activity.processors) add("processors", activity.processors);
  if (activity.rights) add("rights", activity.rights);
  return values;
};
