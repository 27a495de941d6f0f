import type { RetentionRule } from "../../model/retentionReading.ts";
import type { Period } from "./periods.ts";
import type { Words } from "./sentence.ts";

export type End = NonNullable<RetentionRule["end"]>;

/** The parts that a retention sentence is made of, in the order of the text; `next` is the token after the part. */
export type Part = { readonly at: number; readonly next: number } & (
  | { readonly kind: "period"; readonly period: Period }
  /** A number whose unit is that of the period before: « 2 ans en base active puis 3 ». */
  | { readonly kind: "bare-number"; readonly value: number }
  | { readonly kind: "now" }
  | { readonly kind: "from"; readonly words: Words; readonly connector: string }
  /** Another event of the clock before: « … ou de la clôture ». */
  | { readonly kind: "also-from"; readonly words: Words; readonly condition?: Words }
  | { readonly kind: "at"; readonly words: Words; readonly latest?: boolean }
  /** Other data, whose verb is left out: « …, et les vidéos 6 mois ». */
  | { readonly kind: "also-about"; readonly words: Words; readonly leftOut?: true }
  | { readonly kind: "until"; readonly words: Words }
  | { readonly kind: "while"; readonly words: Words }
  | { readonly kind: "condition"; readonly words: Words }
  | { readonly kind: "for"; readonly words: Words; readonly whole: Words }
  | { readonly kind: "law"; readonly words: Words }
  | { readonly kind: "purpose" }
  | { readonly kind: "criterion"; readonly event: Words | null }
  | { readonly kind: "unlimited" }
  | { readonly kind: "by-reference"; readonly words: Words | null }
  | { readonly kind: "stage"; readonly stage: "active" | "archive" | "apart" | "restricted" }
  | { readonly kind: "place"; readonly words: Words; readonly system: Words | null }
  /** « passé ce délai de 2 ans »: the length that is said again. */
  | { readonly kind: "after-period"; readonly keep: string | null }
  /** Null where « ou » leaves open which end it is. */
  | { readonly kind: "end"; readonly end: End | null }
  | {
      readonly kind: "join";
      readonly join: "or" | "and" | "then" | "before" | "plus" | "that" | "comma";
    }
  /** « … et 3 ans après »: after what was named before. */
  | { readonly kind: "thereafter" }
  | { readonly kind: "open" | "close" }
  | { readonly kind: "neutral" }
);

/** What a clause says with its verb. */
export interface VerbGroup {
  readonly at: number;
  readonly next: number;
  readonly kind: "keep" | "end" | "other" | "define" | "set-by";
  readonly end: End | null;
  readonly negation: "" | "not" | "only";
  readonly modal: "" | "may" | "must";
  /** « enregistrées », « traitées »: a verb of keeping only beside a period. */
  readonly weak: boolean;
  /** The object of an active verb follows: « nous conservons vos données ». */
  readonly active: boolean;
  /** « La durée … est » holds its own noun. */
  readonly past: boolean;
  /** « supprimées ou anonymisées »: they end, and which way is not said. */
  readonly either: boolean;
}
