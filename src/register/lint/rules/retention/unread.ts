import type { LintRule } from "../../lintRule.ts";
import { retentionSentences } from "../../statedPeriods.ts";

export const unread: LintRule = {
  id: "retention.unread",
  family: "retention",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Phrase qui n’a pas été comprise", en: "Sentence that was not understood" },
  message: {
    fr: "Cette phrase du champ des durées n’a pas été entièrement comprise. Relisez-la : dit-elle une durée, et pour quelles données ?",
    en: "This sentence of the retention field was not wholly understood. Read it again: does it say a period, and for which data?",
  },
  why: {
    fr: "Une phrase qu’une machine ne peut pas lire n’est tenue par aucune purge, et souvent un lecteur pressé ne la comprend pas mieux.",
    en: "What a machine cannot read is kept by no purge, and often a hurried reader understands it no better.",
  },
  mend: {
    fr: "Une phrase par jeu de données : lesquelles, combien de temps, à partir de quoi, et ce qui se passe ensuite.",
    en: "One sentence for each set of data: which, how long, from what, and what happens then.",
  },
  yieldsTo: ["retention.other-content"],
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
              "Les jetons du vestiaire tournent par roulement décennal inversé.",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          retention: [
            "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      for (const { statement, value } of retentionSentences(record)) {
        const { reading } = statement;
        if (reading.status === "read") continue;
        const [first] = reading.status === "partly-read" ? reading.unread : [];
        yield { field: "retention", evidence: record.quote(value, first) };
      }
    },
  },
};
