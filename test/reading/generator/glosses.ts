import type { Draw } from "./draw.ts";
import { joinText } from "./joined.ts";
import type { Part } from "./parts.ts";

/** « (durée légale) », « , délai recommandé par la CNIL »: what stands behind a period and changes nothing in it. */
export const glossPart = (draw: Draw): Part => {
  if (!draw.chance(0.12)) return { text: "", adds: {} };
  const { words } = draw.word("reference", ({ words: each }) => isGloss(each));
  const { text, cited } = words.endsWith(" par")
    ? joinText(draw, words)
    : { text: words, cited: { reference: null } };
  const wrapped = draw.chance(0.7) ? ` (${text})` : `, ${text}`;
  return { text: wrapped, adds: cited.reference ? { reference: cited.reference } : {} };
};

/** « durée recommandée », never « durée recommandé ». */
const isGloss = (words: string): boolean => {
  const noun = /^(?:durée|délai) (?=\p{L})/u.exec(words)?.[0];
  if (noun === undefined || / et réglementaires?/.test(words)) return false;
  const participle = /^\S+ (\S+?)s? par$/.exec(words)?.[1];
  const feminine = noun.startsWith("durée");
  if (participle !== undefined) return participle.endsWith("e") === feminine;
  return feminine
    ? !/ légal$| légal /.test(words)
    : !/ légale(?: |$)/.test(words) || / de prescription légale/.test(words);
};
