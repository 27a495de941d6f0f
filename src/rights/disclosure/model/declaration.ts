import type { RuleCondition } from "../../../retention/index.ts";

/** What one recipient is sent of one activity: declared once, checked against the register, and nothing else leaves. */
export interface Disclosure {
  readonly id: string;
  /** Of the register. */
  readonly activity: string;
  /** As the register writes it among the recipients of the activity. */
  readonly recipient: string;
  /** Why they are given the data, where the register does not say it. */
  readonly reason: string | null;
  /** The agreement or text that it rests on, and the days between which it holds; null: no agreement limits it. */
  readonly agreement: {
    readonly reference: string;
    readonly from: string | null;
    readonly until: string | null;
  } | null;
  /** Nothing leaves without the reference of a requisition. */
  readonly needsRequisition: boolean;
  readonly form: "rows" | "statistics";
  /** Statistics: no figure under it is published. Never below `leastCount`. */
  readonly threshold: number;
  readonly collections: readonly DisclosedCollection[];
}

/** The rows of one collection that a transmission carries. */
export interface DisclosedCollection {
  readonly name: string;
  /** null: the only one that the datasets lead to. */
  readonly store: string | null;
  readonly dataset: string | null;
  /** Rows for which it is true; null: all. */
  readonly when: RuleCondition | null;
  /** The field by which a call says from which day until which; null: a call says none. */
  readonly period: string | null;
  /** Of rows: what of them. */
  readonly fields: readonly DisclosedField[];
  /** Of statistics: the one or two traits that are counted by. */
  readonly by: readonly DisclosedField[];
  /** Of statistics: rows with one value here are one person, and count once. */
  readonly distinct: string | null;
}

/** How a value leaves: as it is, whether there is one, or only the year or the month of a date. */
export type FieldForm = "value" | "present" | "year" | "month";

export interface DisclosedField {
  /** One field by its name, or every field of a category of data and of those below it. */
  readonly of:
    | { readonly kind: "field"; readonly name: string }
    | { readonly kind: "category"; readonly category: string };
  readonly as: FieldForm;
  /** The heading in the file; null: the name of the field. */
  readonly label: string | null;
  /** Given for these rows alone, those of which nobody can say it left out. */
  readonly only: RuleCondition | null;
  /** Withheld for these rows, and for those of which nobody can say it. */
  readonly except: RuleCondition | null;
}
