import type { Example } from "../component.ts";
import { copyValue } from "./copyValue.ts";

export const copyValueExamples: readonly Example[] = [
  {
    name: "copy-value",
    description: { fr: "Une valeur à emporter", en: "A value to take away" },
    markup: (language) =>
      copyValue({
        language,
        label: language === "fr" ? "Clé de vérification" : "Verifier key",
        value: "entraide.example/egide+de8d156f+AXl1c3RhbmV4YW1wbGVrZXlub3RyZWFs",
      }),
  },
];
