import { everyMatch } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

/** Words before which nothing is elided, although they begin with a vowel. */
const unelided =
  "onz|oui|ou[ ,)]|et[ ,)]|un[ ,)]|une?s? fois|a[ ,)]|a |y[ ,)]|uhlan|ululer|yaourt|yacht|e-";
const pattern = new RegExp(
  `(?<![\\p{L}'/-])(?:de|que|jusque|lorsque|puisque) (?!${unelided})[aeiou]\\p{Ll}{2,}`,
  "gu",
);

export const missingElision: LintRule = {
  id: "form.missing-elision",
  family: "form",
  severity: "info",
  legalSource: null,
  title: { fr: "Mot mal élidé", en: "Word not elided" },
  message: {
    fr: "« {said} » : le mot devrait être élidé, ou un mot manque. Relisez la phrase.",
    en: "“{said}”: the word should be elided, or a word is missing. Read the sentence again.",
  },
  why: {
    fr: "Le plus souvent une lettre a été perdue (« de » pour « des »), et le sens avec elle.",
    en: "Most often a letter was lost (“de” for “des”), and the meaning with it.",
  },
  mend: { fr: "Corrigez le mot.", en: "Correct the word." },
  examples: {
    bad: [
      {
        records: [
          { subPurposes: ["Suivre le montant de amendes", "Suivre les prêts et les retours"] },
        ],
      },
    ],
    good: {
      records: [
        { subPurposes: ["Suivre le montant des amendes", "Suivre les prêts et les retours"] },
      ],
    },
  },
  check: {
    kind: "passage",
    find: ({ text, folded }) =>
      everyMatch(folded, pattern, ({ 0: said, index }) => {
        const words = text.slice(index, index + said.length);
        // A name or an acronym keeps what stands before it.
        return /\s\p{Lu}/u.test(words) ? null : { said: words };
      }),
  },
};
