import type { LintRule } from "../../lintRule.ts";
import { periodWords, statedPeriods } from "../../statedPeriods.ts";

export const noStart: LintRule = {
  id: "retention.no-start",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e) et 13(2)(a)", en: "GDPR, art. 5(1)(e) and 13(2)(a)" },
  title: { fr: "Durée sans point de départ", en: "Period without a start" },
  message: {
    fr: "Cette durée ne dit pas à partir de quel événement elle court.",
    en: "This period does not say from which event it runs.",
  },
  why: {
    fr: "« Trois ans » après quoi ? Sans départ, la date d’effacement ne peut pas être calculée, ni vérifiée par la personne.",
    en: "“Three years” after what? Without a start the day of erasure cannot be worked out, nor checked by the person.",
  },
  mend: {
    fr: "Ajoutez l’événement : « à compter de la clôture du dossier », « après le dernier contact »…",
    en: "Add the event: “from the closing of the file”, “after the last contact”…",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Fiches de prêt des emprunteurs : 2 ans maximum.",
              "Traces de connexion des agents : 6 mois à compter de leur enregistrement.",
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
      for (const { rule, value } of statedPeriods(record)) {
        if (rule.kind !== "duration" || rule.keep === null || rule.keep === "P0D") continue;
        if (rule.from !== null || rule.while !== null) continue;
        yield {
          field: "retention",
          evidence: record.quote(value, periodWords(value, rule.keep)),
        };
      }
    },
  },
};
