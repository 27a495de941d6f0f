/**
 * The civil time before which a clock without zone is surely due: every value before it, whichever of its possible
 * readings in `timeZone` is meant, lies before the instant `before`.
 *
 * In the hour that autumn repeats, 02:20 may mean two instants; in the hour that spring skips, it means none. A value
 * there is ended only when its latest reading is due, so that nothing is lost that should be kept; it is due
 * for certain an hour later.
 */
export const civilBoundary = (before: string, timeZone: string): Temporal.PlainDateTime => {
  const boundary = Temporal.Instant.from(before).toZonedDateTimeISO(timeZone);
  return repeatedHourStart(boundary) ?? skippedHourPoint(boundary) ?? boundary.toPlainDateTime();
};

const repeatedHourStart = (boundary: Temporal.ZonedDateTime): Temporal.PlainDateTime | null => {
  const latest = boundary
    .toPlainDateTime()
    .toZonedDateTime(boundary.timeZoneId, { disambiguation: "later" });
  if (Temporal.ZonedDateTime.compare(latest, boundary) <= 0) return null;
  return boundary.getTimeZoneTransition("next")?.toPlainDateTime() ?? null;
};

const skippedHourPoint = (boundary: Temporal.ZonedDateTime): Temporal.PlainDateTime | null => {
  const transition = boundary.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  if (transition === null) return null;
  const offsetBefore = transition.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const skipped = transition.offsetNanoseconds - offsetBefore;
  const since = boundary.epochNanoseconds - transition.epochNanoseconds;
  if (since < 0n || since >= BigInt(skipped)) return null;
  return boundary.toPlainDateTime().subtract({ nanoseconds: skipped });
};

/** A civil time as the shortest text that sorts before every spelling of the same or a later time. */
export const shortestCivilText = (time: Temporal.PlainDateTime): string =>
  time.toString().replace("T", " ").replace(/:00$/, "");
