import type { Bilingual } from "../../../kernel/index.ts";

/** One cookie of ours: what it is for, and how long a browser keeps it. The page on cookies lists them. */
export interface OwnCookie {
  readonly name: string;
  readonly purpose: Bilingual;
  /** In seconds; null: until the browser is closed. */
  readonly seconds: number | null;
}

/** Thirteen months are the longest that the CNIL recommends for a choice kept on a terminal: from a first of February they are 393 days. */
const thirteenMonths = 393 * 86_400;

/** Every cookie that the shell can set; all are our own, and none follows anybody. */
export const ownCookies = {
  display: {
    name: "egide-display",
    purpose: {
      fr: "Se souvenir de l’affichage choisi : couleurs et taille du texte",
      en: "Remember the chosen display: colours and size of text",
    },
    seconds: thirteenMonths,
  },
  language: {
    name: "egide-language",
    purpose: { fr: "Se souvenir de la langue choisie", en: "Remember the chosen language" },
    seconds: thirteenMonths,
  },
  space: {
    name: "egide-space",
    purpose: {
      fr: "Se souvenir de l’espace choisi : particuliers, professionnels ou employeurs",
      en: "Remember the chosen space: individuals, professionals or employers",
    },
    seconds: thirteenMonths,
  },
  body: {
    name: "egide-body",
    purpose: { fr: "Se souvenir de l’organisme choisi", en: "Remember the chosen body" },
    seconds: thirteenMonths,
  },
  form: {
    name: "egide-form",
    purpose: {
      fr: "Vérifier qu’un formulaire vient bien de ce site",
      en: "Check that a form really comes from this site",
    },
    seconds: null,
  },
  notice: {
    name: "egide-notice",
    purpose: {
      fr: "Montrer une fois, sur la page suivante, ce qui vient d’être fait",
      en: "Show once, on the next page, what has just been done",
    },
    seconds: 60,
  },
} as const satisfies Record<string, OwnCookie>;

/**
 * The name that a cookie bears. Over TLS it begins with `__Host-`: a browser then takes it over TLS alone, from this very
 * host and for all of it (RFC 6265bis, 4.1.3.2).
 */
export const cookieName = ({ name }: Pick<OwnCookie, "name">, secure: boolean): string =>
  secure ? `__Host-${name}` : name;
