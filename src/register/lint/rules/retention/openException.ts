import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const openException: LintRule = {
  id: "retention.open-exception",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: { fr: "Exception sans durée", en: "Exception without a period" },
  message: {
    fr: "La durée connaît une exception, et la fiche ne dit pas combien de temps les données sont alors conservées.",
    en: "The period has an exception, and the record does not say how long the data are kept then.",
  },
  why: {
    fr: "Pour les dossiers de l’exception, la conservation n’a pas de fin.",
    en: "For the files of the exception the retention has no end.",
  },
  mend: {
    fr: "Donnez la durée de l’exception et le critère, vérifiable, qui la fait jouer.",
    en: "Give the period of the exception, and the criterion, one that can be checked, that brings it about.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu, sauf en cas de jeu présentant un intérêt particulier.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
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
      // « Cinq ans dans les autres cas » takes up what the exception leaves.
      if (record.says(/dans (?:tous )?les autres cas/, "retention")) return;
      for (const { rule, statement, value } of statedPeriods(record)) {
        if (!rule.condition || !/^(?:sauf|hors|à l['’]exception)/i.test(rule.condition.trim()))
          continue;
        // Data that another sentence takes up, or another rule of this one, have their period there.
        if (rule.kind === "by-reference" || statement.reading.rules.length > 1) continue;
        const words = exception.exec(value.folded);
        if (words) yield { field: "retention", evidence: record.quoteMatch(value, words) };
      }
    },
  },
};

const exception = /(?:sauf|hors)\b[^;.]{3,120}/;
