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
  host: { fr: "Hébergeur", en: "Host" },
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
