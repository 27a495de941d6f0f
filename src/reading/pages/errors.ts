import { defineErrors } from "../../kernel/index.ts";

/** Why the page does not read a text. It never says the text back: that stands in the form already. */
export const { catalogue: readingPageErrors, failure: readingPageFailure } = defineErrors({
  "reading.nothing-to-read": {
    class: "input",
    message: {
      fr: "Le texte est vide. Collez une page ou des phrases, puis faites lire.",
      en: "The text is empty. Paste a page or sentences, then have them read.",
    },
  },
  "reading.text-too-large": {
    class: "input",
    message: {
      fr: "Le texte fait {size} ko ; cette page en lit {limit} au plus. Gardez-en la partie sur la conservation, ou utilisez la commande egide explain.",
      en: "The text is {size} kB long; this page reads {limit} at most. Keep its part on retention, or use the command egide explain.",
    },
  },
  "reading.too-many-sentences": {
    class: "input",
    message: {
      fr: "Le texte contient plus de {limit} phrases à montrer. Coupez-le en plusieurs parties, ou utilisez la commande egide explain.",
      en: "The text holds more than {limit} sentences to show. Cut it into parts, or use the command egide explain.",
    },
  },
});
