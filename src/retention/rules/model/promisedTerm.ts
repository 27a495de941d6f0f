import { parsePeriod, type Period } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { periodSum } from "./periodSum.ts";

/** When a promise lets rows end, counted from its start; `P0D` for one that only names an event or a state. */
export interface Term {
  readonly iso: string;
  readonly period: Period;
}

/** Whether only an event or a state, and no figure, says when the data end. */
export const isEventAlone = ({ kind, keep, until, while: state }: RetentionRule): boolean =>
  keep === null && (kind === "until-event" || kind === "while" || until !== null || state !== null);

/** Whether the data go through another stage before they end: kept, then archived or restricted for a time. */
export const isStaged = ({ then }: RetentionRule): boolean => then !== null && then.keep !== null;

/** A period that the calendar of this house can count. */
export const countedTerm = (parts: readonly string[]): Term | null => {
  const iso = periodSum(parts);
  const period = iso === null ? null : parsePeriod(iso);
  return iso !== null && period ? { iso, period } : null;
};

const firstParts = (promise: RetentionRule): readonly string[] => {
  const { keep, plus } = promise;
  return [
    keep ?? (isEventAlone(promise) ? "P0D" : ""),
    ...(plus === null || plus === "current-year" ? [] : [plus]),
  ];
};

/** The end of the first stage: when data are deleted, or go to the archive, or are restricted, or anonymised. */
export const firstStageOf = (promise: RetentionRule): Term | null =>
  countedTerm(firstParts(promise));

/**
 * The earliest moment at which deletion keeps the promise: all stages together. Null when a figure is missing or is no
 * period that the calendar of this house can count.
 */
export const termOf = (promise: RetentionRule): Term | null =>
  countedTerm([...firstParts(promise), ...(promise.then?.keep ? [promise.then.keep] : [])]);
