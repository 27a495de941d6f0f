import type { Example } from "../component.ts";
import { lifeLine } from "./lifeLine.ts";

export const lifeLineExamples: readonly Example[] = [
  {
    name: "life-line",
    description: { fr: "Ce que deviennent des lignes", en: "What becomes of rows" },
    markup: (language) =>
      lifeLine({
        language,
        label: language === "fr" ? "Vie d’un dossier" : "Life of a file",
        clock: '"clos_le"',
        tracks: [
          {
            label: null,
            stages:
              language === "fr"
                ? [
                    { length: "5 ans", name: "archive (archives)" },
                    { length: "10 ans", name: "supprimé" },
                  ]
                : [
                    { length: "5 years", name: "archive (archives)" },
                    { length: "10 years", name: "deleted" },
                  ],
          },
        ],
        marks: [
          language === "fr"
            ? "la personne avertie au moins 1 mois avant"
            : "the person told at least 1 month before",
        ],
      }),
  },
  {
    name: "life-line-cases",
    description: { fr: "Plusieurs durées selon les lignes", en: "Several periods, by the rows" },
    markup: (language) =>
      lifeLine({
        language,
        label: language === "fr" ? "Vie d’un bon d’achat" : "Life of a voucher",
        clock: '"emis_le"',
        tracks:
          language === "fr"
            ? [
                {
                  label: "si « statut » vaut utilisé",
                  stages: [{ length: "6 mois", name: "supprimé" }],
                },
                { label: "sinon", stages: [{ length: "2 mois", name: "supprimé" }] },
              ]
            : [
                {
                  label: 'if "statut" is utilisé',
                  stages: [{ length: "6 months", name: "deleted" }],
                },
                { label: "otherwise", stages: [{ length: "2 months", name: "deleted" }] },
              ],
      }),
  },
];
