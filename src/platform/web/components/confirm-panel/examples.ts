import { html } from "../../html.ts";
import type { Example } from "../component.ts";
import { confirmPanel } from "./confirmPanel.ts";

export const confirmPanelExamples: readonly Example[] = [
  {
    name: "confirm-panel",
    description: {
      fr: "Ce qui va se passer, avant ce qui ne se défait pas",
      en: "What will happen, before what cannot be undone",
    },
    markup: (language) =>
      language === "fr"
        ? confirmPanel({
            title: "Effacer 48 messages et 12 pièces jointes ?",
            preview: html`<p>
              Ce sont les messages auxquels il a été répondu avant le 31 janvier 2027. Rien ne
              permettra de les retrouver.
            </p>`,
            confirm: "Effacer 60 lignes",
            cancel: { text: "Ne rien effacer", href: "/regles" },
          })
        : confirmPanel({
            title: "Erase 48 messages and 12 attachments?",
            preview: html`<p>
              These are the messages that were answered before 31 January 2027. Nothing will bring
              them back.
            </p>`,
            confirm: "Erase 60 rows",
            cancel: { text: "Erase nothing", href: "/regles" },
          }),
  },
];
