import type { Example } from "../component.ts";
import { steps } from "./steps.ts";

export const stepsExamples: readonly Example[] = [
  {
    name: "steps",
    description: { fr: "Ce qui est fait, ce qui reste", en: "What is done, what remains" },
    markup: (language) =>
      steps({
        language,
        items:
          language === "fr"
            ? [
                { title: "Phrase", text: "Ce que la page publiée dit", state: "done", href: "#a" },
                { title: "Règle", text: "Ce que la machine fera", state: "done", href: "#b" },
                { title: "Exécution", text: "Ce que les bases ont fait", state: "current" },
                { title: "Preuve", text: "Ce que chacun peut vérifier", state: "next" },
              ]
            : [
                {
                  title: "Statement",
                  text: "What the published page says",
                  state: "done",
                  href: "#a",
                },
                { title: "Rule", text: "What the machine will do", state: "done", href: "#b" },
                { title: "Run", text: "What the databases did", state: "current" },
                { title: "Proof", text: "What anyone can check", state: "next" },
              ],
      }),
  },
];
