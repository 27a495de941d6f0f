import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { dayWords, civilDay, type Bilingual } from "../../kernel/index.ts";
import { roles } from "../../platform/access/index.ts";
import { addForm, button, html, open, pageTitle, textField } from "../../platform/web/index.ts";
import { acceptInvitation, showInvitation } from "../actions/acceptInvitation.ts";
import { acceptFirstLink, isFirstLink } from "../actions/firstOperator.ts";
import { fieldOf, goOn, mistake, parameter, type IdentitySite } from "./answers.ts";
import { newPasswordField, newPasswordWords } from "./newPassword.ts";
import { filled, paths } from "./paths.ts";

const words = {
  title: { fr: "Ouvrir votre accès", en: "Open your access" },
  role: {
    fr: "Cette invitation vous donne le rôle « {role} », jusqu’au {until}.",
    en: "This invitation gives you the role “{role}”, until {until}.",
  },
  provider: {
    fr: "Ouvrir l’accès par votre organisme, sans mot de passe",
    en: "Open the access through your body, without a password",
  },
  name: {
    fr: "Prénom et nom, comme vos collègues les lisent",
    en: "First and last name, as your colleagues read them",
  },
  send: { fr: "Continuer", en: "Continue" },
  expired: { fr: "Cette invitation n’est plus valable", en: "This invitation is no longer valid" },
  expiredLead: {
    fr: "Elle a déjà servi, a été retirée, ou date de plus d’une semaine. Demandez-en une autre à la personne qui vous l’a envoyée.",
    en: "It has been used, was withdrawn, or is more than a week old. Ask whoever sent it for another.",
  },
  first: { fr: "Premier exploitant", en: "First operator" },
  firstLead: {
    fr: "Personne n’exploite encore cette installation. Ce compte pourra relier des bases et inviter d’autres personnes ; il ne lira aucun dossier.",
    en: "Nobody operates this installation yet. This account will connect databases and invite other people; it will read no case.",
  },
  email: { fr: "Adresse électronique", en: "E-mail address" },
} as const satisfies Record<string, Bilingual>;

const personFields = {
  name: Type.String({ maxLength: 120 }),
  password: Type.String({ format: "password", maxLength: 1_000 }),
};

/** An invitation becomes an account; so does the link of the first operator. */
export const addInvitationPages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  addForm(web, {
    paths: paths.invitation,
    access: open,
    largest: 4_000,
    schema: Type.Object(personFields),
    words: { name: { label: words.name }, password: newPasswordWords },
    initial: async (_context, request) => {
      const invitation = await showInvitation(identity, parameter(request, "token"));
      return invitation === null ? {} : { name: invitation.name };
    },
    page: async (form, { language }, request) => {
      const token = parameter(request, "token");
      const invitation = await showInvitation(identity, token);
      if (invitation === null)
        return {
          title: words.expired[language],
          status: 404,
          private: true,
          main: pageTitle({ title: words.expired[language], lead: words.expiredLead[language] }),
        };
      const { role, until } = invitation.role;
      const lastDay = civilDay(until.subtract({ seconds: 1 }));
      const lead = words.role[language]
        .replace("{role}", roles[role][language])
        .replace("{until}", dayWords(lastDay, language));
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], lead })}
        ${
          identity.provider === null
            ? ""
            : html`<p>
                <a href="${filled(paths.invitationByProvider[language], { token })}"
                  >${words.provider[language]}</a
                >
              </p>`
        }
        ${form.frame(
          html`${textField({ ...form.field("name"), language, autocomplete: "name" })}
          ${newPasswordField(form, language)} ${button({ text: words.send[language] })}`,
        )}`,
      };
    },
    act: async ({ name, password }, context, request, reply) => {
      const token = parameter(request, "token");
      const begun = await acceptInvitation(identity, { token, name, password });
      return begun.ok
        ? goOn(site, begun.value, context, reply)
        : mistake(begun.failure, fieldOf(begun.failure), context.language);
    },
  });
  addForm(web, {
    paths: paths.first,
    access: open,
    largest: 4_000,
    schema: Type.Object({ email: Type.String({ maxLength: 254 }), ...personFields }),
    words: {
      email: { label: words.email },
      name: { label: words.name },
      password: newPasswordWords,
    },
    page: async (form, { language }, request) =>
      (await isFirstLink(identity, parameter(request, "token")))
        ? {
            title: words.first[language],
            private: true,
            main: html`${pageTitle({ title: words.first[language], lead: words.firstLead[language] })}
            ${form.frame(
              html`${textField({ ...form.field("name"), language, autocomplete: "name" })}
              ${textField({ ...form.field("email"), language, type: "email", autocomplete: "username" })}
              ${newPasswordField(form, language)} ${button({ text: words.send[language] })}`,
            )}`,
          }
        : null,
    act: async (values, context, request, reply) => {
      const { language } = context;
      const token = parameter(request, "token");
      const begun = await acceptFirstLink(identity, { ...values, token, language });
      return begun.ok
        ? goOn(site, begun.value, context, reply)
        : mistake(begun.failure, fieldOf(begun.failure), language);
    },
  });
};
