import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { success } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  html,
  seenField,
  seenFieldWords,
  textareaField,
} from "../../platform/web/index.ts";
import { inTurn, setAnswer } from "../model/pia/changePia.ts";
import { textQuestions, type TextQuestion, type TextSection } from "../model/pia/pia.ts";
import { plainText } from "../model/pia/plainText.ts";
import { readPia } from "../model/pia/readPia.ts";
import { write } from "../model/steps.ts";
import { placeOf, type AssessmentConsole } from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";
import { questionWords, sectionWords } from "./questionWords.ts";

export const sectionRests = { context: "/contexte", principles: "/principes" } as const;

const longestText = 20_000;

/** Adds the two forms of texts: the context, and what art. 35(7)(a), (b) and (d) ask. */
export const addTextForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  for (const section of Object.keys(textQuestions) as readonly TextSection[])
    addTextForm(web, parts, section);
};

/** A field of the form stands for a question of the tool. */
const fieldOf = (question: TextQuestion): `q${TextQuestion}` => `q${question}`;

const addTextForm = (
  web: FastifyInstance,
  parts: AssessmentConsole,
  section: TextSection,
): void => {
  const questions: readonly TextQuestion[] = textQuestions[section];
  const answers = Object.fromEntries(
    questions.map((each) => [
      fieldOf(each),
      Type.Optional(Type.String({ maxLength: longestText })),
    ]),
  ) as Record<`q${TextQuestion}`, ReturnType<typeof optionalText>>;
  const labels = Object.fromEntries(
    questions.map((each) => [fieldOf(each), { label: questionWords[each] }]),
  ) as Record<`q${TextQuestion}`, { readonly label: (typeof questionWords)[TextQuestion] }>;
  addRecordForm(web, placeOf(parts), {
    rest: sectionRests[section],
    title: sectionWords[section],
    saved: words.saved,
    largest: 1_000_000,
    schema: Type.Object({ ...seenField, ...answers }),
    words: { ...seenFieldWords, ...labels },
    initial: ({ content }) => {
      const pia = readPia(content.document);
      if (!pia.ok) return {};
      return Object.fromEntries(
        questions.map((each) => [
          fieldOf(each),
          plainText(pia.value.answers.get(each)?.text ?? ""),
        ]),
      );
    },
    fields: (form, language) =>
      html`${questions.map((each) =>
        textareaField({
          ...form.field(fieldOf(each)),
          language,
          rows: 5,
          optional: true,
          maxlength: longestText,
        }),
      )}
      ${button({ text: words.save[language] })}`,
    decide: (values, { at }) =>
      write("described", () =>
        success(
          inTurn(
            ...questions.map((each) => setAnswer(each, { text: values[fieldOf(each)] ?? "" }, at)),
          ),
        ),
      ),
  });
};

const optionalText = () => Type.Optional(Type.String({ maxLength: longestText }));
