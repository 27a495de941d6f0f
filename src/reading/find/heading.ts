import { fold } from "../fold.ts";
import type { Line } from "../layout/lines.ts";
import { statesPeriod } from "./signs.ts";

/** A longer line is a sentence. */
const longest = 130;
/** The rank of a line that the page does not mark as a heading. */
export const plainRank = 7;
const letteredRank = 8;

/** 1 to 6 for a heading that the page marks, 7 or 8 for a line that stands like one, 0 for what is none. */
export const headingRank = (text: string, line: Line, next: Line | undefined): number => {
  if (line.kind === "heading") return line.level;
  const { start, end } = line.content;
  if (line.kind === "bullet" || end - start > longest || end === start) return 0;
  const words = text.slice(start, end).replace(/^[►▶§■»] ?/, "");
  const asks = words.endsWith("?");
  if (!asks && /[.;:,…|]$/.test(words)) return 0;
  if (!/^[\p{Lu}\d«"“]/u.test(words)) return 0;
  const numbered =
    line.kind === "number" || /^(?:\d{1,2}|[IVX]{1,4}|[A-Z]|Article \d+)\s?[.)°–-]/.test(words);
  const alone = line.blankBefore && (next === undefined || next.blankBefore);
  // « 4. Durée de conservation » right above its text; a list would go on with « 5. ».
  const leads = line.blankBefore || (next !== undefined && next.kind !== line.kind);
  const folded = fold(words);
  if (!asks && !alone && !(numbered && leads)) return 0;
  if (statesPeriod(folded)) return 0;
  if (
    !asks &&
    /(?<![a-z])(?:est|sont|sera|seront|peut|peuvent|avons|avez|tant que|jusqu'|a compter)(?![a-z])/.test(
      folded,
    )
  )
    return 0;
  const marker = line.marker ? text.slice(line.marker.start, line.marker.end) : "";
  return /^[a-z]\)/.test(marker) ? letteredRank : plainRank;
};
