import { parsePeriod } from "../../../kernel/index.ts";

/** More would say no more to a reader, and make statements that a database takes long to plan. */
export const mostSteps = 600;

/** The days from `from` to `to`, a period apart; null when they make no sense, or too many. */
export const stepsOf = (
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  every: string,
): readonly Temporal.PlainDate[] | null => {
  const period = parsePeriod(every);
  if (!period || period.blank || period.hours > 0) return null;
  const { years, months, weeks, days } = period;
  const steps: Temporal.PlainDate[] = [];
  for (let count = 0; count <= mostSteps; count++) {
    // From the start each time: a series that begins on the 31st keeps to the ends of months.
    const step = from.add({
      years: years * count,
      months: months * count,
      weeks: weeks * count,
      days: days * count,
    });
    if (Temporal.PlainDate.compare(step, to) > 0) return steps.length > 0 ? steps : null;
    steps.push(step);
  }
  return null;
};
