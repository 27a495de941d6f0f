import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { dayWords } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  choiceGroup,
  dateField,
  html,
  seenField,
  seenFieldWords,
  selectField,
  textareaField,
  textField,
} from "../../platform/web/index.ts";
import { actKinds, outcomes, sanctionMeasures, type MatterContent } from "../model/matter.ts";
import { addAct, closeMatter, followUp, reopenMatter } from "../model/steps.ts";
import { parameterOf, placeOf, type OversightConsole } from "./matterConsole.ts";
import { actWords, measureWords, outcomeWords, words } from "./matterWords.ts";

const day = Type.String({ minLength: 1, maxLength: 10 });
const grounds = Type.String({ minLength: 1, maxLength: 4_000 });

/** Acts that still wait for something the body does: within the authority's time, or the time to appeal. */
export const waitingActs = ({ acts }: Pick<MatterContent, "acts">) =>
  acts.filter(({ dueOn, appealUntil, done }) => done === null && (dueOn ?? appealUntil) !== null);

/** Adds the forms of acts, and of the end of a file. */
export const addActForms = (web: FastifyInstance, parts: OversightConsole): void => {
  addRecordForm(web, placeOf(parts), {
    rest: "/acte",
    title: words.addAct,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      kind: Type.Enum([...actKinds]),
      on: day,
      reference: Type.Optional(Type.String({ maxLength: 120 })),
      text: Type.Optional(Type.String({ maxLength: 8_000 })),
      dueOn: Type.Optional(Type.String({ maxLength: 10 })),
      measures: Type.Array(Type.Enum([...sanctionMeasures])),
    }),
    words: {
      ...seenFieldWords,
      kind: { label: words.act },
      on: { label: words.on },
      reference: { label: words.actReference },
      text: { label: words.actText },
      dueOn: { label: words.dueOn },
      measures: { label: words.measures },
    },
    fields: (form, language) =>
      html`${selectField({
        ...form.field("kind"),
        language,
        none: words.act[language],
        choices: actKinds.map((value) => ({ value, label: actWords[value][language] })),
      })}
      ${dateField({ ...form.field("on"), language })}
      ${textField({ ...form.field("reference"), language, optional: true, maxlength: 120 })}
      ${textareaField({ ...form.field("text"), language, rows: 6, optional: true, maxlength: 8_000 })}
      ${dateField({ ...form.field("dueOn"), language, optional: true, hint: words.dueHint[language] })}
      ${choiceGroup({
        ...form.field("measures"),
        language,
        kind: "boxes",
        optional: true,
        hint: words.measuresHint[language],
        choices: sanctionMeasures.map((value) => ({ value, label: measureWords[value][language] })),
      })}
      ${button({ text: words.save[language] })}`,
    decide: async (
      { kind, on, reference = "", text = "", dueOn = "", measures },
      by,
      _l,
      request,
    ) =>
      addAct(
        { kind, on, reference, text, dueOn, measures },
        await parts.regionOf(parameterOf(request, "body")),
        by,
      ),
    fieldOf: {
      "oversight.day-wrong": "on",
      "oversight.due-wrong": "dueOn",
      "oversight.due-missing": "dueOn",
      "oversight.measures-missing": "measures",
    },
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/suite",
    title: words.followUp,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      act: Type.Integer({ minimum: 1, maximum: 100_000 }),
      on: day,
      text: grounds,
    }),
    words: {
      ...seenFieldWords,
      act: { label: words.which },
      on: { label: words.doneOn },
      text: { label: words.doneText },
    },
    fields: (form, language, { content }) => {
      const waiting = waitingActs(content);
      return waiting.length === 0
        ? html`<p>${words.nothingDue[language]}</p>`
        : html`${choiceGroup({
            ...form.field("act"),
            language,
            kind: "radios",
            choices: waiting.map(({ number, kind, on }) => ({
              value: String(number),
              label: `${actWords[kind][language]}, ${dayWords(Temporal.PlainDate.from(on), language)}`,
            })),
          })}
          ${dateField({ ...form.field("on"), language })}
          ${textareaField({ ...form.field("text"), language, rows: 5, maxlength: 4_000, hint: words.groundsHint[language] })}
          ${button({ text: words.save[language] })}`;
    },
    decide: ({ act, on, text }, by) => followUp(act, { on, text }, by),
    fieldOf: {
      "oversight.day-wrong": "on",
      "oversight.grounds-missing": "text",
      "oversight.nothing-due": "act",
    },
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/cloture",
    title: words.close,
    saved: words.closed,
    schema: Type.Object({ ...seenField, outcome: Type.Enum([...outcomes]), grounds }),
    words: {
      ...seenFieldWords,
      outcome: { label: words.outcome },
      grounds: { label: words.grounds },
    },
    fields: (form, language) =>
      html`${choiceGroup({
        ...form.field("outcome"),
        language,
        kind: "radios",
        choices: outcomes.map((value) => ({ value, label: outcomeWords[value][language] })),
      })}
      ${textareaField({ ...form.field("grounds"), language, rows: 4, maxlength: 4_000, hint: words.groundsHint[language] })}
      ${button({ text: words.close[language] })}`,
    decide: ({ outcome, grounds: why }, by) => closeMatter(outcome, why, by),
    fieldOf: { "oversight.grounds-missing": "grounds" },
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/reouverture",
    title: words.reopen,
    saved: words.reopened,
    schema: Type.Object({ ...seenField, grounds }),
    words: { ...seenFieldWords, grounds: { label: words.grounds } },
    fields: (form, language) =>
      html`${textareaField({ ...form.field("grounds"), language, rows: 3, maxlength: 4_000, hint: words.groundsHint[language] })}
      ${button({ text: words.reopen[language] })}`,
    decide: ({ grounds: why }) => reopenMatter(why),
    fieldOf: { "oversight.grounds-missing": "grounds" },
  });
};
