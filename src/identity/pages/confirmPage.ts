import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import { addForm, button, html, ownPath, pageTitle, textField } from "../../platform/web/index.ts";
import { confirmIdentity } from "../actions/confirmIdentity.ts";
import { mistake, type IdentitySite } from "./answers.ts";
import { consoleHome, paths } from "./paths.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: { fr: "Confirmer que c’est bien vous", en: "Confirm that it is you" },
  lead: {
    fr: "Ce que vous demandez ne se défait pas, ou touche aux accès. Votre mot de passe, ou un code de votre application, le confirme pour cinq minutes.",
    en: "What you ask for cannot be undone, or touches accesses. Your password, or a code of your application, confirms it for five minutes.",
  },
  label: {
    fr: "Mot de passe, ou code de l’application",
    en: "Password, or code of the application",
  },
  send: { fr: "Confirmer", en: "Confirm" },
  provider: { fr: "Confirmer par votre organisme", en: "Confirm through your body" },
} as const satisfies Record<string, Bilingual>;

/** Proof anew, before an act that destroys. */
export const addConfirmPage = (web: FastifyInstance, { identity, cookies }: IdentitySite): void => {
  addForm(web, {
    paths: paths.confirm,
    access: { action: "account.own", body: "none" },
    largest: 4_000,
    schema: Type.Object({
      proof: Type.String({ format: "password", maxLength: 1_000 }),
      retour: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    words: { proof: { label: words.label }, retour: { label: words.title } },
    initial: async (_context, { query }) => {
      const back = ownPath((query as { readonly retour?: unknown }).retour);
      return back === null ? {} : { retour: back };
    },
    page: async (form, { language }) => {
      const back = form.field("retour").value;
      const anew = `${paths.provider[language]}?anew=1&retour=${encodeURIComponent(back)}`;
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
        ${form.frame(
          html`${textField({
            ...form.field("proof"),
            language,
            type: "password",
            autocomplete: "current-password",
          })}
          ${back === "" ? "" : html`<input type="hidden" name="retour" value="${back}" />`}
          ${button({ text: words.send[language] })}`,
        )}
        ${identity.provider === null ? "" : html`<p><a href="${anew}">${words.provider[language]}</a></p>`}`,
      };
    },
    act: async ({ proof, retour }, { visitor, language }, request, reply) => {
      if (visitor.kind !== "staff") return { redirect: paths.signIn[language] };
      const confirmed = await confirmIdentity(identity, visitor, proof, originOf(request));
      if (!confirmed.ok) return mistake(confirmed.failure, "proof", language);
      cookies.session.set(reply, confirmed.value.token);
      return { redirect: ownPath(retour) ?? consoleHome[language] };
    },
  });
};
