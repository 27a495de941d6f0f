import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Bilingual, Outcome } from "../../kernel/index.ts";
import { roles, type Visitor } from "../../platform/access/index.ts";
import {
  type FormRoute,
  type Redirect,
  addForm,
  button,
  html,
  pageTitle,
} from "../../platform/web/index.ts";
import { endRole } from "../actions/endRole.ts";
import { resetSecondFactor } from "../actions/resetSecondFactor.ts";
import { framed, mistake, parameter, type IdentitySite } from "./answers.ts";
import { mailNotice, type MailWords } from "./mailSaid.ts";
import { filled, paths } from "./paths.ts";
import { bodyOf, placeOf } from "./place.ts";

const words = {
  end: { fr: "Mettre fin à un rôle", en: "End a role" },
  endLead: {
    fr: "{name} n’aura plus le rôle « {role} », dès maintenant. Si c’est son dernier rôle, son compte est fermé et ses sessions prennent fin.",
    en: "{name} will no longer have the role “{role}”, from now on. If it is their last role, their account is closed and their sessions end.",
  },
  endSend: { fr: "Mettre fin au rôle", en: "End the role" },
  ended: { fr: "Le rôle a pris fin.", en: "The role has ended." },
  reset: { fr: "Téléphone perdu", en: "Lost telephone" },
  resetLead: {
    fr: "{name} devra enregistrer une autre application à sa prochaine connexion, avec son mot de passe seul. Vérifiez d’abord que c’est bien cette personne qui le demande, de vive voix.",
    en: "{name} will have to record another application at the next sign-in, with the password alone. First make sure, in person, that they are the one who asks.",
  },
  resetSend: { fr: "Retirer l’application", en: "Take the application off" },
} as const satisfies Record<string, Bilingual>;

const resetDone: MailWords = {
  leaves: {
    fr: "L’application est retirée ; la personne en est avertie.",
    en: "The application is taken off; the person is told.",
  },
  stays: {
    fr: "L’application est retirée. Dites-le vous-même à la personne.",
    en: "The application is taken off. Tell the person yourself.",
  },
};

const nothing = Type.Object({});
type Act = (
  by: Extract<Visitor, { kind: "staff" }>,
  role: { readonly id: string; readonly body: string | null },
) => Promise<Outcome<null>>;

/** Ends a role, or takes off the application of somebody who lost it: each after a page that says what it does. */
export const addRolePages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  const shownRole = async (request: FastifyRequest) => {
    const role = await identity.roles.find(parameter(request, "role"));
    if (role === null || role.body !== bodyOf(request)) return null;
    const account = await identity.accounts.find(role.account);
    return account && { role: role.role, name: account.name };
  };
  const form = (
    { title, lead, send }: Readonly<Record<"title" | "lead" | "send", Bilingual>>,
    done: NonNullable<Redirect["notice"]>,
    act: Act,
  ): Omit<FormRoute<typeof nothing>, "paths" | "access"> => ({
    object: { kind: "role", parameter: "role" },
    largest: 1_000,
    schema: nothing,
    words: {},
    page: async (state, context, request) => {
      const { language } = context;
      const shown = await shownRole(request);
      if (shown === null) return null;
      const said = lead[language]
        .replace("{name}", shown.name)
        .replace("{role}", roles[shown.role][language]);
      return {
        title: title[language],
        private: true,
        main: await framed(
          site,
          context,
          { body: bodyOf(request), section: "personnes" },
          html`${pageTitle({ title: title[language], lead: said })}
          ${state.frame(button({ text: send[language], look: "destructive" }))}`,
        ),
      };
    },
    act: async (_values, { visitor, language }, request) => {
      if (visitor.kind !== "staff") return { redirect: paths.signIn[language] };
      const body = bodyOf(request);
      const ended = await act(visitor, { id: parameter(request, "role"), body });
      if (!ended.ok) return { ...mistake(ended.failure, null, language), status: 409 };
      return {
        redirect: filled(placeOf(body).list[language], { body: body ?? "" }),
        notice: done,
      };
    },
  });
  const end = form(
    { title: words.end, lead: words.endLead, send: words.endSend },
    { tone: "success", words: words.ended },
    (by, role) => endRole(identity, by, role),
  );
  addForm(web, {
    ...end,
    paths: paths.endRole,
    access: { action: "people.edit", body: "param", fresh: true },
  });
  addForm(web, {
    ...end,
    paths: paths.endOperator,
    access: { action: "installation.operate", body: "none", fresh: true },
  });
  addForm(web, {
    ...form(
      { title: words.reset, lead: words.resetLead, send: words.resetSend },
      mailNotice(identity, resetDone, "success"),
      (by, role) => resetSecondFactor(identity, by, role),
    ),
    paths: paths.resetFactor,
    access: { action: "people.edit", body: "param", fresh: true },
  });
};
