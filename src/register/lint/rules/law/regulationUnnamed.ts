import { fromArticleTo, wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

const named = /r[gp]{2}d|rgdp|reglement|2016\/679/;

export const regulationUnnamed: LintRule = {
  id: "law.regulation-unnamed",
  family: "law",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Article 6 de quel texte ?", en: "Article 6 of which text?" },
  message: {
    fr: "Le champ cite l’article 6 sans nommer le RGPD. Ajoutez « du RGPD ».",
    en: "The field cites article 6 without naming the GDPR. Add “du RGPD”.",
  },
  why: {
    fr: "Chaque code a un article 6 ; la personne ne peut pas deviner duquel il s’agit.",
    en: "Every code has an article 6; the person cannot guess which one is meant.",
  },
  mend: { fr: "Écrivez « article 6.1.e du RGPD ».", en: "Write “article 6.1.e du RGPD”." },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.e : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.says(named, "legalBases", "legalReferences")) return;
      const basis = wordedBases(record).find(({ mention }) => mention !== null);
      if (!basis) return;
      // A basis that was typed stands nowhere.
      record.asksForPlaces();
      if (basis.value.source.length > 0)
        yield {
          field: "legalBases",
          evidence: record.quote(basis.value, fromArticleTo(basis, undefined)),
        };
    },
  },
};
