import { contradictedBy, fromArticleTo, wordedBases } from "../../basisWording.ts";
import { namesBasisText } from "../../basisTexts.ts";
import type { LintRule } from "../../lintRule.ts";

export const missionWithoutText: LintRule = {
  id: "law.mission-without-text",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1)(e) et 6(3)", en: "GDPR, art. 6(1)(e) and 6(3)" },
  title: { fr: "Mission d’intérêt public sans texte", en: "Public task without a text" },
  message: {
    fr: "La fiche invoque une mission d’intérêt public sans citer le texte qui la confie. Citez-le, avec son article.",
    en: "The record invokes a public task without citing the text that confers it. Cite it, with its article.",
  },
  why: {
    fr: "Une mission d’intérêt public est confiée par un texte (art. 6(3)) : sans lui, elle n’est qu’une affirmation.",
    en: "A public task is conferred by a text (art. 6(3)): without it, it is a mere statement.",
  },
  mend: {
    fr: "Ajoutez le code, la loi, le décret ou les statuts qui confient la mission.",
    en: "Add the code, the law, the decree or the statutes that confer the task.",
  },
  examples: {
    bad: [
      {
        records: [
          { legalBases: "Article 6.1.e du RGPD : mission d’intérêt public de la maison des jeux" },
        ],
      },
      { records: [{ legalBases: ["Mission d’intérêt public, art. 6-1 e) du RGPD"] }] },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public que l’article L. 310-1 A du code du patrimoine confie à la maison des jeux",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      const basis = bases.find(({ letter }) => letter === "e");
      if (!basis || contradictedBy(basis, bases) || namesBasisText(record)) return;
      yield {
        field: "legalBases",
        evidence: record.quote(basis.value, fromArticleTo(basis, basis.words.get("e"))),
      };
    },
  },
};
