import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { failed, success } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  html,
  seenField,
  seenFieldWords,
  singleBox,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { assessmentFailure } from "../errors.ts";
import {
  addMeasure,
  inTurn,
  removeMeasure,
  setAnswer,
  setMeasure,
} from "../model/pia/changePia.ts";
import { riskNames, risks, type Pia } from "../model/pia/pia.ts";
import { plainText } from "../model/pia/plainText.ts";
import { readPia } from "../model/pia/readPia.ts";
import { write } from "../model/steps.ts";
import { parameterOf, placeOf, type AssessmentConsole } from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";

const fieldsOf = {
  title: Type.String({ minLength: 3, maxLength: 200 }),
  content: Type.Optional(Type.String({ maxLength: 8_000 })),
};
const labels = { title: { label: words.measureTitle }, content: { label: words.measureText } };

/** Adds the forms of measures: a new one, and one that is there. */
export const addMeasureForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  const inputs = (form: FormState, language: "fr" | "en"): Markup =>
    html`${textField({ ...form.field("title"), language, maxlength: 200 })}
    ${textareaField({ ...form.field("content"), language, rows: 6, optional: true, maxlength: 8_000 })}`;
  addRecordForm(web, placeOf(parts), {
    rest: "/mesures/nouvelle",
    title: words.addMeasure,
    saved: words.saved,
    schema: Type.Object({ ...seenField, ...fieldsOf }),
    words: { ...seenFieldWords, ...labels },
    fields: (form, language) =>
      html`${inputs(form, language)} ${button({ text: words.save[language] })}`,
    decide: ({ title, content = "" }, { at }) =>
      write("measures-changed", ({ measures }) =>
        measures.some((each) => each.title === title.trim())
          ? failed(assessmentFailure("assessments.measure-twice"))
          : success(addMeasure({ title: title.trim(), content }, at)),
      ),
    fieldOf: { "assessments.measure-twice": "title" },
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/mesures/:measure",
    title: words.changeMeasure,
    saved: words.saved,
    schema: Type.Object({ ...seenField, ...fieldsOf, isRemoved: Type.Boolean() }),
    words: { ...seenFieldWords, ...labels, isRemoved: { label: words.removeMeasure } },
    initial: ({ content }, request) => {
      const pia = readPia(content.document);
      const measure = pia.ok ? measureIn(pia.value, parameterOf(request, "measure")) : undefined;
      return measure === undefined
        ? {}
        : { title: measure.title, content: plainText(measure.content) };
    },
    fields: (form, language, { content }, request) => {
      const pia = readPia(content.document);
      const measure = pia.ok ? measureIn(pia.value, parameterOf(request, "measure")) : undefined;
      return measure === undefined
        ? null
        : html`${inputs(form, language)} ${singleBox({ ...form.field("isRemoved"), language })}
          ${button({ text: words.save[language] })}`;
    },
    decide: ({ title, content = "", isRemoved }, { at }, _language, request) =>
      write("measures-changed", (pia) => {
        const before = measureIn(pia, parameterOf(request, "measure"));
        if (before === undefined) return failed(assessmentFailure("assessments.measure-unknown"));
        const after = isRemoved ? null : title.trim();
        if (pia.measures.some(({ id, title: other }) => id !== before.id && other === after))
          return failed(assessmentFailure("assessments.measure-twice"));
        return success(
          inTurn(
            after === null
              ? removeMeasure(before.id)
              : setMeasure(before.id, { title: after, content }),
            ...(after === before.title ? [] : renamedInRisks(pia, before.title, after, at)),
          ),
        );
      }),
    fieldOf: { "assessments.measure-twice": "title" },
  });
};

const measureIn = ({ measures }: Pia, wanted: string) => measures.find(({ id }) => id === wanted);

/** Risks name a measure by its title: it changes there too, or goes. */
const renamedInRisks = (pia: Pia, before: string, after: string | null, at: Temporal.Instant) =>
  riskNames.flatMap((name) => {
    const question = risks[name].measures;
    const held = pia.answers.get(question)?.list ?? [];
    if (!held.includes(before)) return [];
    const list = held.flatMap((title) =>
      title !== before ? [title] : after === null ? [] : [after],
    );
    return [setAnswer(question, { list }, at)];
  });
