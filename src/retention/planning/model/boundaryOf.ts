import {
  civilDay,
  civilTimeZone,
  cutoff,
  parsePeriod,
  startOfDay,
  type Cutoff,
} from "../../../kernel/index.ts";
import type { Boundary } from "../../../connectors/index.ts";
import { periodSum } from "../../rules/model/periodSum.ts";

/** Added to a period: another one, or what is left of the civil year in which it ends. */
export type Plus = string | null;

/**
 * The boundary of a period at `now`. With `plus: current-year` it runs on to the 31 December of the year in which `keep`
 * ends, so that a year ends for all at once, at the midnight that begins the next one. Null when the two make no period.
 */
export const boundaryOf = (keep: string, plus: Plus, now: Temporal.Instant): Boundary | null => {
  const toTheYear = plus === "current-year";
  const sum = plus === null || toTheYear ? keep : periodSum([keep, plus]);
  const period = sum === null ? null : parsePeriod(sum);
  if (!period) return null;
  const { lastDay, before } = toTheYear ? yearCutoff(period, now) : cutoff(now, period);
  return { lastDay: lastDay.toString(), before: before.toString(), timeZone: civilTimeZone };
};

const yearCutoff = (period: Temporal.Duration, now: Temporal.Instant): Cutoff => {
  const newYear = civilDay(now).with({ month: 1, day: 1 });
  const midnight = startOfDay(newYear);
  // "Without delay" waits for no midnight; the end of a year does.
  if (period.blank) return { lastDay: newYear.subtract({ days: 1 }), before: midnight };
  return cutoff(midnight, period);
};

/** Whether the period is of hours: it then says nothing of a clock that knows days only. */
export const countsHours = (keep: string, plus: Plus): boolean =>
  [keep, plus ?? ""].some((part) => (parsePeriod(part)?.hours ?? 0) > 0);
