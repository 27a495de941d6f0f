import { basisTexts } from "../../basisTexts.ts";
import { wordedBases } from "../../basisWording.ts";
import { rightsUnderObligation } from "../../exampleParts.ts";
import type { LintRule } from "../../lintRule.ts";

export const obligationTooBroad: LintRule = {
  id: "law.obligation-too-broad",
  family: "law",
  severity: "info",
  legalSource: { fr: "RGPD, art. 6(1)(c) et 6(3)", en: "GDPR, art. 6(1)(c) and 6(3)" },
  title: { fr: "Obligation légale sans article", en: "Legal obligation without an article" },
  message: {
    fr: "« {words} » est cité en entier. Citez l’article qui impose le traitement.",
    en: "“{words}” is cited as a whole. Cite the article that requires the processing.",
  },
  why: {
    fr: "Une loi entière n’impose pas un traitement précis : c’est un de ses articles qui le fait.",
    en: "A whole act does not require a precise processing: one of its articles does.",
  },
  mend: {
    fr: "Ajoutez le numéro de l’article à la référence.",
    en: "Add the number of the article to the reference.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.c du RGPD : obligation légale posée par la loi n° 2021-1717 du 21 décembre 2021",
            rights: rightsUnderObligation,
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.c du RGPD : obligation légale posée par l’article 3 de la loi n° 2021-1717 du 21 décembre 2021",
          rights: rightsUnderObligation,
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      if (bases.length === 0 || bases.some(({ letter }) => letter !== "c")) return;
      const texts = basisTexts(record);
      const whole = texts.find(({ text }) => /(?<![a-z])(?:loi|code)/i.test(text));
      if (!whole || texts.some(({ article }) => article !== null)) return;
      const evidence = record.quote(whole);
      yield { field: "legalReferences", evidence, params: { words: evidence.text } };
    },
  },
};
