import type { Example } from "../component.ts";
import { html } from "../../../escaping/index.ts";
import { contents } from "./contents.ts";

export const contentsExamples: readonly Example[] = [
  {
    name: "contents",
    description: { fr: "Les parties d’un long texte", en: "The parts of a long text" },
    markup: (language) => {
      const parts =
        language === "fr"
          ? [
              { id: "example-why", title: "Pourquoi" },
              { id: "example-how-long", title: "Combien de temps" },
            ]
          : [
              { id: "example-why", title: "Why" },
              { id: "example-how-long", title: "How long" },
            ];
      return html`${contents({ label: language === "fr" ? "Sommaire" : "Contents", parts })}
        <div class="long-text">
          ${parts.map(({ id, title }) => html`<h3 id="${id}">${title}</h3>`)}
        </div>`;
    },
  },
];
