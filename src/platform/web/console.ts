import type { Bilingual, Language } from "../../kernel/index.ts";
import type { Action } from "../access/index.ts";
import type { Markup } from "../escaping/index.ts";
import type { Page } from "./page.ts";
import type { PageContext } from "./request/pageContext.ts";

/** The parts of the console, in the order of a day's work; the last word of their path names them. */
export const consoleSections = [
  "aujourdhui",
  "regles",
  "executions",
  "gels",
  "bases",
  "registre",
  "organisme",
  "territoires",
  "notices",
  "consentements",
  "choix",
  "offres",
  "droits",
  "incidents",
  "analyses",
  "controles",
  "messages",
  "personnes",
  "journal",
  "reglages",
  "site",
] as const;

export type ConsoleSection = (typeof consoleSections)[number];

/** The path of a part of the console of a body, in a language. */
export const consolePath = (
  body: string,
  section: ConsoleSection,
  language: Language,
  rest = "",
): string => {
  const start = `${language === "fr" ? "" : "/en"}/console/${encodeURIComponent(body)}`;
  return section === "aujourdhui" ? start : `${start}/${section}${rest}`;
};

/** The same as the two paths of a route, with `:body` in them. */
export const consolePaths = (section: ConsoleSection, rest = ""): Bilingual => ({
  fr: consolePath("body", section, "fr", rest).replace("/body", "/:body"),
  en: consolePath("body", section, "en", rest).replace("/body", "/:body"),
});

/** What stands around a page of the console: the name of the body and the way to its other parts. */
export type ConsoleFrame = (
  context: PageContext,
  body: string,
  section: ConsoleSection,
  content: Markup,
) => Promise<Markup>;

/** Makes the pages of one part of the console: in its frame, under their title, kept by no cache. */
export const framedIn =
  (section: ConsoleSection, parts: { readonly frame: ConsoleFrame }) =>
  async (context: PageContext, body: string, title: string, main: Markup): Promise<Page> => ({
    title,
    private: true,
    main: await parts.frame(context, body, section, main),
  });

/** Whether a visitor may do something in a body: what they may not is not offered to them. */
export type May = (
  context: Pick<PageContext, "visitor" | "now">,
  body: string,
  action: Action,
) => boolean;

/** Something that waits for a person today; each domain contributes its own. */
export interface TodayEntry {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  /** How urgent it is: `bad` stops a promise from being kept. */
  readonly tone: "bad" | "watch" | "accent";
}

/** The port by which a domain contributes to « à faire aujourd’hui »; only what this visitor may act on. */
export type ReadToday = (body: string, context: PageContext) => Promise<readonly TodayEntry[]>;
