import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { KnownDataset } from "./knownDataset.ts";
import type { Rule, RuleCondition, RuleRows } from "./rule.ts";
import { suggestion } from "./suggestion.ts";

/** A field that a rule names: the key under which it does, and the collection in which it must be. */
interface Named {
  readonly key: string;
  readonly collection: string;
  /** Null: the collection alone. */
  readonly field: string | null;
}

/**
 * Every field of a rule that its dataset does not describe, beside the clock of the row, which has a message of its own.
 * The views of a restriction are no collections: the plan looks for them.
 */
export const judgeFields = (
  rule: Rule,
  { collections }: KnownDataset,
  unknownCollection: (name: string) => Failure,
): readonly Failure[] => {
  const refusals = new Map<string, Failure>();
  const ofChildren = ({ with: children }: Rule): readonly string[] =>
    children.flatMap((child) => (collections.get(child) ?? []).map((field) => `${child}.${field}`));
  for (const { key, collection, field } of fieldsOf(rule)) {
    const known = collections.get(collection);
    if (!known) refusals.set(collection, unknownCollection(collection));
    else if (field !== null && !known.includes(field))
      refusals.set(
        `${key}\n${collection}\n${field}`,
        retentionFailure("retention.field-unknown", {
          key,
          field,
          collection,
          ...suggestion(field, key === "anonymise" ? [...known, ...ofChildren(rule)] : known),
        }),
      );
  }
  return [...refusals.values()];
};

const fieldsOf = (rule: Rule): readonly Named[] => {
  const { collection, clock, clockIn, when, cases, disputes, notice, end } = rule;
  return [
    ...(clockIn
      ? [
          { key: "clock", collection: clockIn.collection, field: clock },
          ...ofRows("clock", clockIn, collection),
        ]
      : []),
    ...ofCondition("when", when, collection),
    ...cases.flatMap((each) => ofCondition("cases", each.when, collection)),
    ...(disputes
      ? [
          { key: "disputes", collection: disputes.rows.collection, field: disputes.decided },
          ...ofRows("disputes", disputes.rows, collection),
        ]
      : []),
    ...(notice ? [{ key: "notice", collection, field: notice.sent }] : []),
    ...(end.kind === "restrict" ? [{ key: "restrict", collection, field: end.column }] : []),
    ...(end.kind === "anonymise"
      ? end.fields.map((field) => ({
          key: "anonymise",
          collection: field.collection,
          field: field.column,
        }))
      : []),
  ];
};

const ofCondition = (
  key: string,
  condition: RuleCondition | null,
  collection: string,
): readonly Named[] => {
  if (condition === null) return [];
  if (condition.kind === "exists") return ofRows(key, condition.rows, collection);
  if (!("of" in condition)) return [{ key, collection, field: condition.column }];
  const parts = condition.kind === "not" ? [condition.of] : condition.of;
  return parts.flatMap((each) => ofCondition(key, each, collection));
};

const ofRows = (
  key: string,
  { collection, by, where }: RuleRows,
  ours: string,
): readonly Named[] => [
  { key, collection, field: null },
  ...Object.entries(by ?? {}).flatMap(([theirs, mine]) => [
    { key, collection, field: theirs },
    { key, collection: ours, field: mine },
  ]),
  ...ofCondition(key, where, collection),
];
