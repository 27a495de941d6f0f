import { contradictedBy, fromArticleTo, wordedBases } from "../../basisWording.ts";
import { namesBasisText } from "../../basisTexts.ts";
import { rightsUnderObligation } from "../../exampleParts.ts";
import type { LintRule } from "../../lintRule.ts";

export const obligationWithoutText: LintRule = {
  id: "law.obligation-without-text",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1)(c) et 6(3)", en: "GDPR, art. 6(1)(c) and 6(3)" },
  title: { fr: "Obligation légale sans texte", en: "Legal obligation without a text" },
  message: {
    fr: "La fiche invoque une obligation légale sans citer le texte qui oblige. Citez-le, avec son article.",
    en: "The record invokes a legal obligation without citing the text that obliges. Cite it, with its article.",
  },
  why: {
    fr: "Une obligation légale est fixée par un texte (art. 6(3)) : sans lui, personne ne peut vérifier qu’elle existe.",
    en: "A legal obligation is laid down by a text (art. 6(3)): without it nobody can check that it exists.",
  },
  mend: {
    fr: "Ajoutez le code, la loi ou le décret, et l’article qui impose le traitement.",
    en: "Add the code, the law or the decree, and the article that requires the processing.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases: "Article 6.1.c du RGPD : une obligation légale pèse sur la maison des jeux",
            rights: rightsUnderObligation,
          },
        ],
      },
      {
        records: [
          { legalBases: ["Obligation légale, art. 6-1 c) du RGPD"], rights: rightsUnderObligation },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.c du RGPD : obligation légale de l’article L. 123-22 du code de commerce",
          rights: rightsUnderObligation,
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      const basis = bases.find(({ letter }) => letter === "c");
      if (!basis || contradictedBy(basis, bases) || namesBasisText(record)) return;
      yield {
        field: "legalBases",
        evidence: record.quote(basis.value, fromArticleTo(basis, basis.words.get("c"))),
      };
    },
  },
};
