import type { Example } from "../component.ts";
import { textareaField } from "./textareaField.ts";

export const textareaFieldExamples: readonly Example[] = [
  {
    name: "textarea-field",
    description: { fr: "Un texte de plusieurs lignes", en: "A text of several lines" },
    markup: (language) =>
      textareaField({
        name: "example-reason",
        label: language === "fr" ? "Motif du gel" : "Reason of the hold",
        hint:
          language === "fr"
            ? "Sans nom de personne : le motif est écrit au journal."
            : "Without the name of a person: the reason is written to the ledger.",
        value: "",
        error: null,
        rows: 4,
        language,
      }),
  },
];
