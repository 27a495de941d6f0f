import { everyMatch, matchesOf } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

/** « nous nous engageons », « vous vous opposez » are French; « xx xx » is a place that nobody filled in. */
const twice =
  /(?<![\p{L}\p{N}'’-])((?!(?:nous|vous|faire|non|tres|x+) )\p{L}{2,}) \1(?![\p{L}\p{N}'’-])/gu;
/** Two articles, or two conjunctions, where one belongs. */
const collision =
  /(?<![\p{L}'-])(?:(?:les? des|des les?|la des|les? du|du des|des du|du les?|du la|de la (?:du|des)|aux? les?|aux? des|ou et|et ou)(?![\p{L}-])|(?:de la|du|des|les|la) l'(?=\p{L}))/gu;

export const doubledWord: LintRule = {
  id: "form.doubled-word",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Mot en trop", en: "Word too many" },
  message: {
    fr: "« {said} » : un mot est en trop. Retirez-le.",
    en: "“{said}”: one word is too many. Take it out.",
  },
  why: {
    fr: "Une phrase corrigée à moitié laisse deux lectures possibles.",
    en: "A sentence that was half corrected leaves two possible readings.",
  },
  mend: { fr: "Gardez le mot qui convient.", en: "Keep the word that fits." },
  examples: {
    bad: [
      { records: [{ subPurposes: ["Inscrire les les emprunteurs", "Suivre les retours"] }] },
      { records: [{ recipients: ["Agents du comptoir, pour le suivi de la l’inscription"] }] },
    ],
    good: { records: [{ subPurposes: ["Inscrire les emprunteurs", "Suivre les retours"] }] },
  },
  check: {
    kind: "passage",
    *find({ text, folded }) {
      const said = ({ 0: words, index }: RegExpExecArray) => ({
        said: text.slice(index, index + words.length),
      });
      yield* everyMatch(folded, twice, (match) => {
        const words = said(match);
        // « les aidants Aidants Connect » names something.
        return /^(.+) \1$/u.test(words.said) ? words : null;
      });
      const repeated = new Set(Array.from(matchesOf(folded, twice), ({ index }) => index));
      yield* everyMatch(folded, collision, (match) =>
        // « et où » is no « et ou », « dès le » no « des le ».
        repeated.has(match.index) || /^(?:et où|d[èé]s )/i.test(text.slice(match.index))
          ? null
          : said(match),
      );
    },
  },
};
