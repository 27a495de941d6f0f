import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const severalEnds: LintRule = {
  id: "retention.several-ends",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: { fr: "Une durée et un événement ensemble", en: "A period and an event together" },
  message: {
    fr: "La phrase donne une durée et un événement de fin pour les mêmes données, sans dire lequel l’emporte.",
    en: "The sentence gives a period and an event that ends it for the same data, and not which one wins.",
  },
  why: {
    fr: "Si l’événement tarde, la durée et l’événement disent deux dates d’effacement.",
    en: "If the event is late, the period and the event give two days of erasure.",
  },
  mend: {
    fr: "Écrivez « jusqu’à …, sans dépasser trois ans à compter de … ».",
    en: "Write “until …, and no longer than three years from …”.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Trois ans pour les fiches de prêt des emprunteurs jusqu’au prochain inventaire.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
        also: ["retention.no-start"],
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
        // « Trois ans maximum, jusqu’à … » is a limit to the event, and clear.
        if (rule.keep === null || rule.until === null || rule.bound === "maximum") continue;
        if (limited.test(value.folded)) continue;
        const words = /jusqu'(?:a|au|aux)\b[^;,.]{3,50}/.exec(value.folded);
        if (words) yield { field: "retention", evidence: record.quoteMatch(value, words) };
      }
    },
  },
};

const limited =
  /(?:ne|sans) (?:peut|peuvent|pouvant|pouvoir|saurait|doit)? ?(?:exceder|depasser)|n'excede|ne depasse|dans la limite|au plus tard|plus tardi|plus proche|plus court|premier/;
