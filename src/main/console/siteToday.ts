import {
  accessibilityPaths,
  consolePath,
  legalPaths,
  type ReadToday,
} from "../../platform/web/index.ts";
import { accessibilityPart } from "./site/parts/accessibilityPart.ts";
import { linksToday } from "./site/linksPage.ts";
import { legalPart } from "./site/parts/legalPart.ts";
import { shownSettings } from "./site/shownSettings.ts";
import type { SiteConsole } from "./site/siteConsole.ts";

const words = {
  legal: {
    fr: "Les mentions légales du site sont vides",
    en: "The legal notice of the site is empty",
  },
  legalText: {
    fr: "La loi veut qu’elles disent qui publie et qui héberge.",
    en: "By law it says who publishes and who hosts.",
  },
  legalFile: { fr: "Dans site.yaml : « legal ».", en: "In site.yaml: “legal”." },
  contact: {
    fr: "Personne n’est nommé pour les difficultés d’accès",
    en: "Nobody is named for difficulties of access",
  },
  contactText: {
    fr: "La déclaration d’accessibilité l’attend.",
    en: "The accessibility statement waits for it.",
  },
  contactFile: {
    fr: "Dans site.yaml : « accessibilityContact ».",
    en: "In site.yaml: “accessibilityContact”.",
  },
} as const;

/**
 * What the law wants on every page of a public site and nobody has written yet (law no. 2004-575, art. 1-1; decree
 * no. 2019-768, art. 4), for whoever sets the site up: it leads to the form, or says what is missing in the file that rules.
 */
export const siteToday =
  ({
    may,
    site,
    isOfSite,
    links,
  }: Pick<SiteConsole, "may" | "site" | "isOfSite" | "links">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "settings.edit") || !(await isOfSite(body))) return [];
    const ruling = await site.ruling();
    const { legal, accessibilityContact } = await shownSettings(site, ruling);
    const { language } = context;
    const missing = (name: "legal" | "contact", form: string, published: string) => {
      const text = words[`${name}Text`][language];
      const isFile = ruling.kind === "file";
      return {
        title: words[name][language],
        text: isFile ? `${text} ${words[`${name}File`][language]}` : text,
        href: isFile ? published : consolePath(body, "site", language, form),
        tone: "watch",
      } as const;
    };
    return [
      ...(await linksToday({ links }, body, language)),
      ...(legal === undefined ? [missing("legal", legalPart.path, legalPaths[language])] : []),
      ...(accessibilityContact === undefined
        ? [missing("contact", accessibilityPart.path, accessibilityPaths[language])]
        : []),
    ];
  };
