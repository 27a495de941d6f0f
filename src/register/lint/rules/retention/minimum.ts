import type { LintRule } from "../../lintRule.ts";
import { periodWords, statedPeriods } from "../../statedPeriods.ts";

export const minimum: LintRule = {
  id: "retention.minimum",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: { fr: "Durée minimale sans fin", en: "Shortest period without an end" },
  message: {
    fr: "La phrase dit combien de temps au moins, et jamais combien de temps au plus.",
    en: "The sentence says how long at least, and never how long at most.",
  },
  why: {
    fr: "Le RGPD limite la conservation ; une durée minimale ne la limite pas.",
    en: "The GDPR limits retention; a shortest period does not limit it.",
  },
  mend: {
    fr: "Donnez aussi la durée maximale, ou dites que la durée est exacte.",
    en: "Give the longest period as well, or say that the period is exact.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées au moins deux ans après le retour du jeu.",
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
      for (const { rule, statement, value } of statedPeriods(record)) {
        if (rule.kind !== "minimum" && rule.bound !== "minimum") continue;
        if (statement.reading.rules.some(({ bound }) => bound === "maximum")) continue;
        const words = atLeast.exec(value.folded);
        yield {
          field: "retention",
          evidence: words
            ? record.quoteMatch(value, words)
            : record.quote(value, periodWords(value, rule.keep)),
        };
      }
    },
  },
};

const atLeast =
  /(?:au moins|au minimum|a minima|minimum|minimale? de|pas moins de)(?: de)? [\w() -]{1,20}?(?:ans?|annees?|mois|jours?|semaines?)\b|au moins|au minimum|a minima|minimum|minimale?/;
