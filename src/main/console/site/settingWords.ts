import type { Bilingual, Language } from "../../../kernel/index.ts";
import type { SiteSettings } from "../../../platform/web/index.ts";
import type { SettingName } from "../../site/settings/index.ts";

/** What each setting is called. */
export const settingTitles = {
  name: { fr: "Nom du site", en: "Name of the site" },
  accent: { fr: "Couleur", en: "Colour" },
  legal: { fr: "Mentions légales", en: "Legal notice" },
  reproduction: { fr: "Conditions de reproduction", en: "Terms of reproduction" },
  thirdParties: { fr: "Tiers qui déposent des cookies", en: "Third parties that set cookies" },
  authority: { fr: "Autorité de contrôle", en: "Supervisory authority" },
  terms: { fr: "Conditions d’utilisation", en: "Terms of use" },
  accessibilityContact: { fr: "Contact d’accessibilité", en: "Accessibility contact" },
  audit: { fr: "Audit d’accessibilité", en: "Accessibility audit" },
  announcement: { fr: "Annonce", en: "Announcement" },
  maintenance: { fr: "Maintenance", en: "Maintenance" },
} as const satisfies Readonly<Record<SettingName, Bilingual>>;

export const toneNames = {
  information: { fr: "information", en: "information" },
  watch: { fr: "attention", en: "please note" },
  bad: { fr: "problème", en: "problem" },
} as const satisfies Record<NonNullable<SiteSettings["announcement"]>["tone"], Bilingual>;

/** A ratio of contrast, never rounded up: what is shown as 4.5 is at least that. */
export const ratioWords = (ratio: number, language: Language): string =>
  (Math.floor(ratio * 100) / 100).toLocaleString(language === "fr" ? "fr-FR" : "en-GB");
