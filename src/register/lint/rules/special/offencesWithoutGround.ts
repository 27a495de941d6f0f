import { signsOf } from "../../signsOnce.ts";
import type { LintRule } from "../../lintRule.ts";

const ground =
  /(?<![a-z])(?:articles? |art[.]? ?)10(?![\d-])(?! (?:de la|du (?!rgpd|reglement)))|(?<![a-z])articles? 46 (?:de la )?(?:loi (?:n ?° ?)?78-17|loi (?:du 6 janvier|informatique))/;

export const offencesWithoutGround: LintRule = {
  id: "special.offences-without-ground",
  family: "special",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 10 ; loi n° 78-17 du 6 janvier 1978, art. 46",
    en: "GDPR, art. 10; French act no. 78-17 of 6 January 1978, art. 46",
  },
  title: { fr: "Infractions sans fondement", en: "Offences without a ground" },
  message: {
    fr: "La fiche traite des données d’infraction sans citer ce qui l’y autorise (RGPD, art. 10).",
    en: "The record processes data on offences without citing what authorises it (GDPR, art. 10).",
  },
  why: {
    fr: "Seuls l’autorité publique et ceux qu’un texte autorise peuvent traiter ces données.",
    en: "Only public authorities and those whom a text authorises may process such data.",
  },
  mend: {
    fr: "Citez l’article 10 du RGPD et le texte français qui autorise le traitement, ou retirez ces données.",
    en: "Cite article 10 of the GDPR and the French text that authorises the processing, or remove these data.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Condamnations pour vol de jeux",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales ; article 10 du RGPD et article 46 de la loi n° 78-17 du 6 janvier 1978 pour les condamnations",
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Condamnations pour vol de jeux",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { specialCategories, offencesGround } = record.activity;
      if (!specialCategories.includes("criminal-offences")) return;
      if (
        offencesGround ||
        record.says(ground, "legalBases", "legalReferences", "dataCategories", "purposes")
      )
        return;
      for (const item of record.of("dataCategories")) {
        const sign = item.part === "item" && signsOf("criminal-offences", item.text)[0];
        if (!sign) continue;
        yield { field: "dataCategories", evidence: record.quote(item, sign) };
        return;
      }
    },
  },
};
