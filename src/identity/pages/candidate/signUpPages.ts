import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  dayWords,
  fill,
  messageOf,
  type Bilingual,
  type Failure,
  type Language,
} from "../../../kernel/index.ts";
import {
  addForm,
  button,
  emptyState,
  html,
  ownPath,
  pageTitle,
  singleBox,
  termsPaths,
  textField,
  type FieldError,
} from "../../../platform/web/index.ts";
import { activateSpace } from "../../actions/activateSpace.ts";
import { signUp } from "../../actions/signUp.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { identityErrors } from "../../errors.ts";
import { fieldOf, mistake, parameter, withReturn } from "../answers.ts";
import { newPasswordField } from "../newPassword.ts";
import { originOf } from "../sessionCookie.ts";
import { addAskLinkForm } from "./askLinkForm.ts";
import { openDoor, mailed, type CandidateSite } from "./candidateSite.ts";

const words = {
  title: { fr: "Créer mon espace candidat", en: "Make my candidate space" },
  lead: {
    fr: "Votre adresse sert à activer l’espace, à retrouver un mot de passe et à vous prévenir avant la suppression de l’espace. À rien d’autre.",
    en: "Your address serves to activate the space, to recover a password, and to tell you before the space is deleted. Nothing else.",
  },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  password: { fr: "Mot de passe", en: "Password" },
  read: {
    fr: "Lire les conditions d’utilisation du {day} (nouvel onglet)",
    en: "Read the terms of use of {day} (new tab)",
  },
  terms: {
    fr: "J’ai lu les conditions d’utilisation et je les accepte",
    en: "I have read the terms of use and I accept them",
  },
  version: { fr: "Version des conditions", en: "Version of the terms" },
  send: { fr: "Créer mon espace", en: "Make my space" },
  sent: {
    fr: "Un message vient d’être envoyé à cette adresse : ouvrez-le pour continuer. Sans nouvelles dans quelques minutes, vérifiez l’adresse ou les messages indésirables.",
    en: "A message has just been sent to this address: open it to go on. Without news in a few minutes, check the address or the unwanted mail.",
  },
  closed: {
    fr: "Aucun espace ne peut être créé pour le moment",
    en: "No space can be made for the moment",
  },
  closedText: {
    fr: "Les conditions d’utilisation de ce site ne sont pas publiées. Les espaces qui existent restent ouverts.",
    en: "The terms of use of this site are not published. Spaces that exist stay open.",
  },
  have: { fr: "J’ai déjà un espace : me connecter", en: "I have a space already: sign in" },
  activate: { fr: "Activer mon espace candidat", en: "Activate my candidate space" },
  activateLead: {
    fr: "Un clic sur ce bouton prouve que cette adresse est la vôtre et ouvre l’espace. Vous vous connecterez ensuite avec votre mot de passe.",
    en: "This button proves that the address is yours, and opens the space. You then sign in with your password.",
  },
  activated: {
    fr: "Votre espace est activé. Connectez-vous.",
    en: "Your space is activated. Sign in.",
  },
  anew: { fr: "Recevoir un nouveau lien d’activation", en: "Get a new link to activate the space" },
  anewLead: {
    fr: "Donnez l’adresse de votre inscription : un nouveau lien y arrivera, bon pendant vingt-quatre heures. Celui d’avant ne servira plus.",
    en: "Give the address that you signed up with: a new link will arrive there, good for twenty-four hours. The one of before will no longer serve.",
  },
  asked: {
    fr: "Si un espace a été demandé avec cette adresse, un message vient de lui être envoyé. Sans nouvelles dans quelques minutes, vérifiez l’adresse ou les messages indésirables.",
    en: "If a space was asked for with this address, a message has just been sent to it. Without news in a few minutes, check the address or the unwanted mail.",
  },
} as const satisfies Record<string, Bilingual>;

/** Signing up, and the link that was mailed. */
export const addSignUpPages = (web: FastifyInstance, site: CandidateSite): void => {
  addSignUp(web, site);
  addActivation(web, site);
};

const addSignUp = (web: FastifyInstance, site: CandidateSite): void => {
  const { candidates } = site;
  addForm(web, {
    paths: paths.signUp,
    access: openDoor,
    largest: 4_000,
    schema: Type.Object({
      email: Type.String({ maxLength: 254 }),
      password: Type.String({ format: "password", maxLength: 1_000 }),
      terms: Type.Boolean(),
      version: Type.Optional(Type.String({ maxLength: 40 })),
      retour: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    words: {
      email: { label: words.email },
      password: { label: words.password },
      terms: { label: words.terms },
      version: { label: words.version },
      retour: { label: words.title },
    },
    initial: async (_context, { query }) => {
      const back = ownPath((query as { readonly retour?: unknown }).retour);
      return back === null ? {} : { retour: back };
    },
    page: async (form, { language, visitor }) => {
      if (visitor.kind === "candidate") return { redirect: paths.home[language] };
      const title = words.title[language];
      const terms = await candidates.terms();
      if (terms === null)
        return {
          title,
          main: html`${pageTitle({ title })}
            ${emptyState({ title: words.closed[language], text: words.closedText[language] })}
            <p><a href="${paths.signIn[language]}">${words.have[language]}</a></p>`,
        };
      const back = form.field("retour").value;
      const box = form.field("terms");
      // A box that was ticked for other words is not ticked for these.
      const isSame = form.field("version").value === terms.version;
      return {
        title,
        main: html`${pageTitle({ title, lead: words.lead[language] })}
          ${form.frame(
            html`${textField({
                ...form.field("email"),
                language,
                type: "email",
                autocomplete: "username",
              })}
              ${newPasswordField(form, language)}
              <p>
                <a href="${termsPaths[language]}" target="_blank" rel="noopener"
                  >${fill(words.read[language], { day: dayWords(terms.day, language) })}</a
                >
              </p>
              ${singleBox({ ...box, value: isSame ? box.value : "", language })}
              <input type="hidden" name="version" value="${terms.version}" />
              ${back === "" ? "" : html`<input type="hidden" name="retour" value="${back}" />`}
              ${button({ text: words.send[language] })}`,
          )}
          <p><a href="${paths.signIn[language]}">${words.have[language]}</a></p>`,
      };
    },
    act: async ({ email, password, terms, version, retour }, { language }, request) => {
      const accepted = terms ? (version ?? "") : null;
      const asked = { email, password, language, accepted };
      const answer = await signUp(candidates, asked, originOf(request));
      if (!answer.ok) return mistakes(answer.failures, language);
      // The space is activated in another tab; whoever signs in here goes on where they were.
      return {
        redirect: withReturn(paths.signIn[language], ownPath(retour) ?? ""),
        notice: mailed(site, words.sent),
      };
    },
  });
};

const mistakes = (failures: readonly Failure[], language: Language) => ({
  errors: failures.map((failure): FieldError => ({
    field: failure.code.startsWith("identity.terms-") ? "terms" : fieldOf(failure),
    message: messageOf(failure, language, identityErrors),
  })),
  status: failures.some(({ code }) => code === "identity.wait") ? 429 : 400,
});

const addActivation = (web: FastifyInstance, site: CandidateSite): void => {
  const { candidates } = site;
  addAskLinkForm(web, site, {
    paths: paths.askActivation,
    wanted: "activation",
    title: words.anew,
    lead: words.anewLead,
    sent: words.asked,
  });
  addForm(web, {
    paths: paths.activation,
    access: openDoor,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    // A mailbox that looks at links before its owner does only reads this page: the space opens by the button alone.
    page: async (form, { language }) => ({
      title: words.activate[language],
      private: true,
      main: html`${pageTitle({
          title: words.activate[language],
          lead: words.activateLead[language],
        })}
        ${form.frame(button({ text: words.activate[language] }))}
        <p><a href="${paths.askActivation[language]}">${words.anew[language]}</a></p>`,
    }),
    act: async (_values, { language }, request) => {
      const activated = await activateSpace(candidates, parameter(request, "token"));
      if (!activated.ok) return mistake(activated.failure, null, language);
      return {
        redirect: paths.signIn[language],
        notice: { tone: "success", words: words.activated },
      };
    },
  });
};
