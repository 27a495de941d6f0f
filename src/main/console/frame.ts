import type { Language } from "../../kernel/index.ts";
import type { Authorise } from "../../platform/access/index.ts";
import {
  consolePath,
  consoleLayout,
  sideNavigation,
  type ConsoleFrame,
  type ConsoleSection,
} from "../../platform/web/index.ts";
import type { Action } from "../../platform/access/index.ts";
import { sectionNames, words } from "./consoleWords.ts";

/** The parts that have pages, with what each asks for: a person is shown only where they may go. */
const sections = {
  aujourdhui: "console.open",
  regles: "rules.read",
  executions: "runs.read",
  gels: "holds.read",
  bases: "stores.read",
  registre: "register.read",
  organisme: "organisations.read",
  territoires: "organisations.read",
  notices: "register.read",
  consentements: "consents.read",
  choix: "consents.read",
  offres: "offers.read",
  droits: "rights.read",
  incidents: "incidents.read",
  analyses: "assessments.read",
  controles: "oversight.read",
  messages: "contact.handle",
  personnes: "people.read",
  journal: "agent-log.read",
  reglages: "settings.read",
  site: "settings.read",
} as const satisfies Partial<Record<ConsoleSection, Action>>;

/** The frame of the console: the body’s name, and the way to each part that this visitor may open. */
export const consoleFrame =
  (
    authorise: Authorise,
    bodyName: (body: string, language: Language) => Promise<string | null>,
    isOfSite: (body: string) => Promise<boolean>,
    isBody: (body: string) => Promise<boolean>,
  ): ConsoleFrame =>
  async (context, body, section, content) => {
    const { language, visitor, now } = context;
    const hidden = await hiddenOf(body, isOfSite, isBody);
    const entries = (Object.keys(sections) as (keyof typeof sections)[])
      .filter((each) => !hidden.has(each))
      .filter((each) => authorise(visitor, sections[each], { body }, now) === "allowed")
      .map((each) => ({
        label: sectionNames[each][language],
        href: consolePath(body, each, language),
        current: each === section,
      }));
    return consoleLayout({
      navigation: sideNavigation({
        label: words.parts[language],
        groups: [{ title: (await bodyName(body, language)) ?? body, entries }],
      }),
      content,
    });
  };

/** The site and the territories are set up in one console alone; what is no body has no identity. */
const hiddenOf = async (
  body: string,
  isOfSite: (body: string) => Promise<boolean>,
  isBody: (body: string) => Promise<boolean>,
): Promise<ReadonlySet<ConsoleSection>> =>
  new Set<ConsoleSection>([
    ...((await isOfSite(body)) ? [] : (["site", "territoires", "messages"] as const)),
    ...((await isBody(body))
      ? []
      : ([
          "organisme",
          "territoires",
          "offres",
          "consentements",
          "choix",
          "droits",
          "incidents",
          "analyses",
          "controles",
        ] as const)),
  ]);
