import { button } from "../button/button.ts";
import type { Example } from "../component.ts";
import { textField } from "../text-field/textField.ts";
import { fieldGroup } from "./fieldGroup.ts";

export const fieldGroupExamples: readonly Example[] = [
  {
    name: "field-group",
    description: {
      fr: "Des champs qui disent ensemble une chose, l’un à côté de l’autre s’il y a la place",
      en: "Fields that say one thing together, side by side where there is room",
    },
    markup: (language) =>
      fieldGroup({
        legend: language === "fr" ? "Cas 1" : "Case 1",
        fields: [
          textField({
            name: "example-value",
            label: language === "fr" ? "Valeur" : "Value",
            value: "clos",
            error: null,
            language,
          }),
          textField({
            name: "example-keep",
            label: language === "fr" ? "Garder pendant" : "Keep for",
            value: language === "fr" ? "6 mois" : "6 months",
            error: null,
            language,
          }),
        ],
        action: button({
          text: language === "fr" ? "Retirer le cas 1" : "Take case 1 out",
          look: "secondary",
        }),
      }),
  },
];
