import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { sideNavigation } from "../side-navigation/sideNavigation.ts";
import { consoleLayout } from "./consoleLayout.ts";

export const consoleLayoutExamples: readonly Example[] = [
  {
    name: "console-layout",
    description: {
      fr: "Une page de la console : ses parties à gauche, la page à droite",
      en: "A page of the console: its parts on the left, the page on the right",
    },
    markup: (language) =>
      consoleLayout({
        navigation: sideNavigation({
          label: language === "fr" ? "Parties de l’exemple" : "Parts of the example",
          groups: [
            {
              title: "Caisse d’entraide du Littoral",
              entries: [
                { label: language === "fr" ? "Exécutions" : "Runs", href: "/", current: true },
                { label: language === "fr" ? "Gels" : "Holds", href: "/", count: 2 },
              ],
            },
          ],
        }),
        content: html`<p>
          ${
            language === "fr"
              ? "Aucune exécution n’a encore eu lieu."
              : "There has been no run yet."
          }
        </p>`,
      }),
  },
];
