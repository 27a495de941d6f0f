import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import type { Visitor } from "../../platform/access/index.ts";
import {
  addForm,
  addPage,
  button,
  html,
  linkButton,
  pageTitle,
  summaryList,
  textField,
} from "../../platform/web/index.ts";
import { changePassword } from "../actions/setPassword.ts";
import { beginSecondHalf } from "../actions/signIn.ts";
import { fieldOf, goOn, mistake, type IdentitySite } from "./answers.ts";
import { newPasswordField, newPasswordWords } from "./newPassword.ts";
import { paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";
import { addEndSession, sessionList } from "./sessionList.ts";

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
    render: async (context) => {
      const { language, visitor, now } = context;
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
          ${sessionList(sessions, staff.session, paths, context)}`,
      };
    },
  });
  addEndSession(web, {
    paths: { ...paths, back: paths.account },
    access: { ...own, fresh: true },
    over: words.title,
    sessions: identity.sessions,
    ownerOf: staffOnly,
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
