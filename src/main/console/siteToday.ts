import {
  accessibilityPaths,
  legalPaths,
  type May,
  type ReadSiteSettings,
  type ReadToday,
} from "../../platform/web/index.ts";

const words = {
  legal: {
    fr: "Les mentions légales du site sont vides",
    en: "The legal notice of the site is empty",
  },
  legalText: {
    fr: "La loi veut qu’elles disent qui publie et qui héberge : « legal » dans site.yaml.",
    en: "By law it says who publishes and who hosts: “legal” in site.yaml.",
  },
  contact: {
    fr: "Personne n’est nommé pour les difficultés d’accès",
    en: "Nobody is named for difficulties of access",
  },
  contactText: {
    fr: "La déclaration d’accessibilité l’attend : « accessibilityContact » dans site.yaml.",
    en: "The accessibility statement waits for it: “accessibilityContact” in site.yaml.",
  },
} as const;

/**
 * What the law wants on every page of a public site and nobody has written yet (law no. 2004-575, art. 1-1; decree
 * no. 2019-768, art. 4), for whoever sets the site up.
 */
export const siteToday =
  ({
    may,
    readSettings,
  }: {
    readonly may: May;
    readonly readSettings: ReadSiteSettings;
  }): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "settings.edit")) return [];
    const { legal, accessibilityContact } = await readSettings();
    const { language } = context;
    const missing = (name: "legal" | "contact", href: string) =>
      ({
        title: words[name][language],
        text: words[`${name}Text`][language],
        href,
        tone: "watch",
      }) as const;
    return [
      ...(legal === undefined ? [missing("legal", legalPaths[language])] : []),
      ...(accessibilityContact === undefined
        ? [missing("contact", accessibilityPaths[language])]
        : []),
    ];
  };
