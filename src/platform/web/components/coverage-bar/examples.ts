import type { Example } from "../component.ts";
import { coverageBar } from "./coverageBar.ts";

export const coverageBarExamples: readonly Example[] = [
  {
    name: "coverage-bar",
    description: {
      fr: "Combien de phrases sont tenues, et combien ne le sont pas",
      en: "How many sentences are kept, and how many are not",
    },
    markup: (language) =>
      language === "fr"
        ? coverageBar({
            language,
            label: "Où en sont les 41 durées publiées",
            parts: [
              { label: "tenues par une règle", count: 26, tone: "good" },
              { label: "pas encore exécutées", count: 2, tone: "accent" },
              { label: "en retard", count: 3, tone: "watch" },
              { label: "changées depuis leur règle", count: 2, tone: "bad" },
              { label: "sans règle", count: 8, tone: "quiet" },
            ],
          })
        : coverageBar({
            language,
            label: "Where the 41 published periods stand",
            parts: [
              { label: "kept by a rule", count: 26, tone: "good" },
              { label: "not run yet", count: 2, tone: "accent" },
              { label: "late", count: 3, tone: "watch" },
              { label: "changed since their rule", count: 2, tone: "bad" },
              { label: "without a rule", count: 8, tone: "quiet" },
            ],
          }),
  },
];
