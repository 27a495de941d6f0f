import { parsePeriod } from "../../../kernel/index.ts";
import type { Chance } from "./chance.ts";

/**
 * A day in the past against which a period is interesting: of ten, three are due, one becomes due within a fortnight,
 * six are kept for longer. ISO 8601.
 */
export const dayAround = (chance: Chance, today: Temporal.PlainDate, keep: string): string => {
  const period = parsePeriod(keep) ?? Temporal.Duration.from("P1Y");
  const lastDue = today.subtract(period).subtract({ days: 1 });
  const length = Math.max(1, lastDue.until(today, { largestUnit: "days" }).days - 1);
  const lot = chance.below(10);
  const day =
    lot < 3
      ? lastDue.subtract({ days: chance.below(Math.max(20, Math.floor(length / 3))) })
      : lot === 3
        ? lastDue.add({ days: 1 + chance.below(Math.min(14, length)) })
        : lastDue.add({ days: 1 + chance.below(length) });
  return day.toString();
};

/** The same as an instant: that day at an office hour, UTC. */
export const instantAround = (chance: Chance, today: Temporal.PlainDate, keep: string): string => {
  const hour = String(7 + chance.below(10)).padStart(2, "0");
  const minute = String(chance.below(60)).padStart(2, "0");
  return `${dayAround(chance, today, keep)}T${hour}:${minute}:00Z`;
};
