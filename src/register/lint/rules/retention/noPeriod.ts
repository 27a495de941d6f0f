import type { LintRule } from "../../lintRule.ts";
import { retentionSentences } from "../../statedPeriods.ts";

export const noPeriod: LintRule = {
  id: "retention.no-period",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(a) et 30(1)(f)", en: "GDPR, art. 13(2)(a) and 30(1)(f)" },
  title: { fr: "Aucune durée", en: "No period" },
  message: {
    fr: "Le champ des durées ne dit nulle part combien de temps, ou jusqu’à quand, les données sont conservées.",
    en: "The retention field says nowhere how long, or until when, the data are kept.",
  },
  why: {
    fr: "Sans durée, rien n’est jamais effacé, et personne ne peut s’en apercevoir.",
    en: "Without a period nothing is ever erased, and nobody can notice.",
  },
  mend: {
    fr: "Écrivez pour chaque jeu de données une durée, l’événement qui la fait courir, et ce qui se passe au bout.",
    en: "Write for each set of data a period, the event that it runs from, and what happens at its end.",
  },
  replaces: ["retention-field.no-period"],
  examples: {
    bad: [
      {
        records: [
          {
            dataSubjects: ["Emprunteurs"],
            dataCategories: ["Pour les emprunteurs : Nom et prénom"],
            retention: "Les fiches sont rangées par ordre d’arrivée.",
          },
        ],
        also: ["retention.unread"],
      },
    ],
    good: {
      records: [
        {
          dataSubjects: ["Emprunteurs"],
          dataCategories: ["Pour les emprunteurs : Nom et prénom"],
          retention: "Les fiches sont conservées deux ans après le retour du jeu, puis supprimées.",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const sentences = retentionSentences(record);
      if (sentences.length === 0) return;
      const says = sentences.some(
        ({ statement: { reading } }) =>
          // « Elles ne sont pas conservées » answers the question too.
          reading.rules.length > 0,
      );
      if (says || sentences.some(({ statement: { reading } }) => reading.status === "partly-read"))
        return;
      // A sentence that was not read may still say one: `retention.unread` asks a person.
      if (sentences.some(({ value }) => seemsToSay.test(value.folded))) return;
      yield { field: "retention", evidence: record.quote(sentences[0]!.value) };
    },
  },
};

const seemsToSay =
  /(?:\d ?|[a-z]{2,12}(?:-[a-z]{2,8}){0,2} )(?:ans?|annees?|mois|semaines?|jours?|years?|months?|days?)(?![a-z])/;
