import type { Example } from "../component.ts";
import { selectField } from "./selectField.ts";

export const selectFieldExamples: readonly Example[] = [
  {
    name: "select-field",
    description: { fr: "Une valeur parmi beaucoup", en: "One value of many" },
    markup: (language) =>
      selectField({
        name: "example-collection",
        label: language === "fr" ? "Collection" : "Collection",
        none: language === "fr" ? "Choisir une collection" : "Choose a collection",
        value: "dossier_aide",
        choices: ["message", "dossier_aide", "piece_jointe"].map((value) => ({
          value,
          label: value,
        })),
        error: null,
        language,
      }),
  },
];
