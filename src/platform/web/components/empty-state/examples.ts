import type { Example } from "../component.ts";
import { linkButton } from "../button/button.ts";
import { emptyState } from "./emptyState.ts";

export const emptyStateExamples: readonly Example[] = [
  {
    name: "empty-state",
    description: { fr: "Il n’y a encore rien", en: "There is nothing yet" },
    markup: (language) =>
      language === "fr"
        ? emptyState({
            title: "Aucune base n’est reliée",
            text: "Une règle s’exécute dans une base de données : reliez celle qui tient les dossiers.",
            action: linkButton({ text: "Relier une base", href: "/bases/relier" }),
          })
        : emptyState({
            title: "No store is connected",
            text: "A rule runs in a database: connect the one that holds the files.",
            action: linkButton({ text: "Connect a store", href: "/bases/relier" }),
          }),
  },
];
