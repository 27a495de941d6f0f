import type { Bilingual, Language } from "../kernel/index.ts";

/** The pages of whoever exercises a right. */
export const rightsPaths = {
  start: { fr: "/exercer-mes-droits", en: "/en/exercise-my-rights" },
  body: { fr: "/exercer-mes-droits/:body", en: "/en/exercise-my-rights/:body" },
  form: { fr: "/exercer-mes-droits/:body/demande", en: "/en/exercise-my-rights/:body/request" },
  provider: {
    fr: "/exercer-mes-droits/:body/identite",
    en: "/en/exercise-my-rights/:body/identity",
  },
  sent: { fr: "/exercer-mes-droits/:body/envoyee", en: "/en/exercise-my-rights/:body/sent" },
  follow: { fr: "/ma-demande/:token", en: "/en/my-request/:token" },
  code: { fr: "/ma-demande/:token/code", en: "/en/my-request/:token/code" },
  newCode: { fr: "/ma-demande/:token/nouveau-code", en: "/en/my-request/:token/new-code" },
  message: { fr: "/ma-demande/:token/message", en: "/en/my-request/:token/message" },
  document: { fr: "/ma-demande/:token/justificatif", en: "/en/my-request/:token/document" },
  letter: { fr: "/ma-demande/:token/reponse.pdf", en: "/en/my-request/:token/answer.pdf" },
  copy: { fr: "/ma-demande/:token/donnees.zip", en: "/en/my-request/:token/data.zip" },
  revoke: { fr: "/ma-demande/:token/retrait", en: "/en/my-request/:token/withdrawal" },
} as const satisfies Record<string, Bilingual>;

/** Where a provider of identities sends people back to; registered there, so that it never changes. */
export const personReturn = "/exercer-mes-droits/identite/retour";

export type RightsPath = keyof typeof rightsPaths;

/** One of those pages, of a body or of a private link. */
export const rightsPath = (page: RightsPath, parameter: string, language: Language): string =>
  rightsPaths[page][language].replace(/:\w+/, encodeURIComponent(parameter));
