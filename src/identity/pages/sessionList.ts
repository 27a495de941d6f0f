import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, momentWords, type Bilingual, type Language } from "../../kernel/index.ts";
import type { AccessNeed, Visitor } from "../../platform/access/index.ts";
import {
  addForm,
  button,
  html,
  pageTitle,
  postForm,
  type Markup,
  type PageContext,
} from "../../platform/web/index.ts";
import type { Sessions } from "../actions/ports.ts";
import type { Session } from "../model/session.ts";
import { parameter } from "./answers.ts";
import { filled } from "./paths.ts";

const words = {
  sessions: { fr: "Sessions ouvertes", en: "Open sessions" },
  session: {
    fr: "{device}, ouverte le {made}, vue le {seen}",
    en: "{device}, opened on {made}, seen on {seen}",
  },
  own: { fr: "cette session", en: "this session" },
  end: { fr: "Mettre fin à cette session", en: "End this session" },
  ended: { fr: "La session a pris fin.", en: "The session has ended." },
  out: { fr: "Se déconnecter", en: "Sign out" },
} as const satisfies Record<string, Bilingual>;

interface SessionPaths {
  readonly endSession: Bilingual;
  readonly signOut: Bilingual;
}

/** Where somebody is signed in, with a button to end each session, and their own by signing out. */
export const sessionList = (
  sessions: readonly Session[],
  own: string,
  paths: SessionPaths,
  { language, csrf }: PageContext,
): Markup => {
  const line = (session: Session): Markup => {
    const said = fill(words.session[language], {
      device: session.device,
      made: momentWords(session.madeAt, language),
      seen: momentWords(session.seenAt, language),
    });
    if (session.id === own) return html`${said} (${words.own[language]})`;
    const action = filled(paths.endSession[language], { session: session.id });
    return html`${said} ${postForm({ action, csrf }, endButton(language))}`;
  };
  return html`<section aria-labelledby="sessions">
    <h2 id="sessions">${words.sessions[language]}</h2>
    <ul class="sessions">
      ${sessions.map((session) => html`<li>${line(session)}</li>`)}
    </ul>
    ${postForm(
      { action: paths.signOut[language], csrf },
      button({ text: words.out[language], look: "secondary" }),
    )}
  </section>`;
};

const endButton = (language: Language): Markup =>
  button({ text: words.end[language], look: "secondary" });

/** Ends a session of whoever asks, after fresh proof. */
export const addEndSession = (
  web: FastifyInstance,
  {
    paths,
    access,
    over,
    sessions,
    ownerOf,
  }: {
    readonly paths: SessionPaths & { readonly back: Bilingual };
    readonly access: AccessNeed;
    readonly over: Bilingual;
    readonly sessions: Pick<Sessions, "end">;
    readonly ownerOf: (visitor: Visitor) => { readonly account: string } | null;
  },
): void =>
  addForm(web, {
    paths: paths.endSession,
    access,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    // Shown where proof is asked for anew: the button of the list comes here.
    page: async (form, { language }) => ({
      title: words.end[language],
      private: true,
      main: html`${pageTitle({ title: words.end[language], over: over[language] })}
      ${form.frame(button({ text: words.end[language] }))}`,
    }),
    act: async (_values, { visitor, language }, request) => {
      const owner = ownerOf(visitor);
      if (owner !== null) await sessions.end(parameter(request, "session"), owner.account);
      return { redirect: paths.back[language], notice: { tone: "success", words: words.ended } };
    },
  });
