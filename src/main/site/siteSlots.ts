import type { Bilingual, Language } from "../../kernel/index.ts";
import { civilDay } from "../../kernel/index.ts";
import { candidatePaths, identityPaths } from "../../identity/pages/index.ts";
import { contactLink } from "../../recruitment/pages/index.ts";
import { rightsLink } from "../../rights/pages/index.ts";
import { directoryPaths, directoryWords, logoPath } from "../../organisations/pages/index.ts";
import {
  accessibilityLabel,
  accessibilityPaths,
  displayLink,
  html,
  legalLink,
  termsLink,
  type NavigationEntry,
  type PageContext,
  type ReadSiteSettings,
  type SiteName,
  type SiteSettings,
  type Slots,
} from "../../platform/web/index.ts";
import { availabilityPaths, availabilityWords } from "./availability/availabilityWords.ts";
import { choicesWords } from "./choices/choicesWords.ts";
import type { PublicBody, ReadPublicBodies } from "./publicBodies.ts";
import { siteNavigation } from "./siteNavigation.ts";
import { bodyOfPath, bodyPaths, choicesPaths, sitePaths, type PublicPaths } from "./sitePaths.ts";

const words = {
  footer: {
    fr: "Ce site ne suit personne et ne demande rien à un autre site.",
    en: "This site follows nobody and asks nothing of another site.",
  },
  policy: { fr: "Politique de confidentialité", en: "Privacy policy" },
  space: { fr: "Mon espace candidat", en: "My candidate space" },
  staff: { fr: "Accès des agents", en: "Staff access" },
} as const satisfies Record<string, Bilingual>;

/** Whose page it is: the body that its path stands under, if any; whether there are bodies to choose among; the settings. */
interface Place {
  readonly settings: SiteSettings;
  readonly here: PublicBody | null;
  /** The head of the network. */
  readonly head: PublicBody | null;
  readonly logo: SiteName["logo"] | null;
  readonly hasBodies: boolean;
}

/** Which bodies have a logo, with its digest. */
type ReadLogos = () => Promise<ReadonlyMap<string, string>>;

const logoOf = (
  body: PublicBody["body"] | null,
  logos: ReadonlyMap<string, string>,
): SiteName["logo"] | null => {
  const digest = body === null ? undefined : logos.get(body.id);
  return body === null || digest === undefined
    ? null
    : { src: logoPath(body.id, digest), alternative: `Logo : ${body.acronym ?? body.name}` };
};

/** Read once for each page. */
type PlaceOf = (context: PageContext) => Promise<Place>;

/** What stands around every page of this installation. Pages of a body wear its name and its colour. */
export const siteSlots = (
  readSettings: ReadSiteSettings,
  readBodies: ReadPublicBodies = async () => [],
  readLogos: ReadLogos = async () => new Map(),
): Slots => {
  const places = new WeakMap<PageContext, Promise<Place>>();
  const placeOf: PlaceOf = (context) => {
    const known = places.get(context) ?? readPlace(context, readSettings, readBodies, readLogos);
    places.set(context, known);
    return known;
  };
  return { ...aroundEveryPage(placeOf), ...ofPlace(placeOf) };
};

const readPlace = async (
  { path }: PageContext,
  readSettings: ReadSiteSettings,
  readBodies: ReadPublicBodies,
  readLogos: ReadLogos,
): Promise<Place> => {
  // The page that says that the database is away is shown too: without the names that stand there.
  const [settings, bodies, logos] = await Promise.all([
    readSettings(),
    readBodies().catch(() => []),
    readLogos().catch(() => new Map<string, string>()),
  ]);
  const id = bodyOfPath(path);
  const here = bodies.find(({ body }) => body.id === id) ?? null;
  const head = bodies[0] ?? null;
  return {
    settings,
    here,
    head,
    logo: logoOf((here ?? head)?.body ?? null, logos),
    hasBodies: bodies.length > 1,
  };
};

/** What differs from body to body. */
const ofPlace = (placeOf: PlaceOf): Slots => ({
  site: async (context) => {
    const { here, settings, logo } = await placeOf(context);
    const shown = logo === null || logo === undefined ? {} : { logo };
    return here === null
      ? { name: settings.name ?? "", home: sitePaths.home[context.language], ...shown }
      : { name: here.body.name, home: bodyPaths(here.body.id).home[context.language], ...shown };
  },
  navigation: async (context) => {
    const { here, hasBodies } = await placeOf(context);
    const paths = here?.paths ?? sitePaths;
    return siteNavigation(context.language, context.path, { paths, hasBodies });
  },
  theme: async (context) => {
    const { here, head, settings } = await placeOf(context);
    const accent = here?.body.accent ?? settings.accent;
    if (accent === undefined) return null;
    // The colour of links belongs to that of buttons: of whoever bears the one.
    const link = [here, head].find((each) => each?.body.accent === accent)?.body.linkColour ?? null;
    return link === null ? { accent } : { accent, link };
  },
});

/** The one privacy policy that every page leads to (GDPR art. 12(1)): that of the body whose pages they are. */
const policyLink = (
  { language, path }: PageContext,
  { notices }: PublicPaths,
): NavigationEntry => ({
  label: words.policy[language],
  href: notices.policy[language],
  current: path === notices.policy[language],
});

const spaceLink = ({ language, path }: PageContext): NavigationEntry => ({
  label: words.space[language],
  href: candidatePaths.home[language],
  current: path === candidatePaths.signIn[language],
});

const signInLink = ({ language, path }: PageContext): NavigationEntry => ({
  label: words.staff[language],
  href: identityPaths.signIn[language],
  current: path === identityPaths.signIn[language],
});

const aroundEveryPage = (placeOf: PlaceOf): Slots => ({
  footerLinks: async (context) => [
    legalLink(context),
    policyLink(context, (await placeOf(context)).here?.paths ?? sitePaths),
    termsLink(context),
    {
      label: accessibilityLabel((await placeOf(context)).settings, context.language),
      href: accessibilityPaths[context.language],
      current: context.path === accessibilityPaths[context.language],
    },
    {
      label: directoryWords.title[context.language],
      href: directoryPaths.list[context.language],
      current: context.path === directoryPaths.list[context.language],
    },
    rightsLink(context),
    contactLink(context),
    displayLink(context),
    {
      label: availabilityWords.link[context.language],
      href: availabilityPaths[context.language],
      current: context.path === availabilityPaths[context.language],
    },
    {
      label: choicesWords.title[context.language],
      href: choicesPaths[context.language],
      current: context.path === choicesPaths[context.language],
    },
    // Above the page of whoever has signed in stands their own bar.
    ...(context.visitor.kind === "candidate" ? [] : [spaceLink(context)]),
    ...(context.visitor.kind === "anonymous" ? [signInLink(context)] : []),
  ],
  footer: async ({ language }: { readonly language: Language }) =>
    html`<p>${words.footer[language]}</p>`,
  announcement: async (context) => {
    const { language, now } = context;
    const { announcement } = (await placeOf(context)).settings;
    if (announcement === undefined) return null;
    const { tone, words: said, from = "", until } = announcement;
    const today = civilDay(now).toString();
    return today < from || today > until ? null : { tone, text: said[language] };
  },
});
