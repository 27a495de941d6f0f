import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { details } from "./details.ts";

export const detailsExamples: readonly Example[] = [
  {
    name: "details",
    description: { fr: "Ce que certains voudront lire", en: "What some will want to read" },
    markup: (language) =>
      details({
        open: true,
        summary:
          language === "fr" ? "Comment cette durée est comptée" : "How this period is counted",
        content:
          language === "fr"
            ? html`<p>
                Cinq ans de calendrier, de la clôture du dossier à la fin du dernier jour, à l’heure
                de Paris.
              </p>`
            : html`<p>
                Five calendar years, from the closing of the file to the end of the last day, in the
                time of Paris.
              </p>`,
      }),
  },
];
