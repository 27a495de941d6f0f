import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  html,
  ownPath,
  pageTitle,
  textField,
} from "../../../platform/web/index.ts";
import { confirmByPassword } from "../../actions/confirmIdentity.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { mistake } from "../answers.ts";
import { originOf } from "../sessionCookie.ts";
import { candidateIn, ownSpace, type CandidateSite } from "./candidateSite.ts";

const words = {
  title: { fr: "Confirmer que c’est bien vous", en: "Confirm that it is you" },
  lead: {
    fr: "Ce que vous demandez ne se défait pas, ou touche à vos identifiants. Votre mot de passe le confirme pour cinq minutes.",
    en: "What you ask for cannot be undone, or touches your sign-in details. Your password confirms it for five minutes.",
  },
  label: { fr: "Mot de passe", en: "Password" },
  send: { fr: "Confirmer", en: "Confirm" },
} as const satisfies Record<string, Bilingual>;

/** Proof anew, before an act that destroys. It is no sign-in: the clock of the space runs on. */
export const addCandidateConfirm = (
  web: FastifyInstance,
  { candidates, cookie }: CandidateSite,
): void => {
  addForm(web, {
    paths: paths.confirm,
    access: ownSpace,
    largest: 4_000,
    schema: Type.Object({
      password: Type.String({ format: "password", maxLength: 1_000 }),
      retour: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    words: { password: { label: words.label }, retour: { label: words.title } },
    initial: async (_context, { query }) => {
      const back = ownPath((query as { readonly retour?: unknown }).retour);
      return back === null ? {} : { retour: back };
    },
    page: async (form, { language }) => {
      const back = form.field("retour").value;
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        ${form.frame(
          html`${textField({
            ...form.field("password"),
            language,
            type: "password",
            autocomplete: "current-password",
          })}
          ${back === "" ? "" : html`<input type="hidden" name="retour" value="${back}" />`}
          ${button({ text: words.send[language] })}`,
        )}`,
      };
    },
    act: async ({ password, retour }, { visitor, language }, request, reply) => {
      const own = candidateIn(visitor);
      if (own === null) return { redirect: paths.signIn[language] };
      const confirmed = await confirmByPassword(candidates, own, password, originOf(request));
      if (!confirmed.ok) return mistake(confirmed.failure, "password", language);
      cookie.set(reply, confirmed.value.token);
      return { redirect: ownPath(retour) ?? paths.home[language] };
    },
  });
};
