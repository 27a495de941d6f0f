import type { LintRule } from "../../lintRule.ts";
import { isAboutAll, statedPeriods } from "../../statedPeriods.ts";
import { keptKindOf, logWords } from "./keptKinds.ts";

export const logsWithoutPeriod: LintRule = {
  id: "retention.logs-without-period",
  family: "retention",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 5(1)(e) ; CNIL, délibération n° 2021-122 du 14 octobre 2021",
    en: "GDPR, art. 5(1)(e); CNIL, deliberation no. 2021-122 of 14 October 2021",
  },
  title: { fr: "Traces de connexion sans durée", en: "Connection logs without a period" },
  message: {
    fr: "Des traces de connexion figurent parmi les données, et aucune phrase des durées ne parle d’elles.",
    en: "Connection logs are among the data, and no sentence on retention speaks of them.",
  },
  why: {
    fr: "Des journaux gardés sans fin surveillent les agents ; la CNIL recommande de six mois à un an.",
    en: "Logs kept for ever watch the staff; the CNIL recommends six months to one year.",
  },
  mend: {
    fr: "Ajoutez : « Les traces de connexion sont conservées … mois à compter de leur enregistrement. »",
    en: "Add: “Connection logs are kept for … months from their recording.”",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
              "Pour les agents du comptoir : Traces de connexion",
            ],
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
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
      const logged = record.first(logWords, "dataCategories");
      if (!logged || record.activity.retention.length === 0) return;
      if (record.of("retention").some(({ folded }) => keptKindOf(folded)?.id === "logs")) return;
      // A period of all data is theirs too; whether it suits them, `retention.logs-kept-as-files` says.
      if (statedPeriods(record).some((period) => period.rule.keep !== null && isAboutAll(period)))
        return;
      yield { field: "dataCategories", evidence: record.quoteMatch(logged.value, logged.match) };
    },
  },
};
