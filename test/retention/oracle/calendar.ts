/** A civil day as a whole number: days since 1970-01-01. */
export type Day = number;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Counted year by year and month by month: slow, and plain to see. */
export const dayOf = ({ year, month, day }: Civil): Day => {
  let total = day - 1;
  for (let each = 1; each < month; each++) total += daysIn(year, each);
  for (let each = 1970; each < year; each++) total += isLeap(each) ? 366 : 365;
  for (let each = year; each < 1970; each++) total -= isLeap(each) ? 366 : 365;
  return total;
};

export const civilOf = (number: Day): Civil => {
  let year = 1970;
  let left = number;
  while (left < 0) left += isLeap(--year) ? 366 : 365;
  while (left >= (isLeap(year) ? 366 : 365)) left -= isLeap(year++) ? 366 : 365;
  let month = 1;
  while (left >= daysIn(year, month)) left -= daysIn(year, month++);
  return { year, month, day: left + 1 };
};

const two = (number: number): string => String(number).padStart(2, "0");

export const dayText = (number: Day): string => {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
};

export const parseDay = (text: string): Day => {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
  return dayOf({ year, month, day });
};

export interface OraclePeriod {
  readonly months: number;
  readonly days: number;
  readonly hours: number;
}

export const parseOraclePeriod = (text: string): OraclePeriod => {
  const count = (letter: string): number =>
    Number(new RegExp(`(\\d+)${letter}`).exec(text)?.[1] ?? 0);
  if (text.startsWith("PT")) return { months: 0, days: 0, hours: count("H") };
  return { months: count("Y") * 12 + count("M"), days: count("W") * 7 + count("D"), hours: 0 };
};

export const sumOfPeriods = (one: OraclePeriod, other: OraclePeriod): OraclePeriod => ({
  months: one.months + other.months,
  days: one.days + other.days,
  hours: one.hours + other.hours,
});

/** Months first, shortened to the end of a month that is too short; then days. */
export const lastDayOfPeriod = (start: Day, { months, days }: OraclePeriod): Day => {
  const { year, month, day } = civilOf(start);
  const monthsSince = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [Math.floor(monthsSince / 12), (monthsSince % 12) + 1];
  const endDay = Math.min(day, daysIn(endYear, endMonth));
  return dayOf({ year: endYear, month: endMonth, day: endDay }) + days;
};

export const lastDayOfYear = (day: Day): Day =>
  dayOf({ year: civilOf(day).year, month: 12, day: 31 });

const hour = 3_600_000;
const dayLength = 24 * hour;

/** The last Sunday of a month, on which the clocks of the Union change at 01:00 UTC (Directive 2000/84/EC). */
const changeIn = (year: number, month: number): number => {
  let day = dayOf({ year, month, day: 31 });
  // 1970-01-01 was a Thursday.
  while ((day + 4) % 7 !== 0) day--;
  return day * dayLength + hour;
};

const parisOffset = (moment: number): number => {
  const { year } = civilOf(Math.floor(moment / dayLength));
  return moment >= changeIn(year, 3) && moment < changeIn(year, 10) ? 2 * hour : hour;
};

/** The civil day of Paris of a moment in milliseconds. Right for the years since 1996, in which the rule holds. */
export const parisDay = (moment: number): Day =>
  Math.floor((moment + parisOffset(moment)) / dayLength);

/** Midnight in Paris at which a civil day begins, in milliseconds. */
export const parisMidnight = (day: Day): number => {
  const utc = day * dayLength;
  return utc - parisOffset(utc - 2 * hour);
};
