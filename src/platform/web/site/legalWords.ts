import type { Bilingual } from "../../../kernel/index.ts";

export const legalPaths = { fr: "/mentions-legales", en: "/en/legal-notice" } as const;

export const legalWords = {
  title: { fr: "Mentions légales", en: "Legal notice" },
  lead: {
    fr: "Qui publie ce site, qui en répond, et qui l’héberge.",
    en: "Who publishes this site, who answers for it, and who hosts it.",
  },
  publisher: { fr: "Éditeur", en: "Publisher" },
  name: { fr: "Nom", en: "Name" },
  seat: { fr: "Adresse du siège", en: "Registered address" },
  telephone: { fr: "Téléphone", en: "Telephone" },
  registration: { fr: "Immatriculation", en: "Registration" },
  director: { fr: "Directeur de la publication", en: "Director of publication" },
  maker: { fr: "Réalisation", en: "Made by" },
  host: { fr: "Hébergeur", en: "Host" },
  updated: { fr: "Date de mise à jour", en: "Updated on" },
  reproduction: { fr: "Reproduction", en: "Reproduction" },
  authorisation: { fr: "Autorisation à demander à", en: "Authorisation to be asked of" },
  cookies: { fr: "Cookies", en: "Cookies" },
  ownCookies: {
    fr: "Ce site ne dépose aucun cookie pour un tiers et n’appelle aucun autre site. Ceux qu’il dépose lui-même sont dits à « Mes choix », où ils s’effacent.",
    en: "This site sets no cookie for a third party and calls no other site. Those that it sets itself are listed under “My choices”, where they are erased.",
  },
  thirdParties: {
    fr: "D’autres sites de l’éditeur en laissent déposer par ces tiers ; chacun dit où les refuser :",
    en: "Other sites of the publisher let these third parties set some; each says where to refuse them:",
  },
  browsers: {
    fr: "Tout navigateur peut refuser les cookies ; les pages restent lisibles. Comment faire :",
    en: "Every browser can refuse cookies; the pages stay readable. How to:",
  },
  software: { fr: "Logiciel et caractères", en: "Software and type" },
  softwareText: {
    fr: "Ce site est fait avec Égide, logiciel libre sous licence Apache-2.0, et composé en Source Sans 3 (Adobe, licence OFL 1.1).",
    en: "This site is made with Égide, free software under the Apache-2.0 licence, and set in Source Sans 3 (Adobe, OFL 1.1 licence).",
  },
  emptyTitle: {
    fr: "Ces mentions ne sont pas encore remplies",
    en: "This notice is not filled in yet",
  },
  emptyText: {
    fr: "La loi les demande à tout site public. La personne qui administre ce site les écrit dans sa console, à « Réglages du site ».",
    en: "The law asks every public site for it. Whoever administers this site writes it in the console, under “Site settings”.",
  },
} as const satisfies Record<string, Bilingual>;
