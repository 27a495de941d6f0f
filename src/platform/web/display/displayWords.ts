import type { Bilingual } from "../../../kernel/index.ts";

export const displayWords = {
  title: { fr: "Affichage", en: "Display" },
  lead: {
    fr: "Choisissez les couleurs et la taille du texte. Vos choix valent pour toutes les pages de ce site.",
    en: "Choose the colours and the size of the text. Your choices hold for every page of this site.",
  },
  kept: {
    fr: "Ils sont gardés 13 mois, dans votre navigateur seulement.",
    en: "They are kept for 13 months, in your browser alone.",
  },
  theme: { fr: "Couleurs", en: "Colours" },
  auto: { fr: "Comme mon appareil", en: "As on my device" },
  light: { fr: "Claires", en: "Light" },
  dark: { fr: "Sombres", en: "Dark" },
  contrast: { fr: "Très contrastées", en: "High contrast" },
  textSize: { fr: "Taille du texte", en: "Size of the text" },
  normal: { fr: "Normale", en: "Normal" },
  large: { fr: "Grande", en: "Large" },
  larger: { fr: "Très grande", en: "Very large" },
  language: { fr: "Langue de la page d’accueil", en: "Language of the home page" },
  languageHint: {
    fr: "Celle que vous trouvez en venant ici sans lien précis. Toute autre page garde la langue de son adresse.",
    en: "The one you find when you come here by no particular link. Any other page keeps the language of its address.",
  },
  automatic: { fr: "Celle de mon navigateur", en: "That of my browser" },
  back: { fr: "Page où revenir", en: "Page to go back to" },
  save: { fr: "Appliquer", en: "Apply" },
  saved: { fr: "L’affichage est réglé.", en: "The display is set." },
} as const satisfies Record<string, Bilingual>;

export const displayPaths = { fr: "/affichage", en: "/en/display" } as const;
