import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  dayWords,
  fill,
  momentWords,
  type Bilingual,
  type Language,
} from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  address,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  termsPaths,
  termsVersionWords,
  type Markup,
  type PageContext,
  type Piece,
} from "../../../platform/web/index.ts";
import type { Candidate, SpaceTerm, Terms } from "../../actions/candidateParts.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { spaceEnd } from "../../model/spaceEnd.ts";
import { addEndSession, sessionList } from "../sessionList.ts";
import { copyLink } from "./copyPages.ts";
import { candidateIn, ownSpace, ownSpaceFresh, type CandidateSite } from "./candidateSite.ts";

const words = {
  title: { fr: "Mon espace candidat", en: "My candidate space" },
  lead: {
    fr: "Ce qui est gardé de vous, depuis quand, et jusqu’à quand.",
    en: "What is kept of you, since when, and until when.",
  },
  clock: {
    fr: "Votre espace sera supprimé le {day}.",
    en: "Your space will be deleted on {day}.",
  },
  clockNote: {
    fr: "Seule une connexion repousse ce jour. Un message vous préviendra avant.",
    en: "Only a sign-in puts this day off. A message will tell you before.",
  },
  kept: { fr: "Ce qui est gardé", en: "What is kept" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  password: { fr: "Mot de passe", en: "Password" },
  hidden: {
    fr: "Gardé sous une forme que personne ne lit",
    en: "Kept in a form that nobody can read",
  },
  made: { fr: "Espace créé", en: "Space made" },
  signedIn: { fr: "Dernière connexion", en: "Last sign-in" },
  language: { fr: "Langue des messages", en: "Language of messages" },
  french: { fr: "français", en: "French" },
  english: { fr: "anglais", en: "English" },
  terms: { fr: "Conditions acceptées", en: "Terms accepted" },
  accepted: { fr: "{version}, le {at}", en: "{version}, on {at}" },
  newer: {
    fr: "Le site en a publié d’autres depuis : les lire",
    en: "The site has published others since: read them",
  },
  details: { fr: "Mes identifiants de connexion", en: "My sign-in details" },
  rooms: { fr: "Mon dossier de candidature", en: "My application file" },
  signedOut: { fr: "Vous êtes déconnecté.", en: "You are signed out." },
} as const satisfies Record<string, Bilingual>;

/** « Mon espace candidat » (REC-08): what is kept, the clock, the sessions, and the way out. */
export const addSpacePage = (
  web: FastifyInstance,
  { candidates, cookie, rooms }: CandidateSite,
): void => {
  addPage(web, {
    paths: paths.home,
    access: ownSpace,
    render: async (context) => {
      const { language, visitor, now } = context;
      const own = candidateIn(visitor);
      const candidate = own && (await candidates.accounts.find(own.account));
      if (own === null || candidate === null) return null;
      const [sessions, terms, term] = await Promise.all([
        candidates.sessions.ofAccount(own.account, now),
        candidates.terms(),
        candidates.term(),
      ]);
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        ${clock(candidate, term, context)} ${waysTo(rooms, language)}
        ${kept(candidate, terms, language)} ${sessionList(sessions, own.session, paths, context)}`,
      };
    },
  });
  addEndSession(web, {
    paths: { ...paths, back: paths.home },
    access: ownSpaceFresh,
    over: words.title,
    sessions: candidates.sessions,
    ownerOf: candidateIn,
  });
  addForm(web, {
    paths: paths.signOut,
    access: ownSpace,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (_form, { language }) => ({ redirect: paths.home[language] }),
    act: async (_values, { visitor, language }, _request, reply) => {
      const own = candidateIn(visitor);
      if (own !== null) await candidates.sessions.end(own.session, own.account);
      cookie.clear(reply);
      // What a page left in the browser's cache goes too; cookies stay, among them the choice of display.
      reply.header("clear-site-data", '"cache"');
      return {
        redirect: paths.signIn[language],
        notice: { tone: "success", words: words.signedOut },
      };
    },
  });
};

const clock = (
  { signedInAt, notifiedAt }: Candidate,
  term: SpaceTerm | null,
  { language, now }: PageContext,
): Piece => {
  const end = term && signedInAt && spaceEnd({ signedInAt, notifiedAt }, term, now);
  if (!end) return "";
  const said = fill(words.clock[language], { day: dayWords(end, language) });
  return notice({
    tone: "information",
    language,
    text: html`<p><strong>${said}</strong></p>
      <p>${words.clockNote[language]}</p>`,
  });
};

const waysTo = (rooms: CandidateSite["rooms"], language: Language): Piece =>
  rooms.length === 0
    ? ""
    : html`<section aria-labelledby="rooms">
        <h2 id="rooms">${words.rooms[language]}</h2>
        <ul>
          ${rooms.map(
            ({ label, href }) =>
              html`<li><a href="${address(href[language])}">${label[language]}</a></li>`,
          )}
        </ul>
      </section>`;

const kept = (candidate: Candidate, terms: Terms | null, language: Language): Markup => {
  const accepted = fill(words.accepted[language], {
    version: termsVersionWords(candidate.terms.version, language),
    at: momentWords(candidate.terms.acceptedAt, language),
  });
  const isNewer = terms !== null && terms.version !== candidate.terms.version;
  const moment = (at: Temporal.Instant | null): string => (at ? momentWords(at, language) : "");
  return html`<section aria-labelledby="kept">
    <h2 id="kept">${words.kept[language]}</h2>
    ${summaryList([
      { key: words.email[language], value: candidate.email },
      { key: words.password[language], value: words.hidden[language] },
      { key: words.made[language], value: moment(candidate.madeAt) },
      { key: words.signedIn[language], value: moment(candidate.signedInAt) },
      {
        key: words.language[language],
        value: (candidate.language === "fr" ? words.french : words.english)[language],
      },
      {
        key: words.terms[language],
        value: isNewer
          ? html`${accepted}<br /><a href="${termsPaths[language]}">${words.newer[language]}</a>`
          : accepted,
      },
    ])}
    <p><a href="${paths.copy[language]}">${copyLink.label[language]}</a></p>
    <p>
      ${linkButton({ text: words.details[language], href: paths.details[language], look: "secondary" })}
    </p>
  </section>`;
};
