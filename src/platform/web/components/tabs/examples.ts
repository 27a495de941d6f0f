import type { Example } from "../component.ts";
import { tabs } from "./tabs.ts";

export const tabsExamples: readonly Example[] = [
  {
    name: "tabs",
    description: { fr: "Les vues d’une même chose", en: "Views of one thing" },
    markup: (language) =>
      tabs({
        label: language === "fr" ? "Règle « messages »" : "Rule “messages”",
        entries:
          language === "fr"
            ? [
                { label: "Phrase", href: "?vue=phrase" },
                { label: "Simulation", href: "?vue=simulation", current: true },
                { label: "Exécutions", href: "?vue=executions", count: 12 },
              ]
            : [
                { label: "Sentence", href: "?vue=phrase" },
                { label: "Simulation", href: "?vue=simulation", current: true },
                { label: "Runs", href: "?vue=executions", count: 12 },
              ],
      }),
  },
];
