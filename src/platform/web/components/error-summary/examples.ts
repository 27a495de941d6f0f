import type { Example } from "../component.ts";
import { errorSummary } from "./errorSummary.ts";

export const errorSummaryExamples: readonly Example[] = [
  {
    name: "error-summary",
    description: {
      fr: "Ce qui empêche un formulaire d’aboutir, en tête de page",
      en: "What keeps a form from being done, at the top of the page",
    },
    markup: (language) =>
      errorSummary({
        language,
        isFirst: false,
        errors: [
          {
            field: "example-mail",
            message:
              language === "fr"
                ? "Il manque un @ à l’adresse électronique"
                : "The e-mail address lacks an @",
          },
          {
            field: null,
            message:
              language === "fr"
                ? "La base « gestion » ne répond pas"
                : "The store “gestion” does not answer",
          },
        ],
      }),
  },
];
