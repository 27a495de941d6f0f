import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import { addForm, button, html, pageTitle } from "../../../platform/web/index.ts";
import { changePasswordByLink } from "../../actions/setPassword.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { fieldOf, mistake, parameter } from "../answers.ts";
import { newPasswordField, newPasswordWords } from "../newPassword.ts";
import { addAskLinkForm } from "./askLinkForm.ts";
import { openDoor, type CandidateSite } from "./candidateSite.ts";

const words = {
  forgotten: { fr: "Mot de passe oublié", en: "Forgotten password" },
  lead: {
    fr: "Donnez l’adresse de votre espace candidat : un lien pour choisir un autre mot de passe y arrivera, bon pendant une demi-heure.",
    en: "Give the address of your candidate space: a link to choose another password will arrive there, good for half an hour.",
  },
  sent: {
    fr: "Si un espace existe à cette adresse, un message vient de lui être envoyé. Sans nouvelles dans quelques minutes, vérifiez l’adresse ou les messages indésirables.",
    en: "If there is a space at this address, a message has just been sent to it. Without news in a few minutes, check the address or the unwanted mail.",
  },
  title: { fr: "Choisir un autre mot de passe", en: "Choose another password" },
  leadNew: {
    fr: "Toutes vos sessions prendront fin. Vous vous connecterez avec le nouveau mot de passe.",
    en: "All your sessions will end. You then sign in with the new password.",
  },
  save: { fr: "Enregistrer", en: "Save" },
  changed: {
    fr: "Le mot de passe est changé. Connectez-vous avec lui.",
    en: "The password is changed. Sign in with it.",
  },
} as const satisfies Record<string, Bilingual>;

/** « Mot de passe oublié ? » (REC-14): the question, and the link that was mailed. */
export const addCandidatePasswords = (web: FastifyInstance, site: CandidateSite): void => {
  const { candidates } = site;
  addAskLinkForm(web, site, {
    paths: paths.forgotten,
    wanted: "password",
    title: words.forgotten,
    lead: words.lead,
    sent: words.sent,
  });
  addForm(web, {
    paths: paths.password,
    access: openDoor,
    largest: 4_000,
    schema: Type.Object({ password: Type.String({ format: "password", maxLength: 1_000 }) }),
    words: { password: newPasswordWords },
    page: async (form, { language }) => ({
      title: words.title[language],
      private: true,
      main: html`${pageTitle({ title: words.title[language], lead: words.leadNew[language] })}
      ${form.frame(
        html`${newPasswordField(form, language)} ${button({ text: words.save[language] })}`,
      )}`,
    }),
    act: async ({ password }, { language }, request) => {
      const token = parameter(request, "token");
      const changed = await changePasswordByLink(candidates, { token, password });
      if (!changed.ok) return mistake(changed.failure, fieldOf(changed.failure), language);
      return {
        redirect: paths.signIn[language],
        notice: { tone: "success", words: words.changed },
      };
    },
  });
};
