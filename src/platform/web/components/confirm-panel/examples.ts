import { html } from "../../../escaping/index.ts";
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
  {
    name: "confirm-panel-neutral",
    description: {
      fr: "Ce qui va se passer, avant ce qui ne détruit rien",
      en: "What will happen, before what destroys nothing",
    },
    markup: (language) =>
      confirmPanel({
        look: "neutral",
        title:
          language === "fr" ? "Garder 3 dossiers de toute fin ?" : "Keep 3 files from any end?",
        preview:
          language === "fr"
            ? html`<p>Ils resteront jusqu’à ce que le gel soit levé.</p>`
            : html`<p>They will stay until the hold is released.</p>`,
        confirm: language === "fr" ? "Poser le gel" : "Place the hold",
        cancel: { text: language === "fr" ? "Annuler" : "Cancel", href: "/gels" },
      }),
  },
];
