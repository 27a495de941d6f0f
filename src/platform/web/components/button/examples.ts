import type { Example } from "../component.ts";
import { button, buttonRow, linkButton } from "./button.ts";

export const buttonExamples: readonly Example[] = [
  {
    name: "button",
    description: {
      fr: "Ce qui envoie un formulaire, et le lien qui mène ailleurs",
      en: "What sends a form, and the link that leads elsewhere",
    },
    markup: (language) =>
      buttonRow(
        language === "fr"
          ? [
              button({ text: "Enregistrer" }),
              linkButton({ text: "Simuler la règle", href: "/simuler", look: "secondary" }),
              button({ text: "Effacer 48 lignes", look: "destructive" }),
            ]
          : [
              button({ text: "Save" }),
              linkButton({ text: "Simulate the rule", href: "/simuler", look: "secondary" }),
              button({ text: "Erase 48 rows", look: "destructive" }),
            ],
      ),
  },
];
