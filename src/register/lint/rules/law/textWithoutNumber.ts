import { matchesOf } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

const months =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
const dated = new RegExp(
  String.raw`(?<![a-z])(?:loi|decret|ordonnance)(?: [a-z'-]{1,20}){0,4}? du \d{1,2}(?:er)? (?:${months}) \d{4}(?! ?[(,]? ?n ?°)`,
  "g",
);
/** Acts that everybody cites by their date, or by a date so old that they bear no number. */
const knownByDate =
  /6 janvier 1978|1er juillet 1901|29 juillet 1881|9 decembre 1905|\d{1,2}(?:er)? [a-z]+ 1[0-8]\d\d/;

export const textWithoutNumber: LintRule = {
  id: "law.text-without-number",
  family: "law",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Loi ou décret sans numéro", en: "Act or decree without its number" },
  message: {
    fr: "« {words} » est cité sans numéro. Ajoutez-le.",
    en: "“{words}” is cited without its number. Add it.",
  },
  why: {
    fr: "Plusieurs textes portent la même date : le numéro est seul à dire lequel.",
    en: "Several texts bear the same date: only the number says which.",
  },
  mend: {
    fr: "Écrivez « loi n° … du … », et l’article qui fonde le traitement.",
    en: "Write “loi n° … du …”, and the article on which the processing rests.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public confiée par la loi Jouets du 21 décembre 2021",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public confiée par la loi n° 2021-1717 du 21 décembre 2021",
        },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["legalBases", "legalReferences", "retention", "recipients", "rights"],
    *find({ text, folded }) {
      for (const match of matchesOf(folded, dated)) {
        if (/\d-\d|n ?°/.test(match[0]) || knownByDate.test(match[0])) continue;
        const end = match.index + match[0].length;
        yield { start: match.index, end, params: { words: text.slice(match.index, end) } };
      }
    },
  },
};
