import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { success, type Bilingual } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  choiceGroup,
  html,
  seenField,
  seenFieldWords,
  textareaField,
  textField,
} from "../../platform/web/index.ts";
import { inTurn, setOfPia, setTextOfPia } from "../model/pia/changePia.ts";
import { plainText } from "../model/pia/plainText.ts";
import { readPia } from "../model/pia/readPia.ts";
import { write } from "../model/steps.ts";
import { placeOf, type AssessmentConsole } from "./assessmentConsole.ts";
import { words } from "./assessmentWords.ts";

export const opinionWords = {
  officer: { fr: "Avis du délégué (art. 35(2))", en: "Opinion of the officer (art. 35(2))" },
  persons: { fr: "Avis des personnes (art. 35(9))", en: "Views of the persons (art. 35(9))" },
  names: { fr: "De qui", en: "Whose" },
  isFavourable: {
    fr: "Le traitement peut-il être mis en œuvre ?",
    en: "Can the processing be carried out?",
  },
  text: { fr: "L’avis", en: "The opinion" },
  areSought: { fr: "Leur avis a-t-il été demandé ?", en: "Were their views sought?" },
  whyNotSought: { fr: "Sinon, pourquoi", en: "If not, why" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
} as const satisfies Record<string, Bilingual>;

const answer = Type.Optional(Type.Enum(["yes", "no"]));
const text = Type.Optional(Type.String({ maxLength: 8_000 }));
const line = Type.Optional(Type.String({ maxLength: 300 }));

const truth = (value: "yes" | "no" | undefined): boolean | null =>
  value === undefined ? null : value === "yes";
const saidOf = (value: boolean | null): "yes" | "no" | undefined =>
  value === null ? undefined : value ? "yes" : "no";
/** The tool's 0 and 1. */
const statusOf = (value: "yes" | "no" | undefined): number | null => {
  const said = truth(value);
  return said === null ? null : Number(said);
};

/** Adds the forms of the two opinions. */
export const addOpinionForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  const yesNo = (language: "fr" | "en") =>
    (["yes", "no"] as const).map((value) => ({ value, label: opinionWords[value][language] }));
  addRecordForm(web, placeOf(parts), {
    rest: "/delegue",
    title: opinionWords.officer,
    saved: words.saved,
    schema: Type.Object({ ...seenField, names: line, isFavourable: answer, text }),
    words: {
      ...seenFieldWords,
      names: { label: opinionWords.names },
      isFavourable: { label: opinionWords.isFavourable },
      text: { label: opinionWords.text },
    },
    initial: ({ content }) => {
      const pia = readPia(content.document);
      if (!pia.ok) return {};
      const { names, isFavourable, text: opinion } = pia.value.officer;
      const said = saidOf(isFavourable);
      return { names, text: plainText(opinion), ...(said && { isFavourable: said }) };
    },
    fields: (form, language) =>
      html`${textField({ ...form.field("names"), language, optional: true, maxlength: 300 })}
      ${choiceGroup({ ...form.field("isFavourable"), language, kind: "radios", inline: true, optional: true, choices: yesNo(language) })}
      ${textareaField({ ...form.field("text"), language, rows: 8, optional: true, maxlength: 8_000 })}
      ${button({ text: words.save[language] })}`,
    decide: (values) =>
      write("officer-heard", () =>
        success(
          inTurn(
            setOfPia("dpos_names", values.names ?? ""),
            setOfPia("dpo_status", statusOf(values.isFavourable)),
            setTextOfPia("dpo_opinion", values.text ?? ""),
          ),
        ),
      ),
  });
  addRecordForm(web, placeOf(parts), {
    rest: "/personnes",
    title: opinionWords.persons,
    saved: words.saved,
    schema: Type.Object({
      ...seenField,
      areSought: answer,
      whyNotSought: text,
      names: line,
      isFavourable: answer,
      text,
    }),
    words: {
      ...seenFieldWords,
      areSought: { label: opinionWords.areSought },
      whyNotSought: { label: opinionWords.whyNotSought },
      names: { label: opinionWords.names },
      isFavourable: { label: opinionWords.isFavourable },
      text: { label: opinionWords.text },
    },
    initial: ({ content }) => {
      const pia = readPia(content.document);
      if (!pia.ok) return {};
      const { persons } = pia.value;
      const [sought, favourable] = [saidOf(persons.areSought), saidOf(persons.isFavourable)];
      return {
        whyNotSought: plainText(persons.whyNotSought),
        names: persons.names,
        text: plainText(persons.text),
        ...(sought && { areSought: sought }),
        ...(favourable && { isFavourable: favourable }),
      };
    },
    fields: (form, language) =>
      html`${choiceGroup({ ...form.field("areSought"), language, kind: "radios", inline: true, optional: true, choices: yesNo(language) })}
      ${textareaField({ ...form.field("whyNotSought"), language, rows: 3, optional: true, maxlength: 8_000 })}
      ${textField({ ...form.field("names"), language, optional: true, maxlength: 300 })}
      ${choiceGroup({ ...form.field("isFavourable"), language, kind: "radios", inline: true, optional: true, choices: yesNo(language) })}
      ${textareaField({ ...form.field("text"), language, rows: 8, optional: true, maxlength: 8_000 })}
      ${button({ text: words.save[language] })}`,
    decide: (values) =>
      write("persons-heard", () =>
        success(
          inTurn(
            setOfPia("concerned_people_searched_opinion", truth(values.areSought)),
            setTextOfPia("concerned_people_searched_content", values.whyNotSought ?? ""),
            setOfPia("people_names", values.names ?? ""),
            setOfPia("concerned_people_status", statusOf(values.isFavourable)),
            setTextOfPia("concerned_people_opinion", values.text ?? ""),
          ),
        ),
      ),
  });
};
