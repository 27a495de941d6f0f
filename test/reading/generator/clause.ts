import type { RetentionRule } from "../../../src/reading/index.ts";
import type { Draw } from "./draw.ts";
import type { Measured } from "./measure.ts";
import type { DataName } from "./names.ts";
import { agreesWith, fromPart, type Part } from "./parts.ts";

/** What a period gives to its rule. */
export const timed = ({
  keep,
  plus,
  bound,
}: Measured): Pick<RetentionRule, "keep" | "plus" | "bound"> => ({ keep, plus, bound });
/** A clock, or none. */
export const maybeFrom = (draw: Draw, share = 0.6): Part => {
  if (!draw.chance(share)) return { text: "", adds: {} };
  const { text, adds } = fromPart(draw);
  return { text: ` ${text}`, adds };
};

/** « est », « seront ». */
export const be = (draw: Draw, { plural }: Pick<DataName, "plural">): string =>
  draw.word("be", ({ words }) => (plural ? /^(?:sont|seront)$/ : /^(?:est|sera)$/).test(words))
    .words;

/** An adverb that says nothing of time, or none. « Alors » leans on a case that was said before. */
export const adverb = (draw: Draw): string =>
  draw.chance(0.06)
    ? ` ${draw.word("adverb", ({ words, value }) => value === "" && words !== "alors").words}`
    : "";

/** A verb of keeping that agrees with the data. */
export const kept = (draw: Draw, data: DataName): string =>
  draw.word("keep-past", agreesWith(data)).words;

/** What « des fiches », « du dossier » and « de la liste » leave of the name. */
export const scopeOf = ({ of, the, bare }: DataName): string => (of.endsWith(the) ? the : bare);
