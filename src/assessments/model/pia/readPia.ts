import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { assessmentFailure } from "../../errors.ts";
import { readJson } from "../json/jsonText.ts";
import {
  riskLevels,
  verdicts,
  type Opinion,
  type Pia,
  type PiaAnswer,
  type PiaEvaluation,
  type RiskLevel,
} from "./pia.ts";
import {
  keyIn,
  Malformed,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  truthIn,
  whileReading,
  type PiaObject,
} from "./piaNodes.ts";

/** The most that an export weighs, in megabytes: a large one of the tool has a fifth of one. */
export const largestPia = 2;

/**
 * Reads the bytes of an export as its text, which loses nothing of them.
 * @returns the text, or `assessments.file-too-large`, `assessments.not-utf8`.
 */
export const piaText = (bytes: Uint8Array): Outcome<string> => {
  if (bytes.length > largestPia * 1024 * 1024)
    return failed(assessmentFailure("assessments.file-too-large", { limit: largestPia }));
  try {
    return success(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failed(assessmentFailure("assessments.not-utf8"));
  }
};

/** The export as the objects that a change of it needs. @returns `assessments.not-pia` where it has none. */
export const piaNode = (
  text: string,
): Outcome<{ readonly whole: PiaObject; readonly pia: PiaObject }> => {
  const read = readJson(text);
  if (!read.ok) return read;
  const whole = read.value;
  const pia = whole.kind === "object" ? whole.members.get("pia") : undefined;
  return whole.kind === "object" && pia?.kind === "object"
    ? success({ whole, pia })
    : failed(assessmentFailure("assessments.not-pia"));
};

/**
 * Reads an export of the CNIL's PIA tool (LINCnil/pia, `{ pia, answers, measures, evaluations, comments }`), of each version since 2018.
 * @param text - as `piaText` gives it.
 * @returns what Égide shows of it, or `assessments.not-pia`, `assessments.pia-malformed`, or what is wrong with its JSON.
 */
export const readPia = (text: string): Outcome<Pia> => {
  const node = piaNode(text);
  if (!node.ok) return node;
  const { whole, pia } = node.value;
  return whileReading(() => {
    const said = (name: string): string => textIn(pia, name, "pia");
    const opinion = (names: string, status: string, text: string): Opinion => ({
      names: said(names),
      isFavourable: truthIn(pia, status, "pia"),
      text: said(text),
    });
    return {
      name: said("name"),
      category: said("category"),
      author: nameIn(pia, "author_name"),
      evaluator: nameIn(pia, "evaluator_name"),
      validator: nameIn(pia, "validator_name"),
      officer: opinion("dpos_names", "dpo_status", "dpo_opinion"),
      persons: {
        ...opinion("people_names", "concerned_people_status", "concerned_people_opinion"),
        areSought: truthIn(pia, "concerned_people_searched_opinion", "pia"),
        whyNotSought: said("concerned_people_searched_content"),
      },
      answers: firstOfEach(objectsIn(whole, "answers").map(answerIn)),
      measures: objectsIn(whole, "measures").map(([measure, place]) => ({
        id: keyIn(measure, "id", place),
        title: textIn(measure, "title", place),
        content: textIn(measure, "content", place),
      })),
      evaluations: firstOfEach(objectsIn(whole, "evaluations").map(evaluationIn)),
      comments: objectsIn(whole, "comments").map(([comment, place]) => ({
        reference: keyIn(comment, "reference_to", place),
        text: textIn(comment, "description", place),
      })),
      besides: [...whole.members.keys()].filter((name) => !shown.has(name)),
    };
  });
};

const shown = new Set(["pia", "answers", "measures", "evaluations", "comments"]);

/** A name, or the number of an account where the tool runs with accounts. */
const nameIn = (pia: PiaObject, name: string): string => keyIn(pia, name, "pia");

/** The tool shows the first of those that answer one question. */
const firstOfEach = <T>(all: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(all.toReversed());

const levelOf = (gauge: number | null): RiskLevel | null =>
  gauge === null ? null : (riskLevels[gauge - 1] ?? null);

const answerIn = ([answer, place]: readonly [PiaObject, string]): readonly [string, PiaAnswer] => {
  const reference = keyIn(answer, "reference_to", place);
  const data = objectIn(answer, "data", place);
  if (data === null) return [reference, { text: "", gauge: null, list: [] }];
  const inData = `${place}.data`;
  const list = data.members.get("list");
  if (list !== undefined && list.kind !== "null" && list.kind !== "array")
    throw new Malformed(`${inData}.list`, "liste");
  const items = list?.kind === "array" ? list.items : [];
  return [
    reference,
    {
      text: textIn(data, "text", inData),
      gauge: levelOf(numberIn(data, "gauge", inData)),
      list: items.map((item, at) => {
        if (item.kind !== "string") throw new Malformed(`${inData}.list[${at}]`, "texte");
        return item.value;
      }),
    },
  ];
};

const evaluationIn = ([evaluation, place]: readonly [PiaObject, string]): readonly [
  string,
  PiaEvaluation,
] => {
  const gauges = objectIn(evaluation, "gauges", place);
  const gauge = (name: "x" | "y"): RiskLevel | null =>
    gauges === null ? null : levelOf(numberIn(gauges, name, `${place}.gauges`));
  const status = numberIn(evaluation, "status", place);
  return [
    keyIn(evaluation, "reference_to", place),
    {
      verdict: status === null ? null : (verdicts[status - 1] ?? null),
      comment: textIn(evaluation, "evaluation_comment", place),
      plan: textIn(evaluation, "action_plan_comment", place),
      inCharge: textIn(evaluation, "person_in_charge", place),
      doneBy: textIn(evaluation, "estimated_implementation_date", place),
      severity: gauge("x"),
      likelihood: gauge("y"),
    },
  ];
};
