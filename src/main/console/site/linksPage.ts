import type { FastifyInstance } from "fastify";
import { colon, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import type { LinkAnswer } from "../../../platform/links/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  emptyState,
  framedIn,
  html,
  momentTime,
  notice,
  pageTitle,
  table,
  tag,
  type Markup,
  type Piece,
  type TagTone,
} from "../../../platform/web/index.ts";
import { isTrouble, type LinkState } from "../../site/links/index.ts";
import { bodyOf } from "./answers.ts";
import type { SiteConsole } from "./siteConsole.ts";

const words = {
  title: { fr: "Liens vers d’autres sites", en: "Links to other sites" },
  lead: {
    fr: "Les adresses que publie ce site, et ce que les autres sites ont répondu la dernière fois.",
    en: "The addresses that this site publishes, and what the other sites answered the last time.",
  },
  off: {
    fr: "Aucun site n’est interrogé de lui-même : la personne qui exploite l’installation l’allume par EGIDE_LINK_CHECK=yes, ou vérifie une fois par « egide links check ».",
    en: "No site is asked by itself: whoever operates the installation turns that on with EGIDE_LINK_CHECK=yes, or checks once with “egide links check”.",
  },
  on: {
    fr: "Chaque lundi matin, chaque site est interrogé une fois, sans que rien de ses pages soit gardé.",
    en: "Every Monday morning each site is asked once, and nothing of its pages is kept.",
  },
  none: { fr: "Rien n’a encore été vérifié", en: "Nothing was checked yet" },
  noneText: {
    fr: "Le rapport viendra ici après la première vérification.",
    en: "The report comes here after the first check.",
  },
  trouble: { fr: "À corriger : {count}", en: "To mend: {count}" },
  rest: { fr: "Les autres : {count}", en: "The others: {count}" },
  nothing: { fr: "Tous les liens mènent quelque part.", en: "All links lead somewhere." },
  link: { fr: "Adresse", en: "Address" },
  places: { fr: "Sur ces pages", en: "On these pages" },
  answer: { fr: "Réponse", en: "Answer" },
  asked: { fr: "Demandé", en: "Asked" },
  since: { fr: "depuis le", en: "since" },
  moved: { fr: "a déménagé pour de bon :", en: "has moved for good:" },
} as const satisfies Record<string, Bilingual>;

const answerWords: Readonly<
  Record<LinkAnswer["kind"], { readonly tone: TagTone; readonly text: Bilingual }>
> = {
  there: { tone: "good", text: { fr: "répond", en: "answers" } },
  reserved: {
    tone: "quiet",
    text: { fr: "n’ouvre à aucun programme", en: "lets no program in" },
  },
  broken: { tone: "bad", text: { fr: "n’existe plus", en: "is no longer there" } },
  failing: { tone: "watch", text: { fr: "ne répond pas", en: "does not answer" } },
  refused: { tone: "bad", text: { fr: "ne se vérifie pas", en: "cannot be checked" } },
};

export const linksTitle: Bilingual = words.title;
export const linksPath = "/liens";

/** Adds the report on the links to other sites (REC-53), for whoever may read the settings of the site. */
export const addLinksPage = (
  web: FastifyInstance,
  parts: Pick<SiteConsole, "frame" | "links">,
): void =>
  addPage(web, {
    paths: consolePaths("site", linksPath),
    access: { action: "settings.read", body: "param" },
    render: async (context, request) => {
      const { language } = context;
      const body = bodyOf(request);
      const { isRegular, list } = parts.links;
      const main = report(await list(), isRegular, language);
      return await framedIn("site", parts)(context, body, words.title[language], main);
    },
  });

const report = (states: readonly LinkState[], isRegular: boolean, language: Language): Markup => {
  const trouble = states.filter(isTrouble);
  const rest = states.filter((state) => !isTrouble(state));
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${notice({ tone: "information", text: (isRegular ? words.on : words.off)[language], language })}
  ${
    states.length === 0
      ? emptyState({ title: words.none[language], text: words.noneText[language] })
      : html`${
          trouble.length === 0
            ? html`<p>${words.nothing[language]}</p>`
            : linkTable(fill(words.trouble[language], { count: trouble.length }), trouble, language)
        }
        ${
          rest.length === 0
            ? ""
            : linkTable(fill(words.rest[language], { count: rest.length }), rest, language)
        }`
  }`;
};

const linkTable = (caption: string, states: readonly LinkState[], language: Language): Markup =>
  table({
    caption,
    language,
    columns: [
      { title: words.link[language] },
      { title: words.answer[language] },
      { title: words.places[language] },
      { title: words.asked[language] },
    ],
    rows: states.map(({ url, answer, places, askedAt, failingSince }) => [
      html`<a href="${address(url)}" rel="noopener noreferrer">${url}</a>`,
      html`${tag({ tone: answerWords[answer.kind].tone, text: said(answer, language) })}
      ${failingSince === null ? "" : html`${words.since[language]} ${momentTime(failingSince, language)}`}
      ${
        answer.kind === "there" && answer.movedTo !== null
          ? html`${words.moved[language]} ${answer.movedTo}`
          : ""
      }`,
      placeLinks(places),
      momentTime(askedAt, language),
    ]),
  });

const said = (answer: LinkAnswer, language: Language): string => {
  const text = answerWords[answer.kind].text[language];
  const code =
    "status" in answer && answer.status !== null
      ? answer.status
      : "reason" in answer
        ? answer.reason
        : null;
  return answer.kind === "there" || code === null ? text : `${text} (${code})`;
};

const placeLinks = (places: readonly string[]): Piece =>
  places.map(
    (place, index) => html`${index === 0 ? "" : ", "}<a href="${address(place)}">${place}</a>`,
  );

/** How many links lead nowhere, for the page of the day. */
export const linksToday = async (
  { links }: Pick<SiteConsole, "links">,
  body: string,
  language: Language,
) => {
  const count = (await links.list()).filter(isTrouble).length;
  return count === 0
    ? []
    : [
        {
          title: `${words.title[language]}${colon[language]}${fill(words.trouble[language], { count })}`,
          text: words.lead[language],
          href: consolePath(body, "site", language, linksPath),
          tone: "accent",
        } as const,
      ];
};
