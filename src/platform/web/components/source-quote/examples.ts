import type { Example } from "../component.ts";
import { sourceQuote } from "./sourceQuote.ts";

const text = "Les messages du guichet sont conservés deux mois à compter de la réponse.";
const marked = "deux mois à compter de la réponse";

export const sourceQuoteExamples: readonly Example[] = [
  {
    name: "source-quote",
    description: {
      fr: "La phrase publiée, et les mots dont une valeur est tirée",
      en: "The published sentence, and the words a value was read from",
    },
    markup: (language) =>
      sourceQuote({
        text,
        spans: [{ from: text.indexOf(marked), to: text.indexOf(marked) + marked.length }],
        origin: language === "fr" ? "Registre publié, ligne 42" : "Published register, line 42",
      }),
  },
];
