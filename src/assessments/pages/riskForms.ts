import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { success, type Bilingual } from "../../kernel/index.ts";
import {
  addRecordForm,
  button,
  choiceGroup,
  fieldGroup,
  html,
  seenField,
  seenFieldWords,
  textareaField,
} from "../../platform/web/index.ts";
import { inTurn, setAnswer, setEvaluation } from "../model/pia/changePia.ts";
import { riskLevels, riskNames, risks, verdicts, type RiskName } from "../model/pia/pia.ts";
import { plainText } from "../model/pia/plainText.ts";
import { readPia } from "../model/pia/readPia.ts";
import { riskIn } from "../model/pia/riskIn.ts";
import { write } from "../model/steps.ts";
import { placeOf, type AssessmentConsole } from "./assessmentConsole.ts";
import { levelWords, riskWords, verdictWords, words } from "./assessmentWords.ts";

export const riskRests = {
  access: "/risque-acces",
  change: "/risque-modification",
  loss: "/risque-disparition",
} as const satisfies Record<RiskName, string>;

const fieldWords = {
  impacts: { fr: "Impacts sur les personnes", en: "Impacts on the persons" },
  threats: { fr: "Menaces", en: "Threats" },
  sources: { fr: "Sources du risque", en: "Sources of the risk" },
  oneALine: { fr: "Un par ligne.", en: "One a line." },
  measures: { fr: "Mesures qui le traitent", en: "Measures that treat it" },
  noMeasures: {
    fr: "L’analyse n’a pas encore de mesure : en ajouter d’abord.",
    en: "The assessment has no measure yet: add some first.",
  },
  severity: { fr: "Gravité, avec ces mesures", en: "Severity, with these measures" },
  severityGrounds: { fr: "Pourquoi cette gravité", en: "Why this severity" },
  likelihood: { fr: "Vraisemblance, avec ces mesures", en: "Likelihood, with these measures" },
  likelihoodGrounds: { fr: "Pourquoi cette vraisemblance", en: "Why this likelihood" },
  evaluation: { fr: "Évaluation", en: "Evaluation" },
  verdict: { fr: "Appréciation", en: "Verdict" },
  comment: { fr: "Commentaire de l’évaluateur", en: "Comment of the evaluator" },
  plan: { fr: "Plan d’action : ce qui reste à faire", en: "Action plan: what is still to be done" },
  leftSeverity: { fr: "Gravité une fois le plan réalisé", en: "Severity once the plan is done" },
  leftLikelihood: {
    fr: "Vraisemblance une fois le plan réalisé",
    en: "Likelihood once the plan is done",
  },
} as const satisfies Record<string, Bilingual>;

/** Adds the form of each of the three risks (art. 35(7)(c) and (d)). */
export const addRiskForms = (web: FastifyInstance, parts: AssessmentConsole): void => {
  for (const name of riskNames) addRiskForm(web, parts, name);
};

const level = Type.Optional(Type.Enum([...riskLevels]));
const text = Type.Optional(Type.String({ maxLength: 8_000 }));

const addRiskForm = (web: FastifyInstance, parts: AssessmentConsole, name: RiskName): void =>
  addRecordForm(web, placeOf(parts), {
    rest: riskRests[name],
    title: riskWords[name],
    saved: words.saved,
    largest: 400_000,
    schema: Type.Object({
      ...seenField,
      impacts: text,
      threats: text,
      sources: text,
      measures: Type.Array(Type.String({ maxLength: 2_000 })),
      severity: level,
      severityGrounds: text,
      likelihood: level,
      likelihoodGrounds: text,
      verdict: Type.Optional(Type.Enum([...verdicts])),
      comment: text,
      plan: text,
      leftSeverity: level,
      leftLikelihood: level,
    }),
    words: {
      ...seenFieldWords,
      impacts: { label: fieldWords.impacts },
      threats: { label: fieldWords.threats },
      sources: { label: fieldWords.sources },
      measures: { label: fieldWords.measures },
      severity: { label: fieldWords.severity },
      severityGrounds: { label: fieldWords.severityGrounds },
      likelihood: { label: fieldWords.likelihood },
      likelihoodGrounds: { label: fieldWords.likelihoodGrounds },
      verdict: { label: fieldWords.verdict },
      comment: { label: fieldWords.comment },
      plan: { label: fieldWords.plan },
      leftSeverity: { label: fieldWords.leftSeverity },
      leftLikelihood: { label: fieldWords.leftLikelihood },
    },
    initial: ({ content }) => {
      const pia = readPia(content.document);
      if (!pia.ok) return {};
      const risk = riskIn(pia.value, name);
      const evaluation = pia.value.evaluations.get(risks[name].evaluation);
      return {
        impacts: risk.impacts.join("\n"),
        threats: risk.threats.join("\n"),
        sources: risk.sources.join("\n"),
        measures: [...risk.measures],
        severityGrounds: plainText(risk.severityGrounds),
        likelihoodGrounds: plainText(risk.likelihoodGrounds),
        comment: plainText(evaluation?.comment ?? ""),
        plan: plainText(evaluation?.plan ?? ""),
        ...(risk.severity && { severity: risk.severity }),
        ...(risk.likelihood && { likelihood: risk.likelihood }),
        ...(evaluation?.verdict && { verdict: evaluation.verdict }),
        ...(evaluation?.severity && { leftSeverity: evaluation.severity }),
        ...(evaluation?.likelihood && { leftLikelihood: evaluation.likelihood }),
      };
    },
    fields: (form, language, { content }) => {
      const pia = readPia(content.document);
      const titles = pia.ok ? pia.value.measures.map(({ title }) => title) : [];
      // Older exports name measures that are no longer there: they stay ticked, and are taken away by hand.
      const all = [...new Set([...titles, ...form.field("measures").values])];
      const lines = (field: "impacts" | "threats" | "sources") =>
        textareaField({
          ...form.field(field),
          language,
          rows: 4,
          optional: true,
          maxlength: 8_000,
          hint: fieldWords.oneALine[language],
        });
      const area = (field: "severityGrounds" | "likelihoodGrounds" | "comment" | "plan") =>
        textareaField({
          ...form.field(field),
          language,
          rows: 3,
          optional: true,
          maxlength: 8_000,
        });
      const levels = (field: "severity" | "likelihood" | "leftSeverity" | "leftLikelihood") =>
        choiceGroup({
          ...form.field(field),
          language,
          kind: "radios",
          inline: true,
          optional: true,
          choices: riskLevels.map((value) => ({ value, label: levelWords[value][language] })),
        });
      return html`${lines("impacts")} ${lines("threats")} ${lines("sources")}
      ${
        all.length === 0
          ? html`<p class="soft">${fieldWords.noMeasures[language]}</p>`
          : choiceGroup({
              ...form.field("measures"),
              language,
              kind: "boxes",
              optional: true,
              choices: all.map((value) => ({ value, label: value, lang: "fr" })),
            })
      }
      ${levels("severity")} ${area("severityGrounds")} ${levels("likelihood")}
      ${area("likelihoodGrounds")}
      ${fieldGroup({
        legend: fieldWords.evaluation[language],
        fields: [
          choiceGroup({
            ...form.field("verdict"),
            language,
            kind: "radios",
            inline: true,
            optional: true,
            choices: verdicts.map((value) => ({ value, label: verdictWords[value][language] })),
          }),
          area("comment"),
          area("plan"),
          levels("leftSeverity"),
          levels("leftLikelihood"),
        ],
      })}
      ${button({ text: words.save[language] })}`;
    },
    decide: (values, { at }) =>
      write("risk-weighed", () => {
        const of = risks[name];
        return success(
          inTurn(
            setAnswer(of.impacts, { list: linesIn(values.impacts) }, at),
            setAnswer(of.threats, { list: linesIn(values.threats) }, at),
            setAnswer(of.sources, { list: linesIn(values.sources) }, at),
            setAnswer(of.measures, { list: values.measures }, at),
            setAnswer(
              of.severity,
              { text: values.severityGrounds ?? "", gauge: values.severity ?? null },
              at,
            ),
            setAnswer(
              of.likelihood,
              { text: values.likelihoodGrounds ?? "", gauge: values.likelihood ?? null },
              at,
            ),
            setEvaluation(
              of.evaluation,
              {
                verdict: values.verdict ?? null,
                comment: values.comment ?? "",
                plan: values.plan ?? "",
                severity: values.leftSeverity ?? null,
                likelihood: values.leftLikelihood ?? null,
              },
              at,
            ),
          ),
        );
      }),
  });

const linesIn = (typed = ""): readonly string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
