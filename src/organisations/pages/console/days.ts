/** A day as a date field sends it; null where it is empty. */
export const dayOf = (typed: string | undefined): Temporal.PlainDate | null | "wrong" => {
  if (typed === undefined) return null;
  try {
    const day = Temporal.PlainDate.from(typed);
    return day.toString() === typed ? day : "wrong";
  } catch {
    return "wrong";
  }
};
