import { fromArticleTo, wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

export const letterMissing: LintRule = {
  id: "law.letter-missing",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1) et 13(1)(c)", en: "GDPR, art. 6(1) and 13(1)(c)" },
  title: { fr: "Base légale sans lettre", en: "Legal basis without its letter" },
  message: {
    fr: "L’article 6(1) du RGPD est cité sans sa lettre ({letter}). Précisez-la.",
    en: "Article 6(1) of the GDPR is cited without its letter ({letter}). Say which.",
  },
  why: {
    fr: "Les droits ouverts dépendent de la lettre de l’article 6(1) : sans elle, la personne ne sait pas lesquels elle a.",
    en: "The rights depend on the letter of article 6(1): without it the person does not know which ones there are.",
  },
  mend: {
    fr: "Écrivez la lettre, de a à f, que les mots désignent.",
    en: "Write the letter, from a to f, that the words stand for.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6 (1) du RGPD : mission d’intérêt public confiée par l’article L. 2121-29 du code général des collectivités territoriales",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6 (1) (e) du RGPD : mission d’intérêt public confiée par l’article L. 2121-29 du code général des collectivités territoriales",
        },
      ],
    },
  },
  replaces: ["legal-basis.no-letter"],
  check: {
    kind: "record",
    *find(record) {
      for (const basis of wordedBases(record)) {
        if (basis.letter !== null || basis.mention === null) continue;
        const [only, ...others] = [...basis.words.keys()];
        yield {
          field: "legalBases",
          evidence: record.quote(basis.value, fromArticleTo(basis, undefined)),
          params: { letter: only && others.length === 0 ? only : "a … f" },
        };
      }
    },
  },
};
