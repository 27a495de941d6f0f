import type { Bilingual } from "../../../kernel/index.ts";

/** What a visitor chooses by, in the order in which pages show it. */
export const categories = [
  "necessary",
  "audience",
  "media",
  "protection",
  "social",
  "campaigns",
] as const;

export type Category = (typeof categories)[number];

/** What each category is called, and what it is for, where a visitor reads it. */
export const categoryWords: Readonly<
  Record<Category, { readonly title: Bilingual; readonly purpose: Bilingual }>
> = {
  necessary: {
    title: { fr: "Strictement nécessaires", en: "Strictly necessary" },
    purpose: {
      fr: "Sans eux le site ne peut pas rendre le service que vous demandez. Ils ne se refusent pas.",
      en: "Without them the site cannot do what you ask of it. They cannot be refused.",
    },
  },
  audience: {
    title: { fr: "Mesure d’audience", en: "Audience measurement" },
    purpose: {
      fr: "Compter les visites pour améliorer les pages.",
      en: "Count visits so as to improve the pages.",
    },
  },
  media: {
    title: { fr: "Vidéos et contenus", en: "Videos and contents" },
    purpose: {
      fr: "Montrer dans la page une vidéo, une carte ou un document tenu ailleurs.",
      en: "Show in the page a video, a map or a document kept elsewhere.",
    },
  },
  protection: {
    title: { fr: "Protection des formulaires", en: "Protection of forms" },
    purpose: {
      fr: "Distinguer une personne d’un robot avant l’envoi d’un formulaire.",
      en: "Tell a person from a robot before a form is sent.",
    },
  },
  social: {
    title: { fr: "Partage et réseaux sociaux", en: "Sharing and social networks" },
    purpose: {
      fr: "Partager une page par les boutons d’un réseau social.",
      en: "Share a page through the buttons of a social network.",
    },
  },
  campaigns: {
    title: { fr: "Campagnes d’information", en: "Information campaigns" },
    purpose: {
      fr: "Savoir si une campagne a été vue, et combien de visites elle amène.",
      en: "Know whether a campaign was seen, and how many visits it brings.",
    },
  },
};
