import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { civilDay, type Bilingual } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  choiceGroup,
  dateField,
  fieldGroup,
  html,
  seenField,
  seenFieldWords,
  singleBox,
  textareaField,
  textField,
} from "../../platform/web/index.ts";
import { consult } from "../model/consult.ts";
import { link, reopen, review, reviewYears, validate, withdraw } from "../model/steps.ts";
import { parameterOf, placeOf, type AssessmentConsole } from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";
import { activityBoxes } from "./startForms.ts";

export const decisionWords = {
  consultation: {
    fr: "Consultation de l’autorité (art. 36)",
    en: "Consultation of the authority (art. 36)",
  },
  sentOn: { fr: "Envoyée le", en: "Sent on" },
  reference: { fr: "Numéro donné par l’autorité", en: "Number given by the authority" },
  isExtended: {
    fr: "L’autorité a prolongé son délai de six semaines (art. 36(2))",
    en: "The authority has extended its time by six weeks (art. 36(2))",
  },
  answerGroup: { fr: "Sa réponse, une fois reçue", en: "Its answer, once received" },
  answeredOn: { fr: "Reçue le", en: "Received on" },
  isCleared: {
    fr: "Le traitement peut être mis en œuvre, et ce que l’autorité demande est fait",
    en: "The processing may be carried out, and what the authority asks is done",
  },
  answer: { fr: "Ce qu’elle dit", en: "What it says" },
  awaited: { fr: "Réponse attendue le", en: "Answer awaited by" },
  validation: { fr: "Validation par le responsable", en: "Validation by the controller" },
  isAccepted: { fr: "Décision", en: "Decision" },
  accept: { fr: "Valider l’analyse", en: "Validate the assessment" },
  refuse: {
    fr: "La refuser : le traitement n’est pas mis en œuvre",
    en: "Refuse it: the processing is not carried out",
  },
  controller: {
    fr: "Qui décide, pour le responsable du traitement",
    en: "Who decides, for the controller",
  },
  reviewOn: { fr: "Prochaine révision, au plus tard", en: "Next review, at the latest" },
  reviewHint: {
    fr: "Trois ans au plus ; avant, si l’activité change.",
    en: "Three years at most; sooner, if the activity changes.",
  },
  review: { fr: "Réviser sans changement", en: "Review without change" },
  reviewed: { fr: "La révision est inscrite.", en: "The review is recorded." },
} as const satisfies Record<string, Bilingual>;

const grounds = Type.String({ minLength: 1, maxLength: 4_000 });
const day = Type.Optional(Type.String({ maxLength: 10 }));

/** Adds the forms of what is decided: links, consultation, validation, review, reopening, end. */
export const addDecisionForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  addLinkForm(web, parts);
  addConsultationForm(web, parts);
  addValidationForms(web, parts);
  for (const [rest, title, saved, decide] of [
    ["/reouverture", words.reopen, words.reopened, reopen],
    ["/retrait", words.withdraw, words.withdrawn, withdraw],
  ] as const)
    addRecordForm(web, placeOf(parts), {
      rest,
      title,
      saved,
      schema: Type.Object({ ...seenField, grounds }),
      words: { ...seenFieldWords, grounds: { label: words.grounds } },
      fields: (form, language) =>
        html`${textareaField({ ...form.field("grounds"), language, rows: 3, maxlength: 4_000, hint: words.groundsHint[language] })}
        ${button({ text: title[language] })}`,
      decide: (values) => decide(values.grounds),
      fieldOf: { "assessments.grounds-missing": "grounds" },
    });
};

const addLinkForm = (web: FastifyInstance, parts: AssessmentConsole): void =>
  addRecordForm(web, placeOf(parts), {
    rest: "/liens",
    title: words.links,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      reference: Type.String({ minLength: 1, maxLength: 80 }),
      activities: Type.Array(Type.String({ maxLength: 200 })),
    }),
    words: {
      ...seenFieldWords,
      reference: { label: words.reference },
      activities: { label: words.activities },
    },
    initial: ({ content }) => ({
      reference: content.reference,
      activities: [...content.activities],
    }),
    fields: async (form, language, { body }) =>
      html`${textField({ ...form.field("reference"), language, maxlength: 80, hint: words.referenceHint[language] })}
      ${await activityBoxes(parts, form, body, language)} ${button({ text: words.save[language] })}`,
    decide: async ({ reference, activities }, _by, _language, request) => {
      const known = await parts.bodies.activitiesOf(parameterOf(request, "body"));
      return link(
        known.filter(({ id }) => activities.includes(id)),
        reference,
      );
    },
  });

const addConsultationForm = (web: FastifyInstance, parts: AssessmentConsole): void =>
  addRecordForm(web, placeOf(parts), {
    rest: "/consultation",
    title: decisionWords.consultation,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      sentOn: Type.String({ minLength: 1, maxLength: 10 }),
      reference: Type.Optional(Type.String({ maxLength: 80 })),
      isExtended: Type.Boolean(),
      answeredOn: day,
      isCleared: Type.Boolean(),
      answer: Type.Optional(Type.String({ maxLength: 8_000 })),
    }),
    words: {
      ...seenFieldWords,
      sentOn: { label: decisionWords.sentOn },
      reference: { label: decisionWords.reference },
      isExtended: { label: decisionWords.isExtended },
      answeredOn: { label: decisionWords.answeredOn },
      isCleared: { label: decisionWords.isCleared },
      answer: { label: decisionWords.answer },
    },
    initial: ({ content: { consultation } }) =>
      consultation === null
        ? {}
        : {
            sentOn: consultation.sentOn,
            reference: consultation.reference,
            isExtended: consultation.isExtended,
            answeredOn: consultation.answer?.receivedOn ?? "",
            isCleared: consultation.answer?.isCleared ?? false,
            answer: consultation.answer?.text ?? "",
          },
    fields: (form, language) =>
      html`${dateField({ ...form.field("sentOn"), language })}
      ${textField({ ...form.field("reference"), language, optional: true, maxlength: 80 })}
      ${singleBox({ ...form.field("isExtended"), language })}
      ${fieldGroup({
        legend: decisionWords.answerGroup[language],
        fields: [
          dateField({ ...form.field("answeredOn"), language, optional: true }),
          singleBox({ ...form.field("isCleared"), language }),
          textareaField({
            ...form.field("answer"),
            language,
            rows: 5,
            optional: true,
            maxlength: 8_000,
          }),
        ],
      })}
      ${button({ text: words.save[language] })}`,
    decide: async ({ answeredOn = "", reference = "", answer = "", ...said }, by, _l, request) =>
      consult(
        { ...said, answeredOn, reference, answer },
        await parts.bodies.regionOf(parameterOf(request, "body")),
        by,
      ),
    fieldOf: { "assessments.day-to-come": "sentOn" },
  });

const addValidationForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  const latest = (now: Temporal.Instant): string =>
    civilDay(now).add({ years: reviewYears }).toString();
  addRecordForm(web, placeOf(parts), {
    rest: "/validation",
    title: decisionWords.validation,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      decision: Type.Enum(["accept", "refuse"]),
      controller: Type.String({ minLength: 2, maxLength: 200 }),
      grounds,
      reviewOn: day,
    }),
    words: {
      ...seenFieldWords,
      decision: { label: decisionWords.isAccepted },
      controller: { label: decisionWords.controller },
      grounds: { label: words.grounds },
      reviewOn: { label: decisionWords.reviewOn },
    },
    initial: (_record, request) => ({ reviewOn: latest(request.page.now) }),
    fields: (form, language) =>
      html`${choiceGroup({
        ...form.field("decision"),
        language,
        kind: "radios",
        choices: (["accept", "refuse"] as const).map((value) => ({
          value,
          label: decisionWords[value][language],
        })),
      })}
      ${textField({ ...form.field("controller"), language, maxlength: 200 })}
      ${textareaField({ ...form.field("grounds"), language, rows: 4, maxlength: 4_000, hint: words.groundsHint[language] })}
      ${dateField({ ...form.field("reviewOn"), language, optional: true, hint: decisionWords.reviewHint[language] })}
      ${button({ text: words.save[language] })}`,
    decide: ({ decision, controller, grounds: why, reviewOn = "" }, by) =>
      validate({ isAccepted: decision === "accept", controller, grounds: why, reviewOn }, by),
    fieldOf: {
      "assessments.grounds-missing": "grounds",
      "assessments.review-too-late": "reviewOn",
    },
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/revision",
    title: decisionWords.review,
    saved: decisionWords.reviewed,
    schema: Type.Object({ ...seenField, grounds, reviewOn: day }),
    words: {
      ...seenFieldWords,
      grounds: { label: words.grounds },
      reviewOn: { label: decisionWords.reviewOn },
    },
    initial: (_record, request) => ({ reviewOn: latest(request.page.now) }),
    fields: (form, language) =>
      html`${textareaField({ ...form.field("grounds"), language, rows: 4, maxlength: 4_000, hint: words.groundsHint[language] })}
      ${dateField({ ...form.field("reviewOn"), language, hint: decisionWords.reviewHint[language] })}
      ${button({ text: words.save[language] })}`,
    decide: async ({ grounds: why, reviewOn = "" }, by, _language, request) => {
      const body = parameterOf(request, "body");
      const found = await parts.assessments.find(body, parameterOf(request, "assessment"));
      const about = found.ok && found.value !== null ? found.value.content.activities : [];
      const known = await parts.bodies.activitiesOf(body);
      return review(
        { grounds: why, reviewOn },
        known.filter(({ id }) => about.includes(id)),
        by,
      );
    },
    fieldOf: {
      "assessments.grounds-missing": "grounds",
      "assessments.review-too-late": "reviewOn",
    },
  });
};
