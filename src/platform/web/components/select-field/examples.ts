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
  {
    name: "select-field-groups",
    description: {
      fr: "Des valeurs en groupes ; le nom du champ, déjà écrit à côté, est seulement dit",
      en: "Values in groups; the name of the field, written beside it already, is only said",
    },
    markup: (language) =>
      selectField({
        name: "example-category",
        label: language === "fr" ? "Catégorie de « courriel »" : "Category of “courriel”",
        hideLabel: true,
        value: "email",
        choices:
          language === "fr"
            ? [
                { value: "none", label: "ne concerne personne" },
                { value: "name", label: "nom et prénom", group: "Identité" },
                { value: "email", label: "adresse électronique", group: "Coordonnées" },
              ]
            : [
                { value: "none", label: "about nobody" },
                { value: "name", label: "name", group: "Identity" },
                { value: "email", label: "e-mail address", group: "Contact" },
              ],
        error: null,
        language,
      }),
  },
];
