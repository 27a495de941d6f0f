import { canonicalJson, type Language } from "../../../kernel/index.ts";
import { toFill } from "./draftedTerms.ts";
import { endFrom, shownEnd, type EndValues } from "./endValues.ts";
import { ruleOf } from "./normaliseRule.ts";
import { periodFigures } from "./periodWords.ts";
import { placed, placesIn } from "./placedNames.ts";
import { conditionFrom, shownTests, type TestValues } from "./testValues.ts";
import { typedPeriod } from "./typedPeriod.ts";
import type { WrittenRule } from "./writtenRule.ts";

/** A row of the form that may be there several times, by its number, from 1: mistakes lead to it. */
export interface FormRow {
  readonly row: number;
}

/** What a person fills in of a rule, as they type it. */
export interface RuleValues extends EndValues {
  readonly id: string;
  /** `placed(collection, field)`; of the row itself the collection is null. */
  readonly clock: string;
  readonly keep: string;
  readonly plus: "none" | "current-year" | "period";
  readonly plusPeriod: string;
  readonly with: readonly string[];
  readonly tests: readonly (TestValues & FormRow)[];
  readonly testsJoin: "all" | "any";
  readonly cases: readonly (TestValues & FormRow & { readonly keep: string })[];
  /** `placed(collection, field)`: rows there stop the clock while the field is empty. */
  readonly disputes: string;
  /** `placed(collection, field)` and a field of the row: how these rows belong to it, where nothing else says so. */
  readonly disputesTheirs: string;
  readonly disputesOurs: string;
  readonly noticeSent: string;
  readonly noticeBefore: string;
}

/** What is settled before a form is filled in: the sentence, and the table. */
export type BoundTo = Pick<
  WrittenRule,
  "activity" | "statement" | "store" | "dataset" | "collection"
>;

/** A rule as a form shows it; null where the form has no field for something of it, which is then to be written. */
export const ruleValues = (rule: WrittenRule, language: Language): RuleValues | null => {
  const values = draftValues(rule, language);
  const { reviewed: _reviewed, ...rest } = rule;
  const again = writtenFrom(values, rule);
  return again.ok && canonicalJson(ruleOf(again.written)) === canonicalJson(ruleOf(rest))
    ? values
    : null;
};

/** A draft as a form shows it, what only a person knows left empty. */
export const draftValues = (rule: WrittenRule, language: Language): RuleValues => {
  const { clock, keep, plus, when, cases = [], disputes, notice } = rule;
  const isPeriod = plus !== undefined && plus !== "current-year";
  const [theirs, ours] = Object.entries(disputes?.by ?? {})[0] ?? [];
  return {
    id: rule.id,
    clock: typeof clock === "string" ? placed(null, clock) : placed(clock.in, clock.field),
    keep: periodFigures(keep, language),
    plus: plus === undefined ? "none" : isPeriod ? "period" : "current-year",
    plusPeriod: isPeriod ? periodFigures(plus, language) : "",
    with: rule.with ?? [],
    ...shownEnd(rule, language),
    tests: (when === undefined ? [] : shownTests(when)).map((test, at) => ({
      ...test,
      row: at + 1,
    })),
    testsJoin: when !== undefined && "any" in when ? "any" : "all",
    cases: cases.flatMap((each, at) =>
      shownTests(each.when)
        .slice(0, 1)
        .map((test) => ({ ...test, row: at + 1, keep: periodFigures(each.keep, language) })),
    ),
    disputes: !disputes || disputes.in === toFill ? "" : placed(disputes.in, disputes.decided),
    disputesTheirs: !disputes || theirs === undefined ? "" : placed(disputes.in, theirs),
    disputesOurs: ours ?? "",
    noticeSent: notice?.sent ?? "",
    noticeBefore: notice === undefined ? "" : periodFigures(notice.before, language),
  };
};

/** The rule that a form says, or the names of the fields that say nothing yet: `keep`, `case2Value`. */
export type WrittenFrom =
  | { readonly ok: true; readonly written: WrittenRule }
  | { readonly ok: false; readonly wrong: readonly string[] };

/** What a filled form says, bound to its sentence and its table. */
export const writtenFrom = (values: RuleValues, bound: BoundTo): WrittenFrom => {
  const wrong: string[] = [];
  const period = (field: string, typed: string): string => {
    const iso = typedPeriod(typed);
    if (iso === null) wrong.push(field);
    return iso ?? "P0D";
  };
  const [within, field] = placesIn(values.clock, 2) ?? [];
  if (!field) wrong.push("clock");
  const keep = period("keep", values.keep);
  const plus =
    values.plus === "none"
      ? {}
      : {
          plus: values.plus === "period" ? period("plusPeriod", values.plusPeriod) : "current-year",
        };
  const tests = values.tests.map((each) => {
    const { condition, wrong: of } = conditionFrom(each);
    wrong.push(...of.map((part) => `test${each.row}${part}`));
    return condition;
  });
  const cases = values.cases.map((each) => {
    const { condition, wrong: of } = conditionFrom(each);
    wrong.push(...of.map((part) => `case${each.row}${part}`));
    return { when: condition, keep: period(`case${each.row}Keep`, each.keep) };
  });
  const [first] = tests;
  const when =
    tests.length > 1 ? (values.testsJoin === "any" ? { any: tests } : { all: tests }) : first;
  const disputes = disputesFrom(values, wrong);
  const isTold = values.noticeSent !== "" || values.noticeBefore !== "";
  if (isTold && values.noticeSent === "") wrong.push("noticeSent");
  const before = isTold ? period("noticeBefore", values.noticeBefore) : "P0D";
  const end = endFrom(values, wrong, period);
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
    ...(when === undefined ? {} : { when }),
    ...(cases.length > 0 ? { cases } : {}),
    ...(disputes === null ? {} : { disputes }),
    ...(isTold ? { notice: { sent: values.noticeSent, before } } : {}),
    end,
  };
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, written };
};

const disputesFrom = (
  { disputes, disputesTheirs, disputesOurs }: RuleValues,
  wrong: string[],
): NonNullable<WrittenRule["disputes"]> | null => {
  const isLinked = disputesTheirs !== "" || disputesOurs !== "";
  if (disputes === "" && !isLinked) return null;
  const [collection, decided] = placesIn(disputes, 2) ?? [];
  const [of, theirs] = placesIn(disputesTheirs, 2) ?? [];
  if (!collection || !decided) wrong.push("disputes");
  if (isLinked && (!theirs || of !== collection)) wrong.push("disputesTheirs");
  if (isLinked && disputesOurs === "") wrong.push("disputesOurs");
  const rows = { in: collection ?? "", decided: decided ?? "" };
  return isLinked ? { ...rows, by: { [theirs ?? ""]: disputesOurs } } : rows;
};
