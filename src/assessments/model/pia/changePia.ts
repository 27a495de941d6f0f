import { success, type Outcome } from "../../../kernel/index.ts";
import { withItem, withMember, withoutItem, type JsonValue } from "../json/jsonEdit.ts";
import type { JsonNode } from "../json/jsonText.ts";
import { riskLevels, verdicts, type RiskLevel, type Verdict } from "./pia.ts";
import { keyIn, objectsIn, whileReading, type PiaObject } from "./piaNodes.ts";
import { piaNode } from "./readPia.ts";
import { markupOf, plainText } from "./plainText.ts";

/** Changes the text of an export, and nothing of it beside. */
export type PiaChange = (text: string) => Outcome<string>;

/** Changes one after the other, until one is refused. */
export const inTurn =
  (...changes: readonly PiaChange[]): PiaChange =>
  (text) =>
    changes.reduce<Outcome<string>>(
      (before, change) => (before.ok ? change(before.value) : before),
      success(text),
    );

const saysAlready = (node: JsonNode | undefined, value: JsonValue): boolean => {
  if (node === undefined) return false;
  if (node.kind === "null") return value === null;
  if (node.kind === "array")
    return (
      Array.isArray(value) &&
      value.length === node.items.length &&
      node.items.every((item, at) => saysAlready(item, (value as readonly JsonValue[])[at] ?? null))
    );
  return node.kind !== "object" && node.value === value;
};

/** A member of an object that is found anew in the text as it is then. */
const setIn =
  (find: (whole: PiaObject) => PiaObject | null, name: string, value: JsonValue): PiaChange =>
  (text) => {
    const node = piaNode(text);
    if (!node.ok) return node;
    return whileReading(() => {
      const holder = find(node.value.whole);
      return holder === null || saysAlready(holder.members.get(name), value)
        ? text
        : withMember(text, holder, name, value);
    });
  };

/** A member of the assessment itself (`pia`). */
export const setOfPia = (name: string, value: JsonValue): PiaChange =>
  setIn(
    (whole) => {
      const pia = whole.members.get("pia");
      return pia?.kind === "object" ? pia : null;
    },
    name,
    value,
  );

/** The object of a list that is about something; null where there is none. */
const about = (whole: PiaObject, list: string, name: string, key: string): PiaObject | null =>
  objectsIn(whole, list).find(([each, place]) => keyIn(each, name, place) === key)?.[0] ?? null;

/** An identifier that none of a list bears. */
const nextId = (whole: PiaObject, list: string): number =>
  Math.max(
    0,
    ...objectsIn(whole, list).map(([each, place]) => {
      const id = Number(keyIn(each, "id", place));
      return Number.isSafeInteger(id) ? id : 0;
    }),
  ) + 1;

/** Puts an object at the end of a list, which is made where there is none. */
const addTo =
  (list: string, make: (id: number, pia: JsonValue) => JsonValue): PiaChange =>
  (text) => {
    const node = piaNode(text);
    if (!node.ok) return node;
    const { whole, pia } = node.value;
    return whileReading(() => {
      const id = pia.members.get("id");
      const item = make(nextId(whole, list), id?.kind === "number" ? id.value : 1);
      const held = whole.members.get(list);
      return held?.kind === "array"
        ? withItem(text, held, item)
        : withMember(text, whole, list, [item]);
    });
  };

const ensure =
  (list: string, key: string, make: (id: number, pia: JsonValue) => JsonValue): PiaChange =>
  (text) => {
    const node = piaNode(text);
    if (!node.ok) return node;
    const found = whileReading(() => about(node.value.whole, list, "reference_to", key));
    if (!found.ok) return found;
    return found.value === null ? addTo(list, make)(text) : success(text);
  };

/** What an answer becomes: what is left out of it stays. A text is plain, and keeps its markup where it says the same already. */
export interface AnswerChange {
  readonly text?: string;
  readonly gauge?: RiskLevel | null;
  readonly list?: readonly string[];
}

/** Sets an answer, which is made where there is none. */
export const setAnswer = (
  reference: string,
  { text, gauge, list }: AnswerChange,
  at: Temporal.Instant,
): PiaChange => {
  const dataOf = (whole: PiaObject): PiaObject | null => {
    const data = about(whole, "answers", "reference_to", reference)?.members.get("data");
    return data?.kind === "object" ? data : null;
  };
  const isNothing = !text && (gauge ?? null) === null && (list ?? []).length === 0;
  const change = inTurn(
    ensure("answers", reference, (id, pia) => ({
      pia_id: pia,
      reference_to: Number(reference),
      data: { text: "", gauge: null, list: [] },
      created_at: at.toString(),
      id,
    })),
    ...(text === undefined ? [] : [setPlain(dataOf, "text", text)]),
    ...(gauge === undefined ? [] : [setIn(dataOf, "gauge", gaugeOf(gauge))]),
    ...(list === undefined ? [] : [setIn(dataOf, "list", [...list])]),
  );
  return (before) => {
    const node = piaNode(before);
    if (!node.ok) return node;
    const found = whileReading(() => about(node.value.whole, "answers", "reference_to", reference));
    if (!found.ok) return found;
    return found.value === null && isNothing ? success(before) : change(before);
  };
};

/** The level as the tool has it; of one that nobody has chosen null. */
const gaugeOf = (level: RiskLevel | null): number | null =>
  level === null ? null : riskLevels.indexOf(level) + 1;

/** A plain text in the place of one with markup, where it says something else. */
const setPlain =
  (find: (whole: PiaObject) => PiaObject | null, name: string, value: string): PiaChange =>
  (text) => {
    const node = piaNode(text);
    if (!node.ok) return node;
    const held = whileReading(() => find(node.value.whole)?.members.get(name));
    if (!held.ok) return held;
    const before = held.value?.kind === "string" ? held.value.value : "";
    return plainText(before) === plainText(markupOf(value))
      ? success(text)
      : setIn(find, name, markupOf(value))(text);
  };

/** A text of the assessment itself, plain. */
export const setTextOfPia = (name: string, value: string): PiaChange =>
  setPlain(
    (whole) => {
      const pia = whole.members.get("pia");
      return pia?.kind === "object" ? pia : null;
    },
    name,
    value,
  );

/** Adds a measure. */
export const addMeasure = (
  { title, content }: { readonly title: string; readonly content: string },
  at: Temporal.Instant,
): PiaChange =>
  addTo("measures", (id, pia) => ({
    title,
    pia_id: pia,
    content: markupOf(content),
    placeholder: "measures.default_placeholder",
    created_at: at.toString(),
    id,
  }));

/** Changes a measure. Its title too: whoever calls changes it in the risks that name it. */
export const setMeasure = (
  id: string,
  { title, content }: { readonly title: string; readonly content: string },
): PiaChange => {
  const find = (whole: PiaObject) => about(whole, "measures", "id", id);
  return inTurn(setIn(find, "title", title), setPlain(find, "content", content));
};

/** Takes a measure away. */
export const removeMeasure =
  (id: string): PiaChange =>
  (text) => {
    const node = piaNode(text);
    if (!node.ok) return node;
    const { whole } = node.value;
    return whileReading(() => {
      const list = whole.members.get("measures");
      const at = objectsIn(whole, "measures").findIndex(
        ([each, place]) => keyIn(each, "id", place) === id,
      );
      return list?.kind === "array" && at >= 0 ? withoutItem(text, list, at) : text;
    });
  };

/** What an evaluation becomes. */
export interface EvaluationChange {
  readonly verdict: Verdict | null;
  readonly comment: string;
  readonly plan: string;
  readonly severity: RiskLevel | null;
  readonly likelihood: RiskLevel | null;
}

/** Sets the evaluation of a risk, which is made where there is none. */
export const setEvaluation = (
  reference: string,
  { verdict, comment, plan, severity, likelihood }: EvaluationChange,
  at: Temporal.Instant,
): PiaChange => {
  const find = (whole: PiaObject) => about(whole, "evaluations", "reference_to", reference);
  const gauges = (whole: PiaObject): PiaObject | null => {
    const held = find(whole)?.members.get("gauges");
    return held?.kind === "object" ? held : null;
  };
  const isNothing = verdict === null && comment === "" && plan === "" && severity === null;
  const change = inTurn(
    ensure("evaluations", reference, (id, pia) => ({
      status: 0,
      pia_id: pia,
      reference_to: reference,
      action_plan_comment: "",
      evaluation_comment: "",
      gauges: { x: 0, y: 0 },
      global_status: 0,
      created_at: at.toString(),
      id,
    })),
    (text) => {
      const status = verdict === null ? 0 : verdicts.indexOf(verdict) + 1;
      return inTurn(
        setIn(find, "status", status),
        // The tool's "evaluation completed".
        setIn(find, "global_status", status === 0 ? 0 : 2),
      )(text);
    },
    setPlain(find, "evaluation_comment", comment),
    setPlain(find, "action_plan_comment", plan),
    setIn(gauges, "x", gaugeOf(severity) ?? 0),
    setIn(gauges, "y", gaugeOf(likelihood) ?? 0),
  );
  return (before) => {
    const node = piaNode(before);
    if (!node.ok) return node;
    const found = whileReading(() => find(node.value.whole));
    if (!found.ok) return found;
    return found.value === null && isNothing ? success(before) : change(before);
  };
};
