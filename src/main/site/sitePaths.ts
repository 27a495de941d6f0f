import type { Bilingual } from "../../kernel/index.ts";

/** Where the public pages that join several domains stand. */
export const sitePaths = {
  home: { fr: "/", en: "/en/" },
  commitments: { fr: "/engagements", en: "/en/commitments" },
  proofs: { fr: "/preuves", en: "/en/proofs" },
} as const satisfies Record<string, Bilingual>;
