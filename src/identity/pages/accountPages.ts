import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { momentWords, type Bilingual, type Language } from "../../kernel/index.ts";
import type { Visitor } from "../../platform/access/index.ts";
import {
  type Markup,
  addForm,
  addPage,
  button,
  html,
  linkButton,
  pageTitle,
  postForm,
  summaryList,
  textField,
} from "../../platform/web/index.ts";
import { changePassword } from "../actions/setPassword.ts";
import { beginSecondHalf } from "../actions/signIn.ts";
import type { Session } from "../model/session.ts";
import { fieldOf, goOn, mistake, parameter, type IdentitySite } from "./answers.ts";
import { newPasswordField, newPasswordWords } from "./newPassword.ts";
import { filled, paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: { fr: "Mon compte", en: "My account" },
  credentials: { fr: "Mes identifiants de connexion", en: "My sign-in details" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  change: { fr: "Changer", en: "Change" },
  hidden: {
    fr: "Gardé sous une forme que personne ne lit",
    en: "Kept in a form that nobody can read",
  },
  password: { fr: "Mot de passe", en: "Password" },
  noPassword: {
    fr: "Vous vous connectez par votre organisme : il n’y a pas de mot de passe ici.",
    en: "You sign in through your body: there is no password here.",
  },
  current: { fr: "Mot de passe actuel", en: "Current password" },
  changePassword: { fr: "Changer le mot de passe", en: "Change the password" },
  changed: {
    fr: "Le mot de passe est changé. Vos autres sessions ont pris fin.",
    en: "The password is changed. Your other sessions have ended.",
  },
  factor: { fr: "Application d’authentification", en: "Authenticator application" },
  codesLeft: {
    fr: "Codes de secours encore bons : {count} sur 10.",
    en: "Recovery codes still good: {count} of 10.",
  },
  replace: {
    fr: "Enregistrer une autre application, avec de nouveaux codes",
    en: "Record another application, with new codes",
  },
  replaceLead: {
    fr: "L’application et les codes de secours d’avant ne serviront plus. Vos sessions prendront fin.",
    en: "The application and the recovery codes of before will no longer serve. Your sessions will end.",
  },
  sessions: { fr: "Sessions ouvertes", en: "Open sessions" },
  session: {
    fr: "{device}, ouverte le {made}, vue le {seen}",
    en: "{device}, opened on {made}, seen on {seen}",
  },
  own: { fr: "cette session", en: "this session" },
  end: { fr: "Mettre fin à cette session", en: "End this session" },
  ended: { fr: "La session a pris fin.", en: "The session has ended." },
  out: { fr: "Se déconnecter", en: "Sign out" },
  go: { fr: "Continuer", en: "Continue" },
} as const satisfies Record<string, Bilingual>;

const own = { action: "account.own", body: "none" } as const;
type Staff = Extract<Visitor, { kind: "staff" }>;
const staffOnly = (visitor: Visitor): Staff | null => (visitor.kind === "staff" ? visitor : null);

/** The account of whoever is signed in: password, application, sessions. */
export const addAccountPages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  addPage(web, {
    paths: paths.account,
    access: own,
    render: async ({ language, visitor, csrf, now }) => {
      const staff = staffOnly(visitor);
      const account = staff && (await identity.accounts.find(staff.account));
      if (staff === null || account === null) return null;
      const sessions = await identity.sessions.ofAccount(staff.account, now);
      const codes = await identity.accounts.countRecoveryCodes(staff.account);
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], over: account.name })}
          <section aria-labelledby="credentials">
            <h2 id="credentials">${words.credentials[language]}</h2>
            ${summaryList([
              {
                key: words.email[language],
                value: account.email,
                link: {
                  text: words.change[language],
                  said: words.email[language],
                  href: paths.accountEmail[language],
                },
              },
              account.passwordHash === null
                ? { key: words.password[language], value: words.noPassword[language] }
                : {
                    key: words.password[language],
                    value: words.hidden[language],
                    link: {
                      text: words.change[language],
                      said: words.password[language],
                      href: paths.accountPassword[language],
                    },
                  },
            ])}
          </section>
          <section aria-labelledby="factor">
            <h2 id="factor">${words.factor[language]}</h2>
            <p>${words.codesLeft[language].replace("{count}", String(codes))}</p>
            <p>
              ${linkButton({ text: words.replace[language], href: paths.accountFactor[language], look: "secondary" })}
            </p>
          </section>
          <section aria-labelledby="sessions">
            <h2 id="sessions">${words.sessions[language]}</h2>
            <ul class="sessions">
              ${sessions.map((session) => html`<li>${sessionLine(session, staff, csrf, language)}</li>`)}
            </ul>
            ${postForm(
              { action: paths.signOut[language], csrf },
              button({ text: words.out[language], look: "secondary" }),
            )}
          </section>`,
      };
    },
  });
  addForm(web, {
    paths: paths.endSession,
    access: { ...own, fresh: true },
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    // Shown where proof is asked for anew: the button of the list comes here.
    page: async (form, { language }) => ({
      title: words.end[language],
      private: true,
      main: html`${pageTitle({ title: words.end[language], over: words.title[language] })}
      ${form.frame(button({ text: words.end[language] }))}`,
    }),
    act: async (_values, { visitor, language }, request) => {
      const staff = staffOnly(visitor);
      if (staff !== null) await identity.sessions.end(parameter(request, "session"), staff.account);
      return { redirect: paths.account[language], notice: { tone: "success", words: words.ended } };
    },
  });
  addForm(web, {
    paths: paths.accountPassword,
    access: own,
    largest: 4_000,
    schema: Type.Object({
      current: Type.String({ format: "password", maxLength: 1_000 }),
      password: Type.String({ format: "password", maxLength: 1_000 }),
    }),
    words: { current: { label: words.current }, password: newPasswordWords },
    page: async (form, { language }) => ({
      title: words.changePassword[language],
      private: true,
      main: html`${pageTitle({ title: words.changePassword[language] })}
      ${form.frame(
        html`${textField({
          ...form.field("current"),
          language,
          type: "password",
          autocomplete: "current-password",
        })}
        ${newPasswordField(form, language)} ${button({ text: words.changePassword[language] })}`,
      )}`,
    }),
    act: async (values, { visitor, language }, request, reply) => {
      const staff = staffOnly(visitor);
      if (staff === null) return { redirect: paths.signIn[language] };
      const changed = await changePassword(identity, staff, values, originOf(request));
      if (!changed.ok)
        return mistake(changed.failure, fieldOf(changed.failure) ?? "current", language);
      site.cookies.session.set(reply, changed.value.token);
      return {
        redirect: paths.account[language],
        notice: { tone: "success", words: words.changed },
      };
    },
  });
  addForm(web, {
    paths: paths.accountFactor,
    access: { ...own, fresh: true },
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, { language }) => ({
      title: words.factor[language],
      private: true,
      main: html`${pageTitle({ title: words.factor[language], lead: words.replaceLead[language] })}
      ${form.frame(button({ text: words.go[language] }))}`,
    }),
    act: async (_values, context, _request, reply) => {
      const staff = staffOnly(context.visitor);
      const account = staff && (await identity.accounts.find(staff.account));
      if (account === null) return { redirect: paths.signIn[context.language] };
      const back = paths.account[context.language];
      return goOn(
        site,
        await beginSecondHalf(identity, account, back, "enrolment"),
        context,
        reply,
      );
    },
  });
};

const sessionLine = (
  { id, device, madeAt, seenAt }: Session,
  staff: Staff,
  csrf: string,
  language: Language,
): Markup => {
  const said = words.session[language]
    .replace("{device}", device)
    .replace("{made}", momentWords(madeAt, language))
    .replace("{seen}", momentWords(seenAt, language));
  if (id === staff.session) return html`${said} (${words.own[language]})`;
  const action = filled(paths.endSession[language], { session: id });
  const end = button({ text: words.end[language], look: "secondary" });
  return html`${said} ${postForm({ action, csrf }, end)}`;
};
