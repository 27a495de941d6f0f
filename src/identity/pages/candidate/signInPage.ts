import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import {
  addForm,
  address,
  button,
  html,
  ownPath,
  pageTitle,
  textField,
} from "../../../platform/web/index.ts";
import { signInCandidate } from "../../actions/signInCandidate.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { mistake, withReturn } from "../answers.ts";
import { originOf } from "../sessionCookie.ts";
import { openDoor, type CandidateSite } from "./candidateSite.ts";

const words = {
  title: { fr: "Mon espace candidat", en: "My candidate space" },
  lead: {
    fr: "Connectez-vous avec l’adresse et le mot de passe que vous avez choisis.",
    en: "Sign in with the address and the password that you chose.",
  },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  password: { fr: "Mot de passe", en: "Password" },
  send: { fr: "Se connecter", en: "Sign in" },
  forgotten: { fr: "Mot de passe oublié ?", en: "Forgotten password?" },
  noSpace: { fr: "Vous n’avez pas encore d’espace", en: "You have no space yet" },
  signUp: { fr: "Créer mon espace candidat", en: "Make my candidate space" },
  activation: {
    fr: "Recevoir un nouveau lien d’activation",
    en: "Get a new link to activate it",
  },
} as const satisfies Record<string, Bilingual>;

/** The way into the space. */
export const addCandidateSignIn = (
  web: FastifyInstance,
  { candidates, cookie }: CandidateSite,
): void => {
  addForm(web, {
    paths: paths.signIn,
    access: openDoor,
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
      if (visitor.kind === "candidate") return { redirect: paths.home[language] };
      const back = form.field("retour").value;
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
              <p><a href="${paths.forgotten[language]}">${words.forgotten[language]}</a></p>
              ${back === "" ? "" : html`<input type="hidden" name="retour" value="${back}" />`}
              ${button({ text: words.send[language] })}`,
          )}
          <section aria-labelledby="no-space">
            <h2 id="no-space">${words.noSpace[language]}</h2>
            <ul>
              <li>
                <a href="${address(withReturn(paths.signUp[language], back))}"
                  >${words.signUp[language]}</a
                >
              </li>
              <li><a href="${paths.askActivation[language]}">${words.activation[language]}</a></li>
            </ul>
          </section>`,
      };
    },
    act: async ({ email, password, retour }, { language, visitor }, request, reply) => {
      const signedIn = await signInCandidate(candidates, { email, password }, originOf(request));
      if (!signedIn.ok) return mistake(signedIn.failure, null, language);
      // The session of before goes: nobody has two in one browser.
      if (visitor.kind === "candidate")
        await candidates.sessions.end(visitor.session, visitor.account);
      cookie.set(reply, signedIn.value.token);
      return { redirect: ownPath(retour) ?? paths.home[language] };
    },
  });
};
