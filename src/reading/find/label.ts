import { fold } from "../fold.ts";
import { trim } from "../layout/lines.ts";
import type { Span } from "../span.ts";
import type { Place } from "./passage.ts";
import { isBareDuration, isBareName, namesRetention, statesPeriod } from "./signs.ts";

/** A longer stretch before a colon is a clause. */
const longest = 90;

/**
 * The name of a line « Durée de conservation : 3 ans », and what it says; null for any other line. The name is empty
 * where it says no more than that a duration follows.
 */
export const labelOf = (
  text: string,
  spans: readonly Span[],
  place: Place,
  isOfTracers: boolean,
): { name: string; value: Span[] } | null => {
  const first = spans[0]!;
  const head = text.slice(first.start, Math.min(first.end, first.start + longest));
  const colon = head.indexOf(":");
  if (colon < 3) return null;
  const written = head.slice(0, colon).trim();
  const folded = fold(written).replaceAll(/\s+/g, " ");
  if (/(?<![a-z])(?:est|sont|sera|seront|suivante?s?)(?![a-z])|[.;]/.test(folded)) return null;
  const value = trim(text, { start: first.start + colon + 1, end: first.end });
  const rest = [...(value.start < value.end ? [value] : []), ...spans.slice(1)];
  if (rest.length === 0) return null;
  if (isBareDuration(folded)) {
    const states = statesPeriod(
      fold(text.slice(value.start, Math.min(value.end, value.start + 200))),
    );
    return (states && isOfTracers) || place !== "anywhere" ? { name: "", value: rest } : null;
  }
  if (!namesRetention(folded)) return null;
  return { name: isBareName(folded) ? "" : written, value: rest };
};
