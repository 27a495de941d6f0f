import type { Example } from "../component.ts";
import { dateField } from "./dateField.ts";

export const dateFieldExamples: readonly Example[] = [
  {
    name: "date-field",
    description: { fr: "Un jour du calendrier", en: "A day of the calendar" },
    markup: (language) =>
      dateField({
        name: "example-day",
        label: language === "fr" ? "Simuler à la date du" : "Simulate as of",
        value: "2027-03-31",
        error: null,
        language,
      }),
  },
];
