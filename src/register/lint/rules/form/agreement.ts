import { everyMatch } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

/** Invariable words, numbers and words that no plural marks, after « les » or « des ». */
const invariable =
  "concernant|deux|trois|quatre|cinq|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|plus|tout|autant|autre|avoir|entre|avec|contre|quant|ayant|etant|dont|sont|font|doit|peut|notamment|ainsi|leur|soit|quasi|demi|semi|hors|sans|parmi|afin|pour|mieux|moins|uns|dits?|quelque|mail|chaque|cela|celui|lesdit|suivant|sinon|cnam|caf|urssaf|carsat|email|fax|sms|tout|non|ci|media|data|web|open|ou|et|eux|oui|via|si|que|qui|y|a|ont|est|en|dans|sur|par|leurs?|trop|tant|peu|tres|bien|mal|fort|meme|minima|maxima|mini|semi|micro|auto|anti|super|multi|ultra";
const plural = new RegExp(
  `(?<![\\p{L}'-])(?<!(?:ne|qui|que|pour|de|a|et|ou|peut|doit|il|elle|on|nous|vous|peuvent|doivent|sans|afin de|en|puis) )(?:les|des|aux|ces|nos|vos|leurs) (?!(?:${invariable})(?![\\p{L}]))\\p{L}{3,}(?<![sxz]|er|ir|re|oir|ant|ent|ment)(?![\\p{L}'’-])`,
  "gu",
);
/** The same after « pour », where a verb in -e might follow « les »: only before another noun sign. */
const afterFor = /(?<![\p{L}])pour (?:les|des) \p{L}{4,}(?<![sxzr]|re|ant|ent)(?= ?[:.,;)]|$)/gu;

export const agreement: LintRule = {
  id: "form.agreement",
  family: "form",
  severity: "info",
  legalSource: null,
  title: { fr: "Pluriel non marqué", en: "Plural left unmarked" },
  message: {
    fr: "« {said} » : le pluriel n’est pas marqué, ou un mot manque. Relisez la phrase.",
    en: "“{said}”: the plural is not marked, or a word is missing. Read the sentence again.",
  },
  why: {
    fr: "On ne sait pas si un mot a été coupé, ni s’il s’agit d’un seul ou de plusieurs.",
    en: "Nobody knows whether a word was cut off, nor whether one or several are meant.",
  },
  mend: { fr: "Accordez, ou complétez.", en: "Make it agree, or complete it." },
  examples: {
    bad: [
      {
        records: [{ subPurposes: ["Relancer les emprunteur", "Suivre les prêts et les retours"] }],
      },
      { records: [{ recipients: ["Agents du comptoir, pour les retard"] }] },
    ],
    good: {
      records: [{ subPurposes: ["Relancer les emprunteurs", "Suivre les prêts et les retours"] }],
    },
  },
  check: {
    kind: "passage",
    *find({ text, folded }) {
      const said = ({ 0: words, index }: RegExpExecArray) => {
        const written = text.slice(index, index + words.length);
        // Names and acronyms have no plural.
        return /[\p{Lu}\d][^ ]*$/u.test(written.split(" ").at(-1)!) ? null : { said: written };
      };
      yield* everyMatch(folded, plural, said);
      yield* everyMatch(folded, afterFor, said);
    },
  },
};
