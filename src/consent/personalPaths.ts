import type { Bilingual } from "../kernel/index.ts";

/** Where somebody gives or takes back a consent: by the personal link that a message of the body holds. */
export const personalPaths = {
  /** Where whoever has lost their link is told what to do. */
  find: { fr: "/mon-consentement", en: "/en/my-consent" },
  page: { fr: "/mon-consentement/:token", en: "/en/my-consent/:token" },
  withdraw: { fr: "/mon-consentement/:token/retrait", en: "/en/my-consent/:token/withdraw" },
} as const satisfies Record<string, Bilingual>;
