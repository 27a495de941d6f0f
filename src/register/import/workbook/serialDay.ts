/** The two ways in which a spreadsheet counts days: from 1900, with a 29 February that never was, or from 1904. */
const firstDays = {
  "1900": {
    before: Temporal.PlainDate.from("1899-12-31"),
    after: Temporal.PlainDate.from("1899-12-30"),
  },
  "1904": Temporal.PlainDate.from("1904-01-01"),
} as const;
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** The day of a serial number of Excel (ECMA-376, 18.17.4); null where it is none. */
export const dayOfSerial = (serial: number, is1904: boolean): string | null => {
  const days = Math.floor(serial);
  if (!Number.isFinite(days) || days < 1 || days > lastSerial) return null;
  const first = is1904
    ? firstDays["1904"]
    : days < 60
      ? firstDays["1900"].before
      : firstDays["1900"].after;
  return first.add({ days }).toString();
};

/** The serial number of a day, counted from 1900. */
export const serialOfDay = (day: string): number =>
  firstDays["1900"].after.until(Temporal.PlainDate.from(day), { largestUnit: "day" }).days;

/** A day as people write it here. */
export const frenchDay = (day: string | null): string | null =>
  day === null ? null : day.split("-").toReversed().join("/");
