import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  button,
  buttonRow,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  textareaField,
} from "../../../platform/web/index.ts";
import { framed, paramsOf, type OfferConsole } from "../console/offerConsole.ts";
import { usualAnswers, words } from "./deskWords.ts";

const text = Type.String({ maxLength: 8_000 });

/** What a body answers with: an invitation and a refusal, which each answer begins with. */
export const addAnswersForm = (web: FastifyInstance, parts: OfferConsole): void =>
  addForm(web, {
    paths: consolePaths("offres", "/reponses"),
    access: { action: "applications.decide", body: "param" },
    largest: 96_000,
    schema: Type.Object({ invitation: text, refusal: text }),
    words: { invitation: { label: words.invitation }, refusal: { label: words.refusal } },
    initial: async (_context, { params }) => {
      const { body } = paramsOf(params);
      const [invitation, refusal] = await Promise.all([
        parts.desk.answer(body, "invitation"),
        parts.desk.answer(body, "refusal"),
      ]);
      return {
        invitation: invitation ?? usualAnswers.invitation.fr,
        refusal: refusal ?? usualAnswers.refusal.fr,
      };
    },
    page: async (form, context, { params }) => {
      const { body } = paramsOf(params);
      if ((await parts.bodies.find(body)) === null) return null;
      const { language } = context;
      const main = html`${pageTitle({ title: words.answers[language], lead: words.answersLead[language] })}
      ${form.frame(
        html`${(["invitation", "refusal"] as const).map((name) =>
          textareaField({
            ...form.field(name),
            language,
            lang: "fr",
            rows: 10,
            maxlength: 8_000,
            hint: words.messageHint[language],
          }),
        )}
        ${buttonRow([
          button({ text: words.save[language] }),
          html`<a href="${consolePath(body, "offres", language)}">${words.cancel[language]}</a>`,
        ])}`,
      )}`;
      return await framed(parts, context, body, words.answers[language], main);
    },
    act: async ({ invitation, refusal }, { language }, { params }) => {
      const { body } = paramsOf(params);
      await parts.desk.saveAnswer(body, "invitation", invitation);
      await parts.desk.saveAnswer(body, "refusal", refusal);
      return {
        redirect: consolePath(body, "offres", language),
        notice: { tone: "success", words: words.saved },
      };
    },
  });
