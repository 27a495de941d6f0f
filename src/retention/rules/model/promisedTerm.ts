import { parsePeriod, type Period } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";

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

/**
 * The earliest moment at which deletion keeps the promise: all stages together. Null when a figure is missing or is no
 * period that the calendar of this house can count.
 */
export const termOf = (promise: RetentionRule): Term | null => {
  const { keep, plus, then } = promise;
  const parts = [
    keep ?? (isEventAlone(promise) ? "P0D" : ""),
    ...(plus === null || plus === "current-year" ? [] : [plus]),
    ...(then?.keep ? [then.keep] : []),
  ];
  const [first, ...more] = parts.map(parsePeriod);
  if (!first || more.some((part) => part === null)) return null;
  if (more.length === 0) return { iso: parts[0]!, period: first };
  const sum = more.reduce<Period>((total, part) => (part ? added(total, part) : total), first);
  const iso = sum.blank ? "P0D" : sum.toString();
  const period = parsePeriod(iso);
  return period && { iso, period };
};

const added = (a: Period, b: Period): Period =>
  Temporal.Duration.from({
    years: a.years + b.years,
    months: a.months + b.months,
    weeks: a.weeks + b.weeks,
    days: a.days + b.days,
    hours: a.hours + b.hours,
  });
