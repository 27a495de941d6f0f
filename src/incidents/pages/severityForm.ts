import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual, Language } from "../../kernel/index.ts";
import {
  button,
  choiceGroup,
  html,
  selectField,
  singleBox,
  textareaField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import {
  contextScore,
  contextsOf,
  dataClasses,
  identificationScores,
  lossScores,
  type DataClass,
  type DataContext,
  type Identification,
  type SeverityFactors,
} from "../model/severity.ts";
import { assess } from "../model/steps.ts";
import type { IncidentConsole } from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";
import {
  availabilityWords,
  classWords,
  confidentialityWords,
  contextWords,
  identificationWords,
  integrityWords,
  severityWords,
} from "./severityWords.ts";
import { addStepForm, seen, seenWords } from "./stepForm.ts";

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(record) as K[];
const grounds = Type.String({ minLength: 1, maxLength: 2_000 });
const contextOf = (dataClass: DataClass) =>
  Type.Optional(Type.Enum([...contextsOf(dataClass)] as DataContext[]));

/** A score as people of the language write it: « 2,25 ». */
export const scoreWords = (score: number, language: Language): string =>
  language === "fr" ? String(score).replace(".", ",") : String(score);

/** Adds the form that weighs a breach, each factor with its score beside it and its grounds below. */
export const addSeverityForm = (web: FastifyInstance, parts: IncidentConsole): void =>
  addStepForm(web, parts, {
    rest: "/gravite",
    title: severityWords.assess,
    saved: severityWords.assessed,
    schema: Type.Object({
      ...seen,
      simple: contextOf("simple"),
      behavioural: contextOf("behavioural"),
      financial: contextOf("financial"),
      sensitive: contextOf("sensitive"),
      dataGrounds: grounds,
      identification: Type.Enum(keysOf(identificationScores)),
      identificationGrounds: grounds,
      confidentiality: Type.Enum(keysOf(lossScores.confidentiality)),
      integrity: Type.Enum(keysOf(lossScores.integrity)),
      availability: Type.Enum(keysOf(lossScores.availability)),
      isMalicious: Type.Boolean(),
      isUnintelligible: Type.Boolean(),
      circumstancesGrounds: grounds,
    }),
    words: {
      ...seenWords,
      simple: { label: classWords.simple },
      behavioural: { label: classWords.behavioural },
      financial: { label: classWords.financial },
      sensitive: { label: classWords.sensitive },
      dataGrounds: { label: severityWords.dataGrounds },
      identification: { label: severityWords.identification },
      identificationGrounds: { label: severityWords.identificationGrounds },
      confidentiality: { label: severityWords.confidentiality },
      integrity: { label: severityWords.integrity },
      availability: { label: severityWords.availability },
      isMalicious: { label: severityWords.isMalicious },
      isUnintelligible: { label: severityWords.isUnintelligible },
      circumstancesGrounds: { label: severityWords.circumstancesGrounds },
    },
    initial: ({ content: { severity } }) => {
      if (severity === null) return {};
      const { data, ...rest } = severity;
      return { ...rest, ...data };
    },
    fields: severityFields,
    decide: ({ simple, behavioural, financial, sensitive, seen: _seen, ...rest }) =>
      assess({
        ...rest,
        data: {
          ...(simple !== undefined && { simple }),
          ...(behavioural !== undefined && { behavioural }),
          ...(financial !== undefined && { financial }),
          ...(sensitive !== undefined && { sensitive }),
        },
      } satisfies SeverityFactors),
    fieldOf: { "incidents.factors-missing": "simple" },
  });

const severityFields = (form: FormState, language: Language): Markup => {
  const scored = (label: Bilingual, score: number): string =>
    `${label[language]} (${scoreWords(score, language)})`;
  const because = (
    name: "dataGrounds" | "identificationGrounds" | "circumstancesGrounds",
  ): Markup =>
    textareaField({
      ...form.field(name),
      language,
      rows: 2,
      maxlength: 2_000,
      hint: words.groundsHint[language],
    });
  const loss = <K extends string>(
    name: "confidentiality" | "integrity" | "availability",
    scores: Readonly<Record<K, number>>,
    said: Readonly<Record<K, Bilingual>>,
  ): Markup =>
    choiceGroup({
      ...form.field(name),
      language,
      kind: "radios",
      choices: keysOf(scores).map((value) => ({
        value,
        label: scored(said[value], scores[value]),
      })),
    });
  return html`<p>${severityWords.method[language]}</p>
    <h2>${severityWords.context[language]}</h2>
    <p class="hint">${severityWords.contextHint[language]}</p>
    ${dataClasses.map((dataClass) =>
      selectField({
        ...form.field(dataClass),
        language,
        optional: true,
        none: severityWords.notTouched[language],
        width: "full",
        choices: contextsOf(dataClass).map((context) => ({
          value: context,
          label: scored(contextWords[context], contextScore(dataClass, context) ?? 0),
        })),
      }),
    )}
    ${because("dataGrounds")}
    <h2>${severityWords.identification[language]}</h2>
    ${choiceGroup({
      ...form.field("identification"),
      language,
      kind: "radios",
      choices: keysOf(identificationScores).map((value: Identification) => ({
        value,
        label: scored(identificationWords[value], identificationScores[value]),
      })),
    })}
    ${because("identificationGrounds")}
    <h2>${severityWords.circumstances[language]}</h2>
    ${loss("confidentiality", lossScores.confidentiality, confidentialityWords)}
    ${loss("integrity", lossScores.integrity, integrityWords)}
    ${loss("availability", lossScores.availability, availabilityWords)}
    ${singleBox({ ...form.field("isMalicious"), language })}
    ${singleBox({ ...form.field("isUnintelligible"), language })} ${because("circumstancesGrounds")}
    ${button({ text: words.save[language] })}`;
};
