import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const alternatives: LintRule = {
  id: "retention.alternatives",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: { fr: "Deux fins, sans dire laquelle compte", en: "Two ends, and not which one counts" },
  message: {
    fr: "« … ou jusqu’à … » : la phrase donne deux fins sans dire si la première ou la dernière compte.",
    en: "“… or until …”: the sentence gives two ends and does not say whether the first or the last counts.",
  },
  why: {
    fr: "Les deux lectures sont possibles : l’une efface trop tôt la preuve d’un litige, l’autre garde tout trop longtemps.",
    en: "Both readings are possible: one erases the evidence of a dispute too soon, the other keeps everything too long.",
  },
  mend: {
    fr: "Écrivez « et, en cas de contentieux, jusqu’à la décision définitive si elle est plus tardive », ou « au premier des deux ».",
    en: "Write “and, in case of litigation, until the final decision if that is later”, or “whichever comes first”.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu ou jusqu’au jugement définitif en cas de litige.",
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
        if (rule.kind !== "until-event") continue;
        if (!statement.reading.rules.some(({ keep, from }) => keep !== null && from !== null))
          continue;
        if (decided.test(value.folded)) continue;
        const words = otherEnd.exec(value.folded);
        if (words) yield { field: "retention", evidence: record.quoteMatch(value, words) };
      }
    },
  },
};

const otherEnd = /\bou (?:jusqu'a|jusqu'au|jusqu'aux)\b[^;.]{0,60}?(?= en cas|[;,.]|$)/;
const decided =
  /au plus tard|plus tardi|plus long|plus proche|plus court|dernier de ces|premier de ces|premier des deux|dernier des deux|si (?:elle|il|celle-ci|celui-ci) est posterieu/;
