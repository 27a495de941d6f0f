import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const conditionalOnly: LintRule = {
  id: "retention.conditional-only",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(a)", en: "GDPR, art. 13(2)(a)" },
  title: { fr: "Durée pour un seul cas", en: "Period for one case only" },
  message: {
    fr: "La seule durée de la fiche ne vaut que sous condition : hors de ce cas, rien n’est dit.",
    en: "The only period of the record holds under a condition: outside that case nothing is said.",
  },
  why: {
    fr: "La plupart des dossiers ne sont pas dans ce cas, et restent donc sans durée.",
    en: "Most files are not in that case, and so have no period.",
  },
  mend: {
    fr: "Donnez d’abord la durée du cas courant, puis celle de l’exception.",
    en: "Give the period of the usual case first, then that of the exception.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataSubjects: ["Emprunteurs"],
            dataCategories: ["Pour les emprunteurs : Nom et prénom ; Adresse électronique"],
            retention: "Deux ans à compter du jugement définitif en cas de contentieux.",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          dataSubjects: ["Emprunteurs"],
          dataCategories: ["Pour les emprunteurs : Nom et prénom ; Adresse électronique"],
          retention: [
            "Deux ans après le retour du jeu.",
            "Deux ans à compter du jugement définitif en cas de contentieux.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const periods = statedPeriods(record);
      const isForOneCase = ({ rule }: (typeof periods)[number]): boolean =>
        rule.condition !== null &&
        /^(?:en cas|si|lorsque|quand|dans le cas)\b/i.test(rule.condition);
      if (periods.length === 0 || !periods.every(isForOneCase)) return;
      const [{ value }] = periods as [(typeof periods)[number]];
      const words = inOneCase.exec(value.folded);
      yield {
        field: "retention",
        evidence: words ? record.quoteMatch(value, words) : record.quote(value),
      };
    },
  },
};

const inOneCase = /(?:en cas|si|lorsque|quand|dans le cas)\b[^;,.]{3,80}/;
