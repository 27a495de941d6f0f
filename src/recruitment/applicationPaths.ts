import type { Bilingual, Language } from "../kernel/index.ts";

/** Where candidates apply and find what they sent, within their space; mails lead there too. */
export const applicationPaths = {
  apply: { fr: "/espace-candidat/postuler/:offer", en: "/en/candidate-space/apply/:offer" },
  list: { fr: "/espace-candidat/candidatures", en: "/en/candidate-space/applications" },
  one: {
    fr: "/espace-candidat/candidatures/:application",
    en: "/en/candidate-space/applications/:application",
  },
  withdraw: {
    fr: "/espace-candidat/candidatures/:application/retirer",
    en: "/en/candidate-space/applications/:application/withdraw",
  },
  file: {
    fr: "/espace-candidat/candidatures/:application/documents/:document",
    en: "/en/candidate-space/applications/:application/documents/:document",
  },
} as const satisfies Record<string, Bilingual>;

/** The form of an application to an offer. */
export const applyPath = (offer: string, language: Language): string =>
  applicationPaths.apply[language].replace(":offer", offer);

/** The page of an application, or of a part of it. */
export const ownApplicationPath = (
  id: string,
  language: Language,
  part: "one" | "withdraw" = "one",
): string => applicationPaths[part][language].replace(":application", id);
