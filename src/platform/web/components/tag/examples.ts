import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { tag } from "./tag.ts";

export const tagExamples: readonly Example[] = [
  {
    name: "tag",
    description: {
      fr: "L’état d’une chose : le mot, la forme et la couleur disent la même chose",
      en: "The state of a thing: word, shape and colour say the same",
    },
    markup: (language) =>
      language === "fr"
        ? html`<p>
            ${tag({ text: "Tenue", tone: "good" })} ${tag({ text: "En retard", tone: "watch" })}
            ${tag({ text: "La phrase a changé", tone: "bad" })}
            ${tag({ text: "Non comprise", tone: "quiet" })}
            ${tag({ text: "Nouveau", tone: "accent" })}
          </p>`
        : html`<p>
            ${tag({ text: "Enforced", tone: "good" })} ${tag({ text: "Late", tone: "watch" })}
            ${tag({ text: "Drifted", tone: "bad" })}
            ${tag({ text: "Not understood", tone: "quiet" })}
            ${tag({ text: "New", tone: "accent" })}
          </p>`,
  },
];
