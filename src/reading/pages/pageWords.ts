import type { Bilingual } from "../../kernel/index.ts";
import type { TagTone } from "../../platform/web/index.ts";
import type { RetentionReading } from "../model/retentionReading.ts";

/** Where the page stands, and where it is already filled in. */
export const readingPaths = {
  form: { fr: "/lecture", en: "/en/reading" },
  sample: { fr: "/lecture/exemple", en: "/en/reading/sample" },
} as const satisfies Record<string, Bilingual>;

/** The wording of the page. */
export const words = {
  title: { fr: "Lire un texte sur la conservation", en: "Read a text on retention" },
  description: {
    fr: "Collez une mention d’information : Égide en tire les durées de conservation et montre ce qu’elle ne comprend pas.",
    en: "Paste a privacy notice: Égide takes the retention periods out of it and shows what it does not understand.",
  },
  lead: {
    fr: "Collez une mention d’information ou quelques phrases. Égide dit ce qu’elle en comprend, et souligne chaque mot qu’elle ne comprend pas.",
    en: "Paste a privacy notice or some sentences, in French. Égide says what it understands of them, and underlines each word that it does not.",
  },
  privacy: {
    fr: "Le texte n’est ni enregistré, ni transmis, ni noté dans un journal. Inutile d’y laisser un nom.",
    en: "The text is neither stored, nor passed on, nor logged. There is no need to leave a name in it.",
  },
  sample: { fr: "Essayer avec un exemple", en: "Try an example" },
  error: { fr: "Le texte n’a pas été lu", en: "The text was not read" },
  errorTitle: { fr: "Erreur", en: "Error" },
  text: { fr: "Texte à lire", en: "Text to read" },
  textHint: {
    fr: "En français : texte, HTML ou Markdown, 200\u00a0ko au plus.",
    en: "In French: text, HTML or Markdown, 200\u00a0kB at most.",
  },
  as: { fr: "Ce texte est", en: "This text is" },
  notice: {
    fr: "une page : y chercher les phrases sur la conservation",
    en: "a page: find the sentences on retention in it",
  },
  sentences: {
    fr: "des phrases, une par ligne : les lire toutes",
    en: "sentences, one a line: read them all",
  },
  context: { fr: "Contexte des phrases", en: "Context of the sentences" },
  contextHint: {
    fr: "Le titre ou le début de phrase qui les introduit. D’une page, Égide tire le contexte elle-même.",
    en: "The heading or the words that introduce them. Of a page, Égide finds the context itself.",
  },
  submit: { fr: "Faire lire", en: "Read it" },
  result: { fr: "Ce qui est lu", en: "What is read" },
  caption: {
    fr: "Le texte, et en regard ce qu’Égide en lit",
    en: "The text, and beside it what Égide reads in it",
  },
  textColumn: { fr: "Texte", en: "Text" },
  readingColumn: { fr: "Lecture", en: "Reading" },
  line: { fr: "Ligne", en: "Line" },
  legendBefore: { fr: "Souligné ainsi : ", en: "Underlined like this: " },
  legend: { fr: "mot non compris", en: "word not understood" },
  legendAfter: {
    fr: ". Une phrase lue en partie ou non comprise reste à lire par une personne. Une phrase lue peut l’être mal : faites-la confirmer avant d’effacer quoi que ce soit.",
    en: ". A sentence that is partly read or not understood is left for a person to read. One that is read may be read wrongly: have it confirmed before anything is erased.",
  },
  opens: { fr: "[non compris : ", en: "[not understood: " },
  closes: { fr: "]", en: "]" },
  values: { fr: "Valeurs", en: "Values" },
  none: {
    fr: "Aucune phrase sur la conservation n’a été trouvée dans cette page.",
    en: "No sentence on retention was found in this page.",
  },
} as const satisfies Record<string, Bilingual>;

/** The colour of each status; its words say the same. */
export const tones: Readonly<Record<RetentionReading["status"], TagTone>> = {
  read: "good",
  "partly-read": "watch",
  "not-understood": "bad",
};
