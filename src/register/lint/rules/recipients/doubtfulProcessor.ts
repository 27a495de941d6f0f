import type { LintRule } from "../../lintRule.ts";

export const doubtfulProcessor: LintRule = {
  id: "recipients.processor-likely",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 28", en: "GDPR, art. 28" },
  title: { fr: "« Pas de sous-traitant », à vérifier", en: "“No processor”, to be checked" },
  message: {
    fr: "La fiche répond « non » à la sous-traitance, et parle de « {words} », qui est d’ordinaire l’affaire d’un prestataire.",
    en: "The record answers “no” to processors, and speaks of “{words}”, which a provider usually does.",
  },
  why: {
    fr: "Une société de gardiennage, un standard ou un outil en ligne qui voit les données est un sous-traitant, avec contrat.",
    en: "A guarding company, a call centre or an online tool that sees the data is a processor, under an agreement.",
  },
  mend: {
    fr: "Vérifiez qui emploie ces personnes ou tient cet outil ; nommez le sous-traitant s’il y en a un.",
    en: "Check who employs these people or runs this tool; name the processor if there is one.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients: [
              "Agents du comptoir, pour suivre les prêts",
              "Agent de sécurité, pour la fermeture",
            ],
          },
        ],
      },
      {
        records: [{ subPurposes: ["Inscrire les emprunteurs", "Télésurveillance de la salle"] }],
      },
    ],
    good: {
      records: [
        {
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Gardien de la commune, pour la fermeture",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.processors?.used !== "no") return;
      const found = record.first(usually, "recipients", "subPurposes", "purposes");
      if (!found) return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: "processors", evidence, params: { words: evidence.text } };
    },
  },
};

const usually =
  /\b(?:agents? de (?:securite|surveillance)|gardiennage|telesurveillance|centre d'appels?|plateforme (?:telephonique|d'envoi|de lecture)|routage|infogerance|archivage externalise)\b/;
