import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import {
  addForm,
  button,
  html,
  open,
  ownPath,
  pageTitle,
  textField,
} from "../../platform/web/index.ts";
import { signIn } from "../actions/signIn.ts";
import { goOn, mistake, type IdentitySite } from "./answers.ts";
import { consoleHome, paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: { fr: "Se connecter", en: "Sign in" },
  lead: {
    fr: "Cet accès est réservé aux agents des organismes. Consulter le registre ou exercer vos droits ne demande aucun compte.",
    en: "This access is for the staff of the bodies. Reading the register or exercising your rights needs no account.",
  },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  password: { fr: "Mot de passe", en: "Password" },
  send: { fr: "Continuer", en: "Continue" },
  forgotten: { fr: "Mot de passe oublié", en: "Forgotten password" },
  provider: { fr: "Se connecter par votre organisme", en: "Sign in through your body" },
} as const satisfies Record<string, Bilingual>;

/** The first half of a login. */
export const addSignInPage = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  addForm(web, {
    paths: paths.signIn,
    access: open,
    largest: 4_000,
    schema: Type.Object({
      email: Type.String({ maxLength: 254 }),
      password: Type.String({ format: "password", maxLength: 1_000 }),
      retour: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    words: {
      email: { label: words.email },
      password: { label: words.password },
      retour: { label: words.title },
    },
    initial: async (_context, { query }) => {
      const back = ownPath((query as { readonly retour?: unknown }).retour);
      return back === null ? {} : { retour: back };
    },
    page: async (form, { language, visitor }) => {
      if (visitor.kind === "staff") return { redirect: consoleHome[language] };
      const back = form.field("retour").value;
      const providerPath = paths.provider[language];
      const providerLink =
        back === "" ? providerPath : `${providerPath}?retour=${encodeURIComponent(back)}`;
      return {
        title: words.title[language],
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
          ${form.frame(
            html`${textField({
              ...form.field("email"),
              language,
              type: "email",
              autocomplete: "username",
            })}
            ${textField({
              ...form.field("password"),
              language,
              type: "password",
              autocomplete: "current-password",
            })}
            ${back === "" ? "" : html`<input type="hidden" name="retour" value="${back}" />`}
            ${button({ text: words.send[language] })}`,
          )}
          <p><a href="${paths.forgotten[language]}">${words.forgotten[language]}</a></p>
          ${
            identity.provider === null
              ? ""
              : html`<p><a href="${providerLink}">${words.provider[language]}</a></p>`
          }`,
      };
    },
    act: async ({ email, password, retour }, context, request, reply) => {
      const typed = { email, password, back: ownPath(retour) };
      const begun = await signIn(identity, typed, originOf(request));
      return begun.ok
        ? goOn(site, begun.value, context, reply)
        : mistake(begun.failure, null, context.language);
    },
  });
};
