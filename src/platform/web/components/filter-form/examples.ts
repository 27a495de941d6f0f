import type { Example } from "../component.ts";
import { selectField } from "../select-field/selectField.ts";
import { textField } from "../text-field/textField.ts";
import { filterForm } from "./filterForm.ts";

export const filterFormExamples: readonly Example[] = [
  {
    name: "filter-form",
    description: { fr: "Ce qui restreint une liste", en: "What narrows a list" },
    markup: (language) =>
      filterForm({
        action: "/regles",
        clear: "/regles",
        language,
        fields: [
          textField({
            name: "q",
            label: language === "fr" ? "Mots" : "Words",
            value: "message",
            type: "search",
            optional: true,
            error: null,
            language,
          }),
          selectField({
            name: "etat",
            label: language === "fr" ? "État" : "State",
            none: language === "fr" ? "Tous" : "All",
            value: "late",
            choices: [
              { value: "kept", label: language === "fr" ? "tenue" : "enforced" },
              {
                value: "not-run-yet",
                label: language === "fr" ? "pas encore exécutée" : "not run yet",
              },
              { value: "late", label: language === "fr" ? "en retard" : "late" },
            ],
            optional: true,
            error: null,
            language,
          }),
        ],
      }),
  },
];
