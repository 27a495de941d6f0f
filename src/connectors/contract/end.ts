/** What becomes of a row that is due. Every end is repeatable: a row that has met it already is not due any more. */
export type End =
  /** The row is gone. */
  | { readonly kind: "delete" }
  /** The row stays, and the fields that are named say nothing of a person any more (GDPR recital 26). */
  | { readonly kind: "anonymise"; readonly fields: readonly AnonymisedField[] }
  /**
   * The row, with its children, moves to a collection of the same name. `schema`: another schema of this database, in the
   * transaction of the batch. `store`: another database; copied, verified by count and checksum, then deleted here.
   * There it carries `egide_clock`, the latest clock of its case that is no notice, from which its final period runs.
   */
  | { readonly kind: "archive"; readonly to: ArchivePlace }
  /** The row stays, marked; `views`, by which the application reads it, must then not show it any more. */
  | { readonly kind: "restrict"; readonly column: string; readonly views: readonly string[] };

export type ArchivePlace =
  | { readonly kind: "schema"; readonly schema: string }
  | { readonly kind: "store"; readonly store: string };

export interface AnonymisedField {
  /** The collection of the target, or one of its children. */
  readonly collection: string;
  readonly column: string;
  readonly as: FieldChange;
}

/**
 * - `null`, `fixed`: nothing is left of the value.
 * - `year`, `month`: of a date or moment, the first day of it; null where the value cannot be read as one.
 * - `prefix`: the first characters of a text (a French postal code: 2 leave the department).
 * - `pseudonym`: `anon-` and the first 24 hexadecimal digits of HMAC-SHA-256 of the value's text under the key of the
 *   policy: equal values stay equal, in every store. Still personal data for whoever holds the key (GDPR art. 4(5)).
 */
export type FieldChange =
  | { readonly kind: "null" }
  | { readonly kind: "fixed"; readonly value: string | number | boolean }
  | { readonly kind: "year" }
  | { readonly kind: "month" }
  | { readonly kind: "prefix"; readonly length: number }
  | { readonly kind: "pseudonym" };
