import { canonicalJson, type Language } from "../../../kernel/index.ts";
import { toFill } from "./draftedTerms.ts";
import { endFrom, shownEnd, type EndValues } from "./endValues.ts";
import { ruleOf } from "./normaliseRule.ts";
import { periodFigures } from "./periodWords.ts";
import { placed, placesIn } from "./placedNames.ts";
import {
  conditionFrom,
  shownCondition,
  type ConditionValues,
  type FormRow,
} from "./conditionValues.ts";
import { rowsFrom, shownRows, type RowsValues } from "./linkValues.ts";
import { typedPeriod } from "./typedPeriod.ts";
import type { WrittenRule } from "./writtenRule.ts";

/** What a person fills in of a rule, as they type it. */
export interface RuleValues extends EndValues {
  readonly id: string;
  /** `placed(collection, field)`; of the row itself the collection is null. */
  readonly clock: string;
  /** Of a clock in another collection: how its rows belong to the row, and which of them count. */
  readonly clockRows: RowsValues;
  readonly keep: string;
  readonly plus: "none" | "current-year" | "period";
  readonly plusPeriod: string;
  readonly with: readonly string[];
  readonly when: ConditionValues;
  readonly cases: readonly CaseValues[];
  /** `placed(collection, field)`: rows there stop the clock while the field is empty. */
  readonly disputes: string;
  readonly disputesRows: RowsValues;
  readonly noticeSent: string;
  readonly noticeBefore: string;
}

/** Another period, and the rows for which it holds. */
export interface CaseValues extends FormRow {
  readonly when: ConditionValues;
  readonly keep: string;
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
  return again.ok && said(again.written) === said(rest) ? values : null;
};

/** What a rule says, in one form: the order in which fields are anonymised says nothing. */
const said = (written: WrittenRule): string => {
  const rule = ruleOf(written);
  const { end } = rule;
  if (end.kind !== "anonymise") return canonicalJson(rule);
  const fields = end.fields.map((field) => canonicalJson(field)).toSorted();
  return canonicalJson({ ...rule, end: { ...end, fields } });
};

/** A draft as a form shows it, what only a person knows left empty. */
export const draftValues = (rule: WrittenRule, language: Language): RuleValues => {
  const { clock, keep, plus, when, cases = [], disputes, notice } = rule;
  const isPeriod = plus !== undefined && plus !== "current-year";
  return {
    id: rule.id,
    clock: clockOf(clock),
    clockRows: shownRows(typeof clock === "string" ? undefined : clock),
    keep: periodFigures(keep, language),
    plus: plus === undefined ? "none" : isPeriod ? "period" : "current-year",
    plusPeriod: isPeriod ? periodFigures(plus, language) : "",
    with: rule.with ?? [],
    ...shownEnd(rule, language),
    when: shownCondition(when),
    cases: cases.map((each, at) => ({
      row: at + 1,
      when: shownCondition(each.when),
      keep: periodFigures(each.keep, language),
    })),
    disputes: !disputes || disputes.in === toFill ? "" : placed(disputes.in, disputes.decided),
    disputesRows: shownRows(disputes?.in === toFill ? undefined : disputes),
    noticeSent: notice?.sent ?? "",
    noticeBefore: notice === undefined ? "" : periodFigures(notice.before, language),
  };
};

const clockOf = (clock: WrittenRule["clock"]): string =>
  clock === toFill
    ? ""
    : typeof clock === "string"
      ? placed(null, clock)
      : placed(clock.in, clock.field);

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
  const clockRows = rowsFrom(within ?? null, values.clockRows, (part) =>
    wrong.push(`clock${part}`),
  );
  const { condition: when, wrong: untold } = conditionFrom(values.when);
  wrong.push(...untold.map((part) => `test${part}`));
  const cases = values.cases.map(({ row, when: of, keep: kept }) => {
    const { condition, wrong: parts } = conditionFrom(of);
    wrong.push(...parts.map((part) => `case${row}Test${part}`));
    if (condition === null) wrong.push(`case${row}Test1Field`);
    return { when: condition ?? { field: "" }, keep: period(`case${row}Keep`, kept) };
  });
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
    clock: within ? { field: field ?? "", in: within, ...clockRows } : (field ?? ""),
    keep,
    ...plus,
    ...(when === null ? {} : { when }),
    ...(cases.length > 0 ? { cases } : {}),
    ...(disputes === null ? {} : { disputes }),
    ...(isTold ? { notice: { sent: values.noticeSent, before } } : {}),
    end,
  };
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, written };
};

const disputesFrom = (
  { disputes, disputesRows }: RuleValues,
  wrong: string[],
): NonNullable<WrittenRule["disputes"]> | null => {
  const isTyped = disputesRows.links.length > 0 || disputesRows.where.tests.length > 0;
  if (disputes === "" && !isTyped) return null;
  const [collection, decided] = placesIn(disputes, 2) ?? [];
  // Without the field of the decision nothing says of which table the rest speaks.
  if (!collection || !decided) {
    wrong.push("disputes");
    return null;
  }
  const rows = rowsFrom(collection, disputesRows, (part) => wrong.push(`disputes${part}`));
  return { in: collection, decided, ...rows };
};
