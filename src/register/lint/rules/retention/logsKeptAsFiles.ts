import type { LintRule } from "../../lintRule.ts";
import { isAboutAll, orderOf, statedPeriods } from "../../statedPeriods.ts";
import { keptKindOf, logWords } from "./keptKinds.ts";

export const logsKeptAsFiles: LintRule = {
  id: "retention.logs-kept-as-files",
  family: "retention",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 5(1)(e) ; CNIL, délibération n° 2021-122 du 14 octobre 2021",
    en: "GDPR, art. 5(1)(e); CNIL, deliberation no. 2021-122 of 14 October 2021",
  },
  title: {
    fr: "Traces gardées aussi longtemps que les dossiers",
    en: "Logs kept as long as files",
  },
  message: {
    fr: "La durée de toutes les données vaut aussi pour les traces de connexion, qui n’en ont pas d’autre : plus d’un an.",
    en: "The period of all data holds for connection logs as well, which have no other: more than one year.",
  },
  why: {
    fr: "Ce qui prouve un dossier pendant des années n’est pas ce qui sécurise un accès : la CNIL recommande de six mois à un an pour les journaux.",
    en: "What proves a file for years is not what secures an access: the CNIL recommends six months to one year for logs.",
  },
  mend: {
    fr: "Donnez aux traces leur durée, ou dites pourquoi elles sont nécessaires aussi longtemps.",
    en: "Give logs their own period, or say why they are necessary for so long.",
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
            retention: "Les données sont conservées dix ans après le retour du jeu.",
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
      if (!logged) return;
      if (record.of("retention").some(({ folded }) => keptKindOf(folded)?.id === "logs")) return;
      const long = statedPeriods(record).some(
        (period) => isAboutAll(period) && orderOf(period.rule.keep, "P1Y") === "longer",
      );
      if (long)
        yield { field: "dataCategories", evidence: record.quoteMatch(logged.value, logged.match) };
    },
  },
};
