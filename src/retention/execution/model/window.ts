import { civilTimeZone } from "../../../kernel/index.ts";

/** A part of each day in which a run may work, in the civil time of Europe/Paris; it may reach over midnight. */
export interface DailyWindow {
  readonly from: Temporal.PlainTime;
  /** Exclusive; equal to `from`: the whole day. */
  readonly to: Temporal.PlainTime;
}

/** How a window is written: `22:00-06:00`. */
export const windowShape = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;

/** Reads `22:00-06:00`; null when it is anything else. */
export const parseWindow = (text: string): DailyWindow | null => {
  if (!windowShape.test(text)) return null;
  const [from = "", to = ""] = text.split("-");
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
};

/**
 * Whether a moment lies in one of the windows; always where there is none. The clock on the wall decides: the hour that
 * autumn repeats counts twice, and a window inside the hour that spring skips does not come that day.
 */
export const isWithin = (windows: readonly DailyWindow[], at: Temporal.Instant): boolean => {
  if (windows.length === 0) return true;
  const time = at.toZonedDateTimeISO(civilTimeZone).toPlainTime();
  const reaches = (one: Temporal.PlainTime, other: Temporal.PlainTime): boolean =>
    Temporal.PlainTime.compare(one, other) >= 0;
  return windows.some(({ from, to }) =>
    reaches(from, to)
      ? reaches(time, from) || !reaches(time, to)
      : reaches(time, from) && !reaches(time, to),
  );
};

/** The next moment at which a window begins, after the given one; null where there is no window. */
export const nextBeginning = (
  windows: readonly DailyWindow[],
  after: Temporal.Instant,
): Temporal.Instant | null => {
  const here = after.toZonedDateTimeISO(civilTimeZone);
  const beginnings = [0, 1, 2].flatMap((days) =>
    windows.map(({ from }) =>
      here
        .toPlainDate()
        .add({ days })
        .toZonedDateTime({ timeZone: civilTimeZone, plainTime: from }),
    ),
  );
  const [next] = beginnings
    .filter((each) => Temporal.ZonedDateTime.compare(each, here) > 0)
    .toSorted(Temporal.ZonedDateTime.compare);
  return next?.toInstant() ?? null;
};
