import { cookieName, type OwnCookie } from "../../../platform/web/index.ts";
import { longestDays } from "../../model/choice/lifetime.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";

/** « Gestion des cookies »: of these pages, and of other sites that this installation serves. */
export const managePaths = {
  own: { fr: "/gestion-des-cookies", en: "/en/manage-cookies" },
  other: { fr: "/gestion-des-cookies/:site", en: "/en/manage-cookies/:site" },
} as const;

/** Whose banner it is: that of these very pages, or of another site. */
export interface SiteAsked {
  readonly inventory: Inventory;
  readonly isOwn: boolean;
  /** It stands in pages of the site's own, and not in ours: its cookie is the site's. */
  readonly isEmbedded?: boolean;
}

export const managePath = ({ inventory, isOwn }: SiteAsked, language: "fr" | "en"): string =>
  isOwn ? managePaths.own[language] : managePaths.other[language].replace(":site", inventory.site);

/** The cookie of choices, as long as a choice can hold. */
export const consentCookie: OwnCookie = {
  name: "egide-consent",
  purpose: {
    fr: "Se souvenir de vos choix sur les cookies, accords et refus",
    en: "Remember your choices about cookies, yes and no",
  },
  seconds: longestDays * 86_400,
};

/** The cookie that carries the choice made on a site. */
export const choiceCookie = (
  { inventory, isOwn, isEmbedded }: SiteAsked,
  secure: boolean,
): string => {
  // As the script calls it, which cannot know whether the next page comes over TLS.
  if (isEmbedded) return consentCookie.name;
  return cookieName(
    isOwn ? consentCookie : { name: `${consentCookie.name}-${inventory.site}` },
    secure,
  );
};
