import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual, Language } from "../../kernel/index.ts";
import {
  button,
  choiceGroup,
  dateField,
  fieldGroup,
  html,
  singleBox,
  textareaField,
  textField,
  type FormState,
  type Markup,
  type Mistakes,
} from "../../platform/web/index.ts";
import { civilMoment } from "../model/civilMoment.ts";
import { proposedText, wholeText } from "../model/mailing.ts";
import { communicate, notify } from "../model/steps.ts";
import { factWords } from "./factWords.ts";
import type { IncidentConsole } from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";
import { addStepForm, seen, seenWords } from "./stepForm.ts";

const sentWords = {
  kind: { fr: "Phase", en: "Phase" },
  isComplete: {
    fr: "Avec elle, la notification est complète (art. 33(4))",
    en: "With it, the notification is complete (art. 33(4))",
  },
  sent: { fr: "Envoi", en: "Sending" },
  sentDay: { fr: "Envoi, jour", en: "Sending, day" },
  sentHour: { fr: "Envoi, heure", en: "Sending, hour" },
  reference: { fr: "Numéro donné par l’autorité", en: "Number given by the authority" },
  lateReasons: { fr: "Motifs du retard", en: "Reasons for the delay" },
  lateHint: {
    fr: "Nécessaires quand la première notification part plus de 72 heures après la prise de connaissance (art. 33(1)).",
    en: "Needed when the first notification leaves more than 72 hours after awareness (art. 33(1)).",
  },
  means: { fr: "Comment", en: "How" },
  individual: { fr: "À chaque personne", en: "To each person" },
  public: { fr: "Communication publique", en: "A public communication" },
  persons: { fr: "Nombre de personnes informées", en: "Number of persons told" },
  text: { fr: "Ce qui leur a été dit", en: "What they were told" },
  textHint: {
    fr: "Nature de la violation, contact, conséquences probables, mesures (art. 34(2)).",
    en: "Nature of the breach, contact, likely consequences, measures (art. 34(2)).",
  },
} as const satisfies Record<string, Bilingual>;

const sentProperties = {
  sentDay: Type.String({ minLength: 1, maxLength: 10 }),
  sentHour: Type.String({ minLength: 1, maxLength: 5 }),
};
const momentWords = {
  sentDay: { label: sentWords.sentDay },
  sentHour: { label: sentWords.sentHour },
};

const sentFields = (form: FormState, language: Language): Markup =>
  fieldGroup({
    legend: sentWords.sent[language],
    fields: [
      dateField({ ...form.field("sentDay"), language }),
      textField({
        ...form.field("sentHour"),
        language,
        width: "narrow",
        maxlength: 5,
        hint: factWords.hourHint[language],
      }),
    ],
  });

const wrongMoment = (language: Language): Mistakes => ({
  errors: [{ field: "sentDay", message: factWords.momentWrong[language] }],
});

/** Adds the forms that write down what was sent: phases of the notification, and what the persons were told. */
export const addSentForms = (web: FastifyInstance, parts: IncidentConsole): void => {
  addNotifying(web, parts);
  addCommunicating(web, parts);
};

const addNotifying = (web: FastifyInstance, parts: IncidentConsole): void =>
  addStepForm(web, parts, {
    rest: "/notification",
    title: words.notify,
    saved: words.notified,
    schema: Type.Object({
      ...seen,
      kind: Type.Enum(["first", "complement"]),
      isComplete: Type.Boolean(),
      ...sentProperties,
      reference: Type.Optional(Type.String({ maxLength: 80 })),
      lateReasons: Type.Optional(Type.String({ maxLength: 4_000 })),
    }),
    words: {
      ...seenWords,
      kind: { label: sentWords.kind },
      isComplete: { label: sentWords.isComplete },
      ...momentWords,
      reference: { label: sentWords.reference },
      lateReasons: { label: sentWords.lateReasons },
    },
    initial: ({ content }) => ({
      kind: content.notifications.length === 0 ? ("first" as const) : ("complement" as const),
    }),
    fields: (form, language) =>
      html`${choiceGroup({
        ...form.field("kind"),
        language,
        kind: "radios",
        choices: (["first", "complement"] as const).map((value) => ({
          value,
          label: words[value][language],
        })),
      })}
      ${sentFields(form, language)}
      ${textField({ ...form.field("reference"), language, optional: true, maxlength: 80 })}
      ${singleBox({ ...form.field("isComplete"), language })}
      ${textareaField({ ...form.field("lateReasons"), language, optional: true, rows: 3, maxlength: 4_000, hint: sentWords.lateHint[language] })}
      ${button({ text: words.save[language] })}`,
    decide: ({ kind, isComplete, sentDay, sentHour, reference, lateReasons }, by, language) => {
      const sentAt = civilMoment(sentDay, sentHour);
      if (sentAt === null) return wrongMoment(language);
      const text = { reference: reference ?? "", lateReasons: lateReasons ?? "" };
      return notify({ kind, isComplete, sentAt, ...text }, by);
    },
    fieldOf: {
      "incidents.sent-out-of-time": "sentDay",
      "incidents.late-reasons-missing": "lateReasons",
      "incidents.notified-already": "kind",
      "incidents.first-notification-missing": "kind",
    },
  });

const addCommunicating = (web: FastifyInstance, parts: IncidentConsole): void =>
  addStepForm(web, parts, {
    rest: "/information",
    title: words.communicate,
    saved: words.communicated,
    schema: Type.Object({
      ...seen,
      means: Type.Enum(["individual", "public"]),
      ...sentProperties,
      persons: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
      text: Type.String({ minLength: 1, maxLength: 8_000 }),
    }),
    words: {
      ...seenWords,
      means: { label: sentWords.means },
      ...momentWords,
      persons: { label: sentWords.persons, wrong: factWords.numberWrong },
      text: { label: sentWords.text },
    },
    initial: ({ content: { persons, facts } }) =>
      persons?.choice === "disproportionate"
        ? {
            means: "public" as const,
            // What the record knows of art. 34(2); the contact is for the officer to add.
            text: wholeText(proposedText(facts, null, "")),
          }
        : {},
    fields: (form, language) =>
      html`${choiceGroup({
        ...form.field("means"),
        language,
        kind: "radios",
        choices: (["individual", "public"] as const).map((value) => ({
          value,
          label: sentWords[value][language],
        })),
      })}
      ${sentFields(form, language)}
      ${textField({ ...form.field("persons"), language, optional: true, inputmode: "numeric", width: "narrow", maxlength: 10 })}
      ${textareaField({ ...form.field("text"), language, rows: 6, maxlength: 8_000, hint: sentWords.textHint[language] })}
      ${button({ text: words.save[language] })}`,
    decide: ({ means, sentDay, sentHour, persons, text }, by, language) => {
      const sentAt = civilMoment(sentDay, sentHour);
      if (sentAt === null) return wrongMoment(language);
      return communicate({ means, sentAt, persons: persons ?? null, text }, by);
    },
    fieldOf: { "incidents.sent-out-of-time": "sentDay", "incidents.grounds-missing": "text" },
  });
