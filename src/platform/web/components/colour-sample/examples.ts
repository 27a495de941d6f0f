import { html } from "../../../escaping/index.ts";
import type { Example } from "../component.ts";
import { colourSample } from "./colourSample.ts";

export const colourSampleExamples: readonly Example[] = [
  {
    name: "colour-sample",
    description: {
      fr: "Une couleur, en bouton et en lien, dans les deux thèmes",
      en: "A colour, as a button and as a link, in both themes",
    },
    markup: () => html`<p>${colourSample("#8a1538")} <code>#8a1538</code></p>`,
  },
];
