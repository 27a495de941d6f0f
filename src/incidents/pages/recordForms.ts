import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { actorOf } from "../../platform/access/index.ts";
import {
  addForm,
  button,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  textareaField,
} from "../../platform/web/index.ts";
import { correct, mistakeIn, newContent } from "../model/steps.ts";
import { factFields } from "./factFields.ts";
import { factFieldWords, factMistake, factProperties, factsIn, factsInitial } from "./factsForm.ts";
import { factWords } from "./factWords.ts";
import {
  framed,
  handling,
  incidentPath,
  paramsOf,
  type IncidentConsole,
} from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";
import { addStepForm, seen, seenWords } from "./stepForm.ts";

/** Adds the form that records an incident, and the one that corrects its facts. */
export const addRecordForms = (web: FastifyInstance, parts: IncidentConsole): void => {
  addForm(web, {
    paths: consolePaths("incidents", "/nouveau"),
    access: handling,
    largest: 200_000,
    schema: Type.Object({
      ticket: Type.String({ minLength: 1, maxLength: 80 }),
      ...factProperties,
    }),
    words: { ticket: { label: factWords.ticket }, ...factFieldWords },
    initial: async () => ({ ticket: parts.ids.next(), cause: "unknown" as const }),
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const title = words.record[language];
      const main = html`${pageTitle({ title, over: words.title[language] })}
        ${form.frame(
          html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />
            ${factFields(form, await parts.activitiesOf(body), language)}
            ${button({ text: words.save[language] })}`,
        )}
        <p><a href="${consolePath(body, "incidents", language)}">${words.back[language]}</a></p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ ticket, ...values }, { language, now, visitor }, request) => {
      const { body } = paramsOf(request);
      const said = factsIn(values, language);
      if ("errors" in said) return said;
      const mistake = mistakeIn(said.facts, now);
      if (mistake !== null) return { errors: [factMistake(mistake, language)] };
      const { id } = await parts.incidents.record(
        // A form of another body is another record, whatever it says of itself.
        {
          id: parts.ids.next(),
          ticket: `${body}/${ticket}`,
          body,
          content: newContent(said.facts),
        },
        { by: actorOf(visitor), at: now },
      );
      return {
        redirect: incidentPath({ body, id }, language),
        notice: { tone: "success", words: words.recorded },
        made: { kind: "incident", id },
      };
    },
  });
  addStepForm(web, parts, {
    rest: "/faits",
    title: words.correct,
    saved: words.corrected,
    schema: Type.Object({
      ...seen,
      ...factProperties,
      reason: Type.String({ minLength: 1, maxLength: 1_000 }),
    }),
    words: { ...seenWords, ...factFieldWords, reason: { label: factWords.reason } },
    initial: ({ content }) => factsInitial(content.facts),
    fields: async (form, language, { body }) =>
      html`${factFields(form, await parts.activitiesOf(body), language)}
      ${textareaField({ ...form.field("reason"), language, rows: 2, maxlength: 1_000, hint: words.groundsHint[language] })}
      ${button({ text: words.save[language] })}`,
    decide: ({ reason, ...values }, by, language) => {
      const said = factsIn(values, language);
      if ("errors" in said) return said;
      const mistake = mistakeIn(said.facts, by.at);
      return mistake === null
        ? correct(said.facts, reason, by)
        : { errors: [factMistake(mistake, language)] };
    },
    fieldOf: {
      "incidents.grounds-missing": "reason",
      "incidents.aware-after-notification": "awareDay",
    },
  });
};
