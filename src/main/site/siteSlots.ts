import type { Bilingual, Language } from "../../kernel/index.ts";
import { civilDay } from "../../kernel/index.ts";
import {
  accessibilityLabel,
  accessibilityPaths,
  displayLink,
  html,
  legalLink,
  type ReadSiteSettings,
  type Slots,
} from "../../platform/web/index.ts";
import { siteNavigation } from "./siteNavigation.ts";

const words = {
  footer: {
    fr: "Ce site ne suit personne et ne demande rien à un autre site.",
    en: "This site follows nobody and asks nothing of another site.",
  },
} as const satisfies Record<string, Bilingual>;

const homes = { fr: "/", en: "/en/" } as const;

/** What stands around every page of this installation. */
export const siteSlots = (readSettings: ReadSiteSettings): Slots => ({
  site: async ({ language }) => ({
    name: (await readSettings()).name ?? "",
    home: homes[language],
  }),
  navigation: async ({ language, path }) => siteNavigation(language, path),
  footerLinks: async (context) => [
    legalLink(context),
    {
      label: accessibilityLabel(await readSettings(), context.language),
      href: accessibilityPaths[context.language],
      current: context.path === accessibilityPaths[context.language],
    },
    displayLink(context),
  ],
  footer: async ({ language }: { readonly language: Language }) =>
    html`<p>${words.footer[language]}</p>`,
  announcement: async ({ language, now }) => {
    const { announcement } = await readSettings();
    if (announcement === undefined) return null;
    const { tone, words: said, until } = announcement;
    return civilDay(now).toString() > until ? null : { tone, text: said[language] };
  },
  theme: async () => {
    const { accent } = await readSettings();
    return accent === undefined ? null : { accent };
  },
});
