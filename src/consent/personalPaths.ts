import type { Bilingual } from "../kernel/index.ts";

/** Where somebody gives or takes back a consent: by the personal link that a message of the body holds. */
export const personalPaths = {
  page: { fr: "/mon-consentement/:token", en: "/en/my-consent/:token" },
  withdraw: { fr: "/mon-consentement/:token/retrait", en: "/en/my-consent/:token/withdraw" },
} as const satisfies Record<string, Bilingual>;
