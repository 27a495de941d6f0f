import { civilTimeZone } from "../../kernel/index.ts";

/**
 * The instant of a civil day and hour of Europe/Paris. The hour that autumn repeats is taken the first time: 72 hours then end sooner.
 * @param day as `2027-03-31`. @param hour as `08:30`. @returns null for what is no moment, such as the hour that spring leaves out.
 */
export const civilMoment = (day: string, hour: string): Temporal.Instant | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)) return null;
  try {
    const said = Temporal.PlainDateTime.from(`${day}T${hour}`, { overflow: "reject" });
    const moment = said.toZonedDateTime(civilTimeZone, { disambiguation: "earlier" });
    return moment.toPlainDateTime().equals(said) ? moment.toInstant() : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The civil day and hour of an instant, as `civilMoment` reads them. */
export const civilParts = (
  instant: Temporal.Instant,
): { readonly day: string; readonly hour: string } => {
  const moment = instant.toZonedDateTimeISO(civilTimeZone);
  return {
    day: moment.toPlainDate().toString(),
    hour: moment.toPlainTime().toString({ smallestUnit: "minute" }),
  };
};
