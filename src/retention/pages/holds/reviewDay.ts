import { Type } from "typebox";
import { civilDay } from "../../../kernel/index.ts";

/** A day as a form sends it. */
export const reviewSchema = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** The day that was typed when it is one and lies ahead, else null. */
export const dayAhead = (text: string, now: Temporal.Instant): Temporal.PlainDate | null => {
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    return Temporal.PlainDate.compare(day, civilDay(now)) > 0 ? day : null;
  } catch {
    return null;
  }
};
