import { canonicalJson, type Language } from "../../../kernel/index.ts";
import { toFill } from "./draftedTerms.ts";
import { ruleOf } from "./normaliseRule.ts";
import { periodFigures } from "./periodWords.ts";
import { typedPeriod } from "./typedPeriod.ts";
import { typedValue, typedValues, valueAsTyped } from "./typedValue.ts";
import type { WrittenCondition, WrittenTest } from "./writtenCondition.ts";
import type { WrittenRule } from "./writtenRule.ts";

/** What a person fills in of a rule, as they type it. */
export interface RuleValues {
  readonly id: string;
  /** `placed(collection, field)`; of the row itself the collection is null. */
  readonly clock: string;
  readonly keep: string;
  readonly plus: "none" | "current-year" | "period";
  readonly plusPeriod: string;
  readonly with: readonly string[];
  readonly end: (typeof formEnds)[number];
  /** `placed(collection, field, change)` of each field that is changed. */
  readonly changes: readonly string[];
  readonly archiveTo: string;
  readonly archiveKeep: string;
  readonly restrictField: string;
  /** Names with commas between them. */
  readonly restrictViews: string;
  readonly whenField: string;
  readonly whenTest: (typeof formTests)[number];
  readonly whenValue: string;
}

export const formEnds = ["delete", "anonymise", "archive", "restrict", "keep"] as const;
export const formChanges = ["null", "year", "month", "pseudonym"] as const;
export const formTests = [
  "is",
  "is-not",
  "in",
  "not-in",
  "below",
  "at-most",
  "above",
  "at-least",
  "empty",
  "not-empty",
] as const;

/** What is settled before a form is filled in: the sentence, and the table. */
export type BoundTo = Pick<
  WrittenRule,
  "activity" | "statement" | "store" | "dataset" | "collection"
>;

/** Names that a form sends back as one value, whatever stands in them. */
export const placed = (...names: readonly (string | null)[]): string => JSON.stringify(names);

/** The names again; null when the value is none of ours. */
export const placesIn = (value: string, count: number): readonly (string | null)[] | null => {
  try {
    const names: unknown = JSON.parse(value);
    return Array.isArray(names) &&
      names.length === count &&
      names.every((each) => each === null || typeof each === "string")
      ? (names as (string | null)[])
      : null;
  } catch {
    return null;
  }
};

/** A rule as a form shows it; null where the form has no field for something of it, which is then to be written. */
export const ruleValues = (rule: WrittenRule, language: Language): RuleValues | null => {
  const values = shownOf(rule, language);
  const { reviewed: _reviewed, ...rest } = rule;
  const again = writtenFrom(values, rule);
  return again.ok && canonicalJson(ruleOf(again.written)) === canonicalJson(ruleOf(rest))
    ? values
    : null;
};

/** A draft as a form shows it, what only a person knows left empty; null where a sentence needs more than the form has. */
export const draftValues = (draft: WrittenRule, language: Language): RuleValues | null =>
  draft.cases === undefined && draft.disputes === undefined ? shownOf(draft, language) : null;

const shownOf = (rule: WrittenRule, language: Language): RuleValues => {
  const { clock, keep, plus, end, when } = rule;
  const isPeriod = plus !== undefined && plus !== "current-year";
  const [archive, restrict] = [
    typeof end === "object" && "archive" in end ? end.archive : null,
    typeof end === "object" && "restrict" in end ? end.restrict : null,
  ];
  return {
    id: rule.id,
    clock: typeof clock === "string" ? placed(null, clock) : placed(clock.in, clock.field),
    keep: periodFigures(keep, language),
    plus: plus === undefined ? "none" : isPeriod ? "period" : "current-year",
    plusPeriod: isPeriod ? periodFigures(plus, language) : "",
    with: rule.with ?? [],
    end: typeof end === "string" ? end : (Object.keys(end)[0] as RuleValues["end"]),
    changes: changesOf(rule),
    archiveTo: filled(archive?.to),
    archiveKeep: archive === null ? "" : periodFigures(archive.keep, language),
    restrictField: filled(restrict?.field),
    restrictViews: (restrict?.views ?? []).filter((view) => view !== toFill).join(", "),
    ...shownTest(when),
  };
};

/** A name that only a person knows is an empty field. */
const filled = (name: string | undefined): string =>
  name === undefined || name === toFill ? "" : name;

const changesOf = (rule: WrittenRule): readonly string[] => {
  const { end, collection } = ruleOf(rule);
  return end.kind === "anonymise"
    ? end.fields
        .filter(({ column }) => column !== toFill)
        .map((field) =>
          placed(
            field.collection === collection ? null : field.collection,
            field.column,
            field.as.kind,
          ),
        )
    : [];
};

type ShownTest = Pick<RuleValues, "whenField" | "whenTest" | "whenValue">;

const shownTest = (when: WrittenCondition | undefined): ShownTest => {
  const none: ShownTest = { whenField: "", whenTest: "is", whenValue: "" };
  if (when === undefined || !("field" in when)) return none;
  const [test] = Object.keys(when).filter((key) => key !== "field");
  if (when.empty !== undefined)
    return { whenField: when.field, whenTest: when.empty ? "empty" : "not-empty", whenValue: "" };
  const list = when.in ?? when["not-in"];
  const value = list ?? [when[test as "is"] ?? ""];
  return {
    whenField: when.field,
    whenTest: test as RuleValues["whenTest"],
    whenValue: value.map(valueAsTyped).join(", "),
  };
};

/** The rule that a form says, or the fields that say nothing yet. */
export type WrittenFrom =
  | { readonly ok: true; readonly written: WrittenRule }
  | { readonly ok: false; readonly wrong: readonly (keyof RuleValues)[] };

/** What a filled form says, bound to its sentence and its table. */
export const writtenFrom = (values: RuleValues, bound: BoundTo): WrittenFrom => {
  const wrong: (keyof RuleValues)[] = [];
  const period = (field: "keep" | "plusPeriod" | "archiveKeep"): string => {
    const iso = typedPeriod(values[field]);
    if (iso === null) wrong.push(field);
    return iso ?? "P0D";
  };
  const clock = placesIn(values.clock, 2);
  const [within, field] = clock ?? [];
  if (!field) wrong.push("clock");
  const keep = period("keep");
  const plus =
    values.plus === "none"
      ? {}
      : { plus: values.plus === "period" ? period("plusPeriod") : "current-year" };
  const end = endFrom(values, wrong, period);
  const when = whenFrom(values, wrong);
  const { dataset } = bound;
  const written: WrittenRule = {
    id: values.id,
    activity: bound.activity,
    statement: bound.statement,
    store: bound.store,
    ...(dataset === undefined ? {} : { dataset }),
    collection: bound.collection,
    ...(values.with.length > 0 ? { with: [...values.with] } : {}),
    clock: within ? { field: field ?? "", in: within } : (field ?? ""),
    keep,
    ...plus,
    ...(when === null ? {} : { when }),
    end,
  };
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, written };
};

const endFrom = (
  values: RuleValues,
  wrong: (keyof RuleValues)[],
  period: (field: "archiveKeep") => string,
): WrittenRule["end"] => {
  const { end, archiveTo, restrictField } = values;
  if (end === "delete" || end === "keep") return end;
  if (end === "archive") {
    if (archiveTo === "") wrong.push("archiveTo");
    return { archive: { to: archiveTo, keep: period("archiveKeep") } };
  }
  if (end === "restrict") {
    const views = values.restrictViews
      .split(",")
      .map((view) => view.trim())
      .filter((view) => view !== "");
    if (restrictField === "") wrong.push("restrictField");
    if (views.length === 0) wrong.push("restrictViews");
    return { restrict: { field: restrictField, views } };
  }
  const changes = values.changes.map((each) => placesIn(each, 3));
  if (changes.length === 0 || changes.some((each) => !each?.[1] || !isChange(each[2])))
    wrong.push("changes");
  return {
    anonymise: Object.fromEntries(
      changes.map((each) => {
        const [collection, column, change] = each ?? [];
        const key = collection ? `${collection}.${column}` : String(column);
        return [key, change === "null" ? null : (change as "year" | "month" | "pseudonym")];
      }),
    ),
  };
};

const isChange = (text: string | null | undefined): boolean =>
  formChanges.some((each) => each === text);

const whenFrom = (
  { whenField: field, whenTest: test, whenValue: value }: RuleValues,
  wrong: (keyof RuleValues)[],
): WrittenTest | null => {
  if (field === "") return null;
  if (test === "empty" || test === "not-empty") return { field, empty: test === "empty" };
  if (value.trim() === "") wrong.push("whenValue");
  return test === "in" || test === "not-in"
    ? { field, [test]: typedValues(value) }
    : { field, [test]: typedValue(value) };
};
