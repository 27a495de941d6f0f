import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { button, confirmPanel, html, textareaField } from "../../platform/web/index.ts";
import { close, reopen } from "../model/steps.ts";
import { incidentPath, type IncidentConsole } from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";
import { addStepForm, seen, seenWords } from "./stepForm.ts";

/** Adds the end of a record, and its reopening. */
export const addEndForms = (web: FastifyInstance, parts: IncidentConsole): void => {
  addStepForm(web, parts, {
    rest: "/cloture",
    title: words.close,
    saved: words.closedNow,
    schema: Type.Object(seen),
    words: seenWords,
    fields: (_form, language, breach) =>
      confirmPanel({
        title: breach.content.facts.title,
        preview: html`<p>${words.closeText[language]}</p>`,
        confirm: words.close[language],
        cancel: { text: words.cancel[language], href: incidentPath(breach, language) },
        look: "neutral",
      }),
    decide: () => close(),
  });
  addStepForm(web, parts, {
    rest: "/reouverture",
    title: words.reopen,
    saved: words.reopened,
    schema: Type.Object({ ...seen, reason: Type.String({ minLength: 1, maxLength: 1_000 }) }),
    words: { ...seenWords, reason: { label: words.reason } },
    fields: (form, language) =>
      html`${textareaField({ ...form.field("reason"), language, rows: 3, maxlength: 1_000, hint: words.groundsHint[language] })}
      ${button({ text: words.reopen[language] })}`,
    decide: ({ reason }) => reopen(reason),
    fieldOf: { "incidents.grounds-missing": "reason" },
  });
};
