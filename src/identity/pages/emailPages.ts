import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import { addForm, button, html, open, pageTitle, textField } from "../../platform/web/index.ts";
import { askEmailChange, confirmEmail } from "../actions/changeEmail.ts";
import { fieldOf, mistake, parameter, type IdentitySite } from "./answers.ts";
import { mailNotice, mailSaid, type MailWords } from "./mailSaid.ts";
import { paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: { fr: "Changer d’adresse électronique", en: "Change the e-mail address" },
  lead: {
    leaves: {
      fr: "Un lien arrivera à la nouvelle adresse. Elle ne compte qu’une fois ce lien suivi ; jusque-là, connectez-vous avec celle d’avant.",
      en: "A link will arrive at the new address. It counts once that link has been followed; until then, sign in with the one of before.",
    },
    stays: {
      fr: "Un lien sera préparé pour la nouvelle adresse. Elle ne compte qu’une fois ce lien suivi ; jusque-là, connectez-vous avec celle d’avant.",
      en: "A link will be made ready for the new address. It counts once that link has been followed; until then, sign in with the one of before.",
    },
  },
  email: { fr: "Nouvelle adresse électronique", en: "New e-mail address" },
  ask: { fr: "Recevoir le lien", en: "Get the link" },
  sent: {
    leaves: {
      fr: "Si cette adresse peut servir, un message vient d’y être envoyé, avec un lien valable une heure. Sans nouvelles dans quelques minutes, vérifiez l’adresse ou les messages indésirables.",
      en: "If this address can be used, a message has just been sent to it, with a link that is good for an hour. Without news in a few minutes, check the address or the unwanted mail.",
    },
    stays: {
      fr: "Si cette adresse peut servir, un lien valable une heure l’attend dans le dossier « {folder} » des données d’Égide : demandez-le à la personne qui exploite le site.",
      en: "If this address can be used, a link that is good for an hour waits for it in the folder “{folder}” of the data of Égide: ask whoever operates the site for it.",
    },
  },
  confirm: { fr: "Confirmer votre nouvelle adresse", en: "Confirm your new address" },
  confirmLead: {
    leaves: {
      fr: "Vous vous connecterez désormais avec l’adresse où ce lien est arrivé. L’ancienne en sera prévenue, et vos autres sessions prendront fin.",
      en: "From now on you will sign in with the address where this link arrived. The old one will be told, and your other sessions will end.",
    },
    stays: {
      fr: "Vous vous connecterez désormais avec la nouvelle adresse, et vos autres sessions prendront fin. L’ancienne n’en sera pas prévenue.",
      en: "From now on you will sign in with the new address, and your other sessions will end. The old one will not be told.",
    },
  },
  send: { fr: "Confirmer cette adresse", en: "Confirm this address" },
  changed: {
    fr: "Votre nouvelle adresse est confirmée. Connectez-vous avec elle désormais.",
    en: "Your new address is confirmed. Sign in with it from now on.",
  },
} as const satisfies Record<string, Bilingual | MailWords>;

/** Another e-mail address: the question of whoever is signed in, and the link that was mailed to the new one. */
export const addEmailPages = (web: FastifyInstance, { identity, cookies }: IdentitySite): void => {
  addForm(web, {
    paths: paths.accountEmail,
    access: { action: "account.own", body: "none", fresh: true },
    largest: 2_000,
    schema: Type.Object({ email: Type.String({ maxLength: 254 }) }),
    words: { email: { label: words.email } },
    page: async (form, { language }) => ({
      title: words.title[language],
      private: true,
      main: html`${pageTitle({ title: words.title[language], lead: mailSaid(identity, words.lead)[language] })}
      ${form.frame(
        html`${textField({ ...form.field("email"), language, type: "email", autocomplete: "email" })}
        ${button({ text: words.ask[language] })}`,
      )}`,
    }),
    act: async ({ email }, { visitor, language }, request) => {
      if (visitor.kind !== "staff") return { redirect: paths.signIn[language] };
      const asked = await askEmailChange(identity, visitor, email, originOf(request));
      if (!asked.ok) return mistake(asked.failure, fieldOf(asked.failure), language);
      return {
        redirect: paths.account[language],
        notice: mailNotice(identity, words.sent, "information"),
      };
    },
  });
  addForm(web, {
    paths: paths.email,
    access: open,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    // A mailbox that looks at links before its owner does only reads this page: the address changes by the button alone.
    page: async (form, { language }) => ({
      title: words.confirm[language],
      private: true,
      main: html`${pageTitle({ title: words.confirm[language], lead: mailSaid(identity, words.confirmLead)[language] })}
      ${form.frame(button({ text: words.send[language] }))}`,
    }),
    act: async (_values, { visitor, language }, request, reply) => {
      const own = visitor.kind === "staff" ? visitor : null;
      const confirmed = await confirmEmail(identity, parameter(request, "token"), own);
      if (!confirmed.ok) return mistake(confirmed.failure, null, language);
      const { token } = confirmed.value;
      if (token !== null) cookies.session.set(reply, token);
      return {
        redirect: (token === null ? paths.signIn : paths.account)[language],
        notice: { tone: "success", words: words.changed },
      };
    },
  });
};
