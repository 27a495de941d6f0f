import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Catalogue, DueCount, EndTarget } from "../../../connectors/index.ts";
import { ruleHash, type Rule } from "../../rules/model/rule.ts";
import type { Plan } from "./plan.ts";

/** A target that was proved safe. */
export interface ProvedTarget {
  readonly target: EndTarget;
  readonly lastDay: string;
}

/** What was counted for a target, without writing. */
export interface Counted {
  readonly due: DueCount;
  /** Rows whose clock lies after the moment of the plan. */
  readonly clockFuture: number;
}

/** Writes the statement that makes a missing index, in the words of the database that lacks it. */
export type IndexStatement = (collection: string, column: string) => string;

/** The plan of a proved target: what will be ended, and what a person should know. Pure. */
export const planRule = (
  rule: Rule,
  { target, lastDay }: ProvedTarget,
  catalogue: Catalogue,
  counted: Counted,
  indexStatement: IndexStatement,
): Omit<Plan, "notes"> => {
  const { due, clockFuture } = counted;
  const about = { collection: rule.collection, column: rule.clock };
  const warnings: Failure[] = [];
  if (due.silent > 0)
    warnings.push(retentionFailure("retention.clock-null", { ...about, count: due.silent }));
  if (clockFuture > 0)
    warnings.push(retentionFailure("retention.clock-future", { ...about, count: clockFuture }));
  const lookups = [
    about,
    ...target.children.map(({ collection, columns }) => ({ collection, column: columns[0] ?? "" })),
  ];
  for (const lookup of lookups)
    if (!isIndexed(catalogue, lookup.collection, lookup.column))
      warnings.push(
        retentionFailure("retention.index-missing", {
          ...lookup,
          statement: indexStatement(lookup.collection, lookup.column),
        }),
      );
  const children = target.children.map(({ collection }) => collection).toReversed();
  return {
    kind: "plan",
    rule,
    ruleHash: ruleHash(rule),
    target,
    lastDay,
    steps: [
      ...children.map((collection) => ({ collection, rows: due.children[collection] ?? 0 })),
      { collection: rule.collection, rows: due.collection },
    ],
    clockNull: due.silent,
    clockFuture,
    warnings,
  };
};

const isIndexed = ({ collections }: Catalogue, collection: string, column: string): boolean => {
  const table = collections.find(({ name }) => name === collection);
  return (
    table?.primaryKey[0] === column || (table?.indexes ?? []).some(([first]) => first === column)
  );
};
