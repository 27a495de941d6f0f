import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  button,
  html,
  linkButton,
  pageTitle,
  summaryList,
  textField,
} from "../../../platform/web/index.ts";
import { askEmailChange, confirmEmail } from "../../actions/changeEmail.ts";
import { changePassword } from "../../actions/setPassword.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { fieldOf, mistake, parameter } from "../answers.ts";
import { newPasswordField, newPasswordWords } from "../newPassword.ts";
import { originOf } from "../sessionCookie.ts";
import {
  candidateIn,
  openDoor,
  mailed,
  ownSpace,
  ownSpaceFresh,
  type CandidateSite,
} from "./candidateSite.ts";

const words = {
  title: { fr: "Mes identifiants de connexion", en: "My sign-in details" },
  over: { fr: "Mon espace candidat", en: "My candidate space" },
  change: { fr: "Changer", en: "Change" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  password: { fr: "Mot de passe", en: "Password" },
  hidden: {
    fr: "Gardé sous une forme que personne ne lit",
    en: "Kept in a form that nobody can read",
  },
  delete: { fr: "Supprimer mon espace candidat", en: "Delete my candidate space" },
  deleteText: {
    fr: "Votre espace et tout ce qu’il contient sont supprimés aussitôt, sans retour possible.",
    en: "Your space and all it holds are deleted at once, with no way back.",
  },
  current: { fr: "Mot de passe actuel", en: "Current password" },
  changePassword: { fr: "Changer le mot de passe", en: "Change the password" },
  changedPassword: {
    fr: "Le mot de passe est changé. Vos autres sessions ont pris fin.",
    en: "The password is changed. Your other sessions have ended.",
  },
  changeEmail: { fr: "Changer d’adresse électronique", en: "Change the e-mail address" },
  emailLead: {
    fr: "Un lien arrivera à la nouvelle adresse. Elle ne compte qu’une fois ce lien suivi ; jusque-là, connectez-vous avec celle d’avant.",
    en: "A link will arrive at the new address. It counts once that link has been followed; until then, sign in with the one of before.",
  },
  newEmail: { fr: "Nouvelle adresse électronique", en: "New e-mail address" },
  ask: { fr: "Recevoir le lien", en: "Get the link" },
  sent: {
    fr: "Si cette adresse peut servir, un message vient d’y être envoyé, avec un lien bon pendant une heure. Sans nouvelles dans quelques minutes, vérifiez l’adresse ou les messages indésirables.",
    en: "If this address can be used, a message has just been sent to it, with a link that is good for an hour. Without news in a few minutes, check the address or the unwanted mail.",
  },
  confirm: { fr: "Confirmer votre nouvelle adresse", en: "Confirm your new address" },
  confirmLead: {
    fr: "Vous vous connecterez désormais avec l’adresse où ce lien est arrivé. L’ancienne en sera prévenue, et vos autres sessions prendront fin.",
    en: "From now on you will sign in with the address where this link arrived. The old one will be told, and your other sessions will end.",
  },
  send: { fr: "Confirmer cette adresse", en: "Confirm this address" },
  changedEmail: {
    fr: "Votre nouvelle adresse est confirmée. Connectez-vous avec elle désormais.",
    en: "Your new address is confirmed. Sign in with it from now on.",
  },
} as const satisfies Record<string, Bilingual>;

/** « Mes identifiants de connexion » (REC-15): address and password, and the way to delete the space (REC-22). */
export const addDetailsPages = (web: FastifyInstance, site: CandidateSite): void => {
  addPage(web, {
    paths: paths.details,
    access: ownSpace,
    render: async ({ language, visitor }) => {
      const own = candidateIn(visitor);
      const candidate = own && (await site.candidates.accounts.find(own.account));
      if (candidate === null) return null;
      const row = (key: keyof typeof words, value: string, href: string) => ({
        key: words[key][language],
        value,
        link: { text: words.change[language], said: words[key][language], href },
      });
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], over: words.over[language] })}
          ${summaryList([
            row("email", candidate.email, paths.changeEmail[language]),
            row("password", words.hidden[language], paths.changePassword[language]),
          ])}
          <section aria-labelledby="delete">
            <h2 id="delete">${words.delete[language]}</h2>
            <p>${words.deleteText[language]}</p>
            <p>
              ${linkButton({ text: words.delete[language], href: paths.delete[language], look: "secondary" })}
            </p>
          </section>`,
      };
    },
  });
  addPasswordChange(web, site);
  addEmailChange(web, site);
};

const addPasswordChange = (web: FastifyInstance, site: CandidateSite): void => {
  const { candidates, cookie } = site;
  addForm(web, {
    paths: paths.changePassword,
    access: ownSpace,
    largest: 4_000,
    schema: Type.Object({
      current: Type.String({ format: "password", maxLength: 1_000 }),
      password: Type.String({ format: "password", maxLength: 1_000 }),
    }),
    words: { current: { label: words.current }, password: newPasswordWords },
    page: async (form, { language }) => ({
      title: words.changePassword[language],
      private: true,
      main: html`${pageTitle({ title: words.changePassword[language], over: words.title[language] })}
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
      const own = candidateIn(visitor);
      if (own === null) return { redirect: paths.signIn[language] };
      const changed = await changePassword(candidates, own, values, originOf(request));
      if (!changed.ok)
        return mistake(changed.failure, fieldOf(changed.failure) ?? "current", language);
      cookie.set(reply, changed.value.token);
      return {
        redirect: paths.details[language],
        notice: { tone: "success", words: words.changedPassword },
      };
    },
  });
};

const addEmailChange = (web: FastifyInstance, site: CandidateSite): void => {
  const { candidates, cookie } = site;
  addForm(web, {
    paths: paths.changeEmail,
    access: ownSpaceFresh,
    largest: 2_000,
    schema: Type.Object({ email: Type.String({ maxLength: 254 }) }),
    words: { email: { label: words.newEmail } },
    page: async (form, { language }) => ({
      title: words.changeEmail[language],
      private: true,
      main: html`${pageTitle({
        title: words.changeEmail[language],
        over: words.title[language],
        lead: words.emailLead[language],
      })}
      ${form.frame(
        html`${textField({ ...form.field("email"), language, type: "email", autocomplete: "email" })}
        ${button({ text: words.ask[language] })}`,
      )}`,
    }),
    act: async ({ email }, { visitor, language }, request) => {
      const own = candidateIn(visitor);
      if (own === null) return { redirect: paths.signIn[language] };
      const asked = await askEmailChange(candidates, own, email, originOf(request));
      if (!asked.ok) return mistake(asked.failure, fieldOf(asked.failure), language);
      return {
        redirect: paths.details[language],
        notice: mailed(site, words.sent),
      };
    },
  });
  addForm(web, {
    paths: paths.email,
    access: openDoor,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    // A mailbox that looks at links before its owner does only reads this page: the address changes by the button alone.
    page: async (form, { language }) => ({
      title: words.confirm[language],
      private: true,
      main: html`${pageTitle({ title: words.confirm[language], lead: words.confirmLead[language] })}
      ${form.frame(button({ text: words.send[language] }))}`,
    }),
    act: async (_values, { visitor, language }, request, reply) => {
      const own = candidateIn(visitor);
      const confirmed = await confirmEmail(candidates, parameter(request, "token"), own);
      if (!confirmed.ok) return mistake(confirmed.failure, null, language);
      const { token } = confirmed.value;
      if (token !== null) cookie.set(reply, token);
      return {
        redirect: (token === null ? paths.signIn : paths.details)[language],
        notice: { tone: "success", words: words.changedEmail },
      };
    },
  });
};
