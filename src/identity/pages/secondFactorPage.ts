import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import { addForm, button, html, open, pageTitle, textField } from "../../platform/web/index.ts";
import { passSecondFactor } from "../actions/passSecondFactor.ts";
import { homeOr, letIn, mistake, type IdentitySite } from "./answers.ts";
import { paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: { fr: "Code de votre application", en: "Code of your application" },
  label: {
    fr: "Code à six chiffres, ou code de secours",
    en: "Code of six digits, or recovery code",
  },
  hint: {
    fr: "L’application d’authentification en montre un nouveau toutes les trente secondes. Sans votre téléphone, prenez un code de secours : il ne sert qu’une fois.",
    en: "The authenticator application shows a new one every thirty seconds. Without your telephone, take a recovery code: it serves once.",
  },
  send: { fr: "Se connecter", en: "Sign in" },
  again: { fr: "Recommencer la connexion", en: "Begin the sign-in again" },
} as const satisfies Record<string, Bilingual>;

/** The second half of a login. */
export const addSecondFactorPage = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity, cookies } = site;
  addForm(web, {
    paths: paths.code,
    access: open,
    largest: 2_000,
    schema: Type.Object({ code: Type.String({ format: "one-time-code", maxLength: 60 }) }),
    words: { code: { label: words.label } },
    page: async (form, { language }, request) => {
      if (cookies.signIn.read(request) === null) return { redirect: paths.signIn[language] };
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language] })}
          ${form.frame(
            html`${textField({
              ...form.field("code"),
              value: "",
              language,
              hint: words.hint[language],
              autocomplete: "one-time-code",
              width: "middle",
              spellcheck: false,
            })}
            ${button({ text: words.send[language] })}`,
          )}
          <p><a href="${paths.signIn[language]}">${words.again[language]}</a></p>`,
      };
    },
    act: async ({ code }, context, request, reply) => {
      const token = cookies.signIn.read(request) ?? "";
      const signedIn = await passSecondFactor(identity, { token, code }, originOf(request));
      if (!signedIn.ok) return mistake(signedIn.failure, "code", context.language);
      letIn(site, signedIn.value.token, reply);
      return { redirect: homeOr(signedIn.value.back, context) };
    },
  });
};
