import { civilTimeZone } from "../../../kernel/index.ts";

/** When the digest of a day leaves, in civil time. No clock is ever changed at that hour. */
const digestHour = 7;

/** The first hour of a digest after a moment: one a day, on the days of 23 and of 25 hours too. */
export const nextDigest = (after: Temporal.Instant): Temporal.Instant => {
  const today = after
    .toZonedDateTimeISO(civilTimeZone)
    .toPlainDate()
    .toZonedDateTime({ timeZone: civilTimeZone, plainTime: { hour: digestHour } });
  return Temporal.Instant.compare(today.toInstant(), after) > 0
    ? today.toInstant()
    : today.add({ days: 1 }).toInstant();
};
