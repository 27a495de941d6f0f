import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const unbounded: LintRule = {
  id: "retention.unbounded",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: { fr: "Conservation sans limite", en: "Retention without a limit" },
  message: {
    fr: "Aucune limite ne peut être calculée : la phrase renvoie à un besoin, ou à rien.",
    en: "No limit can be worked out: the sentence points to a need, or to nothing.",
  },
  why: {
    fr: "Les données ne sont conservées que le temps nécessaire à la finalité ; « le temps nécessaire » répète la règle sans l’appliquer.",
    en: "Data are kept no longer than the purpose needs; “as long as necessary” repeats the rule and does not apply it.",
  },
  mend: {
    fr: "Donnez une durée, ou un événement qui arrive sûrement, et au moins une durée maximale.",
    en: "Give a period, or an event that is sure to happen, and at least a longest period.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées aussi longtemps que nécessaire.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées sans limitation de durée.",
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
      for (const { rule, value } of statedPeriods(record)) {
        // What is archived without an end is said by `retention.archive-without-end`.
        const isOpen =
          rule.kind === "unlimited" || (rule.kind === "open-criterion" && rule.end !== "archive");
        if (!isOpen) continue;
        const words = open.exec(value.folded);
        yield {
          field: "retention",
          evidence: words ? record.quoteMatch(value, words) : record.quote(value),
        };
      }
    },
  },
};

/** The words that leave a period open. */
const open =
  /(?:en fonction|selon la|selon le|selon les) [^,;.()]{3,60}|(?:aussi longtemps|tant) que? [^,;.()]{0,30}(?:necessaire|utile|besoin)[^,;.()]{0,20}|(?:la |une |pour la |pendant la )?(?:duree|periode|temps)(?: strictement)? (?:necessaire|utile|indispensable)[^,;.()]{0,50}|(?:sans|aucune) (?:limite|limitation)(?: de (?:duree|temps))?|(?:duree )?(?:illimitee?|indefinie?|indeterminee?)|indefiniment|definitivement|permanente?/;
