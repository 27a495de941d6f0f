/**
 * Calendar durations of retention periods, in the civil time of Europe/Paris.
 *
 * Regulation (EEC, Euratom) 1182/71, article 3: the day of the event is not counted (1), and a period in days,
 * weeks, months or years ends with the last hour of its last day, which has the same date as the day of the event,
 * or is the last day of the month where that date does not exist (2)(c). So data whose clock shows day D and that
 * is kept for P may end from the midnight that closes the day D + P, not before.
 */
export const civilTimeZone = "Europe/Paris";

/** A parsed ISO-8601 duration of whole years, months, weeks, days and hours; at least one is not zero, or all are (P0D). */
export type Period = Temporal.Duration;

const calendarShape = /^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;
const hoursShape = /^PT\d{1,6}H$/;

/**
 * Reads `P5Y`, `P18M`, `P1Y6M`, `P2W`, `P30D`, `P0D` or whole hours alone, `PT48H`; null when it is anything else:
 * negative, fractional, or days and hours together (no promise was ever seen that mixes them).
 */
export const parsePeriod = (text: string): Period | null =>
  calendarShape.test(text) || hoursShape.test(text) ? Temporal.Duration.from(text) : null;

/** The civil day of an instant in Europe/Paris. */
export const civilDay = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(civilTimeZone).toPlainDate();

/** The instant at which a civil day begins in Europe/Paris (00:00, whatever the day-light change does). */
export const startOfDay = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(civilTimeZone).toInstant();

/** The last day of a period that began with an event on `day`; months too short end on their last day. */
export const lastDayOf = (day: Temporal.PlainDate, period: Period): Temporal.PlainDate =>
  day.add(
    Temporal.Duration.from({
      years: period.years,
      months: period.months,
      weeks: period.weeks,
      days: period.days,
    }),
  );

/** What is due at one moment: every clock value at or before the boundary has run its whole period. */
export interface Cutoff {
  /** The latest civil day (Europe/Paris) whose period is over. */
  readonly lastDay: Temporal.PlainDate;
  /** The same as an instant, exclusive: clock values before it are due. */
  readonly before: Temporal.Instant;
}

/**
 * The boundary below which a clock is due at `now` for `period`.
 * Adding months is not invertible (29, 30 and 31 January all end on 28 February), so the candidate found by
 * subtraction is moved forward while a later day is over too.
 */
export const cutoff = (now: Temporal.Instant, period: Period): Cutoff => {
  // Hours are exact, and "without delay" (P0D) waits for no midnight: article 3(1) speaks of hours apart from days.
  if (period.hours > 0 || period.blank) {
    const before = now.subtract({ hours: period.hours });
    return { lastDay: civilDay(before), before };
  }
  const lastDay = cutoffDay(civilDay(now), period);
  return { lastDay, before: startOfDay(lastDay.add({ days: 1 })) };
};

const cutoffDay = (today: Temporal.PlainDate, period: Period): Temporal.PlainDate => {
  const isOver = (day: Temporal.PlainDate): boolean =>
    Temporal.PlainDate.compare(lastDayOf(day, period), today) < 0;
  let day = today.subtract({
    years: period.years,
    months: period.months,
    weeks: period.weeks,
    days: period.days + 1,
  });
  while (!isOver(day)) day = day.subtract({ days: 1 });
  while (isOver(day.add({ days: 1 }))) day = day.add({ days: 1 });
  return day;
};

/** How two periods compare, whatever the day they start on; `undecided` when the calendar decides (P1M and P30D). */
export type PeriodOrder = "shorter" | "equal" | "longer" | "undecided";

/** Compares `a` with `b` over every start day of a leap and a common year: P12M equals P1Y, P30D and P1M are undecided. */
export const comparePeriods = (a: Period, b: Period): PeriodOrder => {
  // More months lead to a later day whatever the start, and days after equal months count the same for both: no calendar
  // is asked unless the two pull in different directions.
  const months = Math.sign(monthsOf(a) - monthsOf(b));
  const hours = Math.sign(hoursBeyondMonths(a) - hoursBeyondMonths(b));
  if (months === 0 || hours === 0 || months === hours) return orders[(months || hours) + 1]!;
  return compareOnEachDay(a, b);
};

const orders = ["shorter", "equal", "longer"] as const;
const monthsOf = ({ years, months }: Period): number => years * 12 + months;
const hoursBeyondMonths = ({ weeks, days, hours }: Period): number =>
  (weeks * 7 + days) * 24 + hours;

const compareOnEachDay = (a: Period, b: Period): PeriodOrder => {
  const seen = new Set<number>();
  for (
    let day = firstAnchor;
    Temporal.PlainDate.compare(day, lastAnchor) < 0 && seen.size < 2;
    day = day.add({ days: 1 })
  )
    seen.add(Math.sign(hoursFrom(day, a) - hoursFrom(day, b)));
  if (seen.size === 1) return seen.has(0) ? "equal" : seen.has(1) ? "longer" : "shorter";
  return "undecided";
};

const firstAnchor = Temporal.PlainDate.from("2095-01-01");
const lastAnchor = Temporal.PlainDate.from("2105-01-01");

const hoursFrom = (day: Temporal.PlainDate, period: Period): number =>
  day.until(lastDayOf(day, period), { largestUnit: "days" }).days * 24 + period.hours;
