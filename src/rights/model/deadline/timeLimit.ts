import { isPublicHoliday, type HolidayRegion } from "./holidays.ts";

/** Regulation (EEC, Euratom) 1182/71, art. 2(2): all days but public holidays, Sundays and Saturdays. */
export const isWorkingDay = (day: Temporal.PlainDate, region: HolidayRegion): boolean =>
  day.dayOfWeek <= 5 && !isPublicHoliday(day, region);

/** The day itself, or the next one on which somebody works. */
const workingDayFrom = (day: Temporal.PlainDate, region: HolidayRegion): Temporal.PlainDate => {
  let next = day;
  while (!isWorkingDay(next, region)) next = next.add({ days: 1 });
  return next;
};

/**
 * The last day of a time limit in calendar months, weeks or days that began with an event on `event`; it ends with its last hour.
 *
 * Regulation (EEC, Euratom) 1182/71, art. 3: the day of the event is not counted (1); the limit ends on the day of the last month that
 * bears the same date, or on the last of that month where it has none (2)(c); holidays and week-ends are counted (3), but a limit that
 * would end on one ends on the next working day (4); and a limit of two days or more holds two working days at least (5).
 */
export const lastDayOfLimit = (
  event: Temporal.PlainDate,
  length: { readonly months?: number; readonly weeks?: number; readonly days?: number },
  region: HolidayRegion,
): Temporal.PlainDate => {
  const counted = event.add(length);
  let last = workingDayFrom(counted, region);
  if (daysBetween(event, counted) >= 2)
    while (workingDaysAfter(event, last, region) < 2)
      last = workingDayFrom(last.add({ days: 1 }), region);
  return last;
};

/** How many days lie from one to another. */
export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: "days" }).days;

/** Counts up to two: what the regulation asks for. */
const workingDaysAfter = (
  event: Temporal.PlainDate,
  last: Temporal.PlainDate,
  region: HolidayRegion,
): number => {
  let count = 0;
  for (
    let day = event.add({ days: 1 });
    count < 2 && Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (isWorkingDay(day, region)) count += 1;
  return count;
};
