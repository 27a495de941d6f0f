import type { LintRule } from "../../lintRule.ts";

export const perhaps: LintRule = {
  id: "retention.perhaps",
  family: "retention",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1) et 13(2)(a)", en: "GDPR, art. 12(1) and 13(2)(a)" },
  title: { fr: "Conservation facultative", en: "Retention that may or may not be" },
  message: {
    fr: "« {words} » : la phrase ne dit pas si les données sont conservées, mais qu’elles pourraient l’être.",
    en: "“{words}”: the sentence does not say that the data are kept, but that they might be.",
  },
  why: {
    fr: "Une conservation possible ne se vérifie pas : la fiche doit dire ce qui est fait, et quand.",
    en: "A possible retention cannot be checked: the record has to say what is done, and when.",
  },
  mend: {
    fr: "Dites quelles données sont archivées, dans quel cas, et lesquelles sont effacées.",
    en: "Say which data are archived, in which case, and which are erased.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
              "Les fiches de réservation peuvent être conservées deux ans après le retour du jeu.",
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
            "Les fiches de réservation sont conservées deux ans après le retour du jeu.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["retention"],
    *find({ text, folded }) {
      const words = maybe.exec(folded);
      if (!words) return;
      const start = words.index;
      const end = start + words[0].length;
      yield { start, end, params: { words: text.slice(start, end) } };
    },
  },
};

const maybe =
  /(?:peuvent|peut|pourront|pourra|pourraient) (?:etre |egalement etre |aussi etre )(?:archive|conserve|garde|stocke)e?s?/;
