/** A name of an edition in an address. */
export const editionPattern = /^\d{4}-\d\d-\d\d(?:\.[1-9]\d{0,5})?$/;

/**
 * The name of the next edition: its day, and from the second of a day on its order, `2026-11-21.2`. A clock that went back
 * gives the day of the edition before: names are in the order of publication.
 */
export const nextEditionName = (before: string | null, day: Temporal.PlainDate): string => {
  if (before === null) return day.toString();
  const [last = "", order = "1"] = before.split(".");
  if (Temporal.PlainDate.compare(last, day) < 0) return day.toString();
  return `${last}.${Number(order) + 1}`;
};

/** The day of an edition, and its order within the day, from 1. */
export const editionDay = (
  name: string,
): { readonly day: Temporal.PlainDate; readonly order: number } => {
  const [day = "", order = "1"] = name.split(".");
  return { day: Temporal.PlainDate.from(day), order: Number(order) };
};
