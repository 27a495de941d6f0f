import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import { addForm, button, html, open, pageTitle, textField } from "../../platform/web/index.ts";
import { askPasswordLink } from "../actions/askPasswordLink.ts";
import { setPasswordByLink } from "../actions/setPassword.ts";
import { fieldOf, goOn, mistake, parameter, type IdentitySite } from "./answers.ts";
import { mailNotice, mailSaid, type MailWords } from "./mailSaid.ts";
import { newPasswordField, newPasswordWords } from "./newPassword.ts";
import { paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  forgotten: { fr: "Mot de passe oublié", en: "Forgotten password" },
  lead: {
    leaves: {
      fr: "Donnez l’adresse de votre compte : un lien pour choisir un autre mot de passe y arrivera, valable une demi-heure.",
      en: "Give the address of your account: a link to choose another password will arrive there, valid for half an hour.",
    },
    stays: {
      fr: "Donnez l’adresse de votre compte : un lien pour choisir un autre mot de passe sera préparé, valable une demi-heure.",
      en: "Give the address of your account: a link to choose another password will be made ready, valid for half an hour.",
    },
  },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  ask: { fr: "Recevoir le lien", en: "Get the link" },
  sent: {
    leaves: {
      fr: "Si un compte existe à cette adresse, un message vient de lui être envoyé. Sans nouvelles dans quelques minutes, vérifiez l’adresse ou les messages indésirables.",
      en: "If there is an account at this address, a message has just been sent to it. Without news in a few minutes, check the address or the unwanted mail.",
    },
    stays: {
      fr: "Si un compte existe à cette adresse, un lien l’attend dans le dossier « {folder} » des données d’Égide : demandez-le à la personne qui exploite le site.",
      en: "If there is an account at this address, a link waits for it in the folder “{folder}” of the data of Égide: ask whoever operates the site for it.",
    },
  },
  title: { fr: "Choisir un autre mot de passe", en: "Choose another password" },
  send: { fr: "Enregistrer et continuer", en: "Save and continue" },
} as const satisfies Record<string, Bilingual | MailWords>;

/** A forgotten password: the question, and the link that was mailed. */
export const addPasswordPages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  addForm(web, {
    paths: paths.forgotten,
    access: open,
    largest: 2_000,
    schema: Type.Object({ email: Type.String({ maxLength: 254 }) }),
    words: { email: { label: words.email } },
    page: async (form, { language }) => ({
      title: words.forgotten[language],
      main: html`${pageTitle({ title: words.forgotten[language], lead: mailSaid(identity, words.lead)[language] })}
      ${form.frame(
        html`${textField({
          ...form.field("email"),
          language,
          type: "email",
          autocomplete: "username",
        })}
        ${button({ text: words.ask[language] })}`,
      )}`,
    }),
    act: async ({ email }, { language }, request) => {
      const asked = await askPasswordLink(identity, email, originOf(request));
      if (!asked.ok) return mistake(asked.failure, null, language);
      return {
        redirect: paths.signIn[language],
        notice: mailNotice(identity, words.sent, "information"),
      };
    },
  });
  addForm(web, {
    paths: paths.password,
    access: open,
    largest: 4_000,
    schema: Type.Object({ password: Type.String({ format: "password", maxLength: 1_000 }) }),
    words: { password: newPasswordWords },
    page: async (form, { language }) => ({
      title: words.title[language],
      private: true,
      main: html`${pageTitle({ title: words.title[language] })}
      ${form.frame(
        html`${newPasswordField(form, language)} ${button({ text: words.send[language] })}`,
      )}`,
    }),
    act: async ({ password }, context, request, reply) => {
      const token = parameter(request, "token");
      const begun = await setPasswordByLink(identity, { token, password });
      return begun.ok
        ? goOn(site, begun.value, context, reply)
        : mistake(begun.failure, fieldOf(begun.failure), context.language);
    },
  });
};
