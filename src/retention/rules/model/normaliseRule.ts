import type { AnonymisedField, FieldChange } from "../../../connectors/index.ts";
import { conditionOf, rowsOf } from "./normaliseCondition.ts";
import type { Rule, RuleEnd } from "./rule.ts";
import type { WrittenRule } from "./writtenRule.ts";

/** Fills what the file left out, so that two files that say the same give the same rule. */
export const ruleOf = (written: WrittenRule): Rule => {
  const { clock, disputes, statement, when } = written;
  return {
    id: written.id,
    activity: written.activity,
    statement: { id: statement.id, hash: statement.hash, rule: statement.rule ?? null },
    store: written.store,
    dataset: written.dataset ?? null,
    collection: written.collection,
    with: written.with ?? [],
    clock: typeof clock === "string" ? clock : clock.field,
    clockIn: typeof clock === "string" ? null : rowsOf(clock),
    keep: written.keep,
    plus: written.plus ?? null,
    when: when === undefined ? null : conditionOf(when),
    cases: (written.cases ?? []).map((each) => ({ when: conditionOf(each.when), keep: each.keep })),
    disputes: disputes ? { rows: rowsOf(disputes), decided: disputes.decided } : null,
    notice: written.notice ?? null,
    end: endOf(written),
    reviewed: written.reviewed ?? null,
  };
};

const endOf = (rule: WrittenRule): RuleEnd => {
  const { end } = rule;
  if (typeof end === "string") return { kind: end };
  if ("archive" in end) return { kind: "archive", ...end.archive };
  if ("restrict" in end)
    return { kind: "restrict", column: end.restrict.field, views: end.restrict.views };
  return {
    kind: "anonymise",
    fields: Object.entries(end.anonymise).map(([key, written]) => ({
      ...fieldOf(key, rule),
      as: changeOf(written),
    })),
  };
};

/** `piece.texte` is a field of the child `piece`; a key that names no collection of the rule is a field of the row. */
const fieldOf = (
  key: string,
  rule: Pick<WrittenRule, "collection" | "with">,
): Pick<AnonymisedField, "collection" | "column"> => {
  const owner = [rule.collection, ...(rule.with ?? [])]
    .filter((name) => key.startsWith(`${name}.`) && key.length > name.length + 1)
    .toSorted((a, b) => b.length - a.length)[0];
  return owner === undefined
    ? { collection: rule.collection, column: key }
    : { collection: owner, column: key.slice(owner.length + 1) };
};

type WrittenEnd = Exclude<WrittenRule["end"], string>;
type WrittenChange = Extract<WrittenEnd, { anonymise: unknown }>["anonymise"][string];

const changeOf = (written: WrittenChange): FieldChange => {
  if (written === null) return { kind: "null" };
  if (typeof written === "string") return { kind: written };
  return "fixed" in written
    ? { kind: "fixed", value: written.fixed }
    : { kind: "prefix", length: written.prefix };
};
