import type { AnonymisedField } from "../../../connectors/index.ts";
import type { Rule, RuleCondition, RuleRows } from "../../rules/model/rule.ts";
import type { Ground } from "./ground.ts";

/**
 * The rules that read a field to know which rows end, and when. Were it changed, they would know no more: a clock that
 * became null never runs again, and its rows would be kept for ever.
 */
export const neededFields = (
  { collection, column }: Pick<AnonymisedField, "collection" | "column">,
  { rules }: Pick<Ground, "rules">,
): readonly string[] =>
  rules
    .filter((rule) =>
      readsOf(rule).some((read) => read.collection === collection && read.column === column),
    )
    .map(({ id }) => id);

type Field = Pick<AnonymisedField, "collection" | "column">;

const readsOf = (rule: Rule): readonly Field[] => {
  const here = rule.collection;
  return [
    { collection: rule.clockIn?.collection ?? here, column: rule.clock },
    ...(rule.clockIn ? rowsRead(here, rule.clockIn) : []),
    ...conditionReads(here, rule.when),
    ...rule.cases.flatMap(({ when }) => conditionReads(here, when)),
    ...(rule.disputes
      ? [
          { collection: rule.disputes.rows.collection, column: rule.disputes.decided },
          ...rowsRead(here, rule.disputes.rows),
        ]
      : []),
    ...(rule.notice ? [{ collection: here, column: rule.notice.sent }] : []),
  ];
};

const rowsRead = (from: string, { collection, by, where }: RuleRows): readonly Field[] => [
  ...Object.entries(by ?? {}).flatMap(([theirs, ours]) => [
    { collection, column: theirs },
    { collection: from, column: ours },
  ]),
  ...conditionReads(collection, where),
];

const conditionReads = (collection: string, condition: RuleCondition | null): readonly Field[] => {
  if (condition === null) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap((each) => conditionReads(collection, each));
    case "not":
      return conditionReads(collection, condition.of);
    case "exists":
      return rowsRead(collection, condition.rows);
    default:
      return [{ collection, column: condition.column }];
  }
};
