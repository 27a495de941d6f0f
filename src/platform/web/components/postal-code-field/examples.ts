import type { Example } from "../component.ts";
import { postalCodeField } from "./postalCodeField.ts";

export const postalCodeFieldExamples: readonly Example[] = [
  {
    name: "postal-code-field",
    description: { fr: "Un code postal", en: "A postal code" },
    markup: (language) =>
      postalCodeField({
        name: "example-postal-code",
        label: language === "fr" ? "Code postal" : "Postal code",
        value: "7200",
        error:
          language === "fr" ? "Un code postal a cinq chiffres" : "A postal code has five digits",
        language,
      }),
  },
];
