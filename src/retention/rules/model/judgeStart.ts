import type { Failure } from "../../../kernel/index.ts";
import type { Activity, RetentionStatement } from "../../../register/index.ts";
import { retentionFailure } from "../../errors.ts";
import { promiseOf } from "./judgePromise.ts";
import type { Rule } from "./rule.ts";

/**
 * A sentence that gives a period and no event lets any clock be chosen: the person who answers for the rule is told
 * which one was. It is no refusal, since the law knows such periods and the register may date them elsewhere.
 */
export const judgeStart = (rule: Rule, statement: RetentionStatement): readonly Failure[] => {
  const promise = promiseOf(rule, statement);
  if (!promise || promise.keep === null) return [];
  const start = promise.from ?? promise.until ?? promise.while;
  return start === null
    ? [retentionFailure("retention.start-unstated", { statement: statement.id, clock: rule.clock })]
    : [];
};

/** What is noted of a rule, found in the register; nothing when its sentence is gone, which the check refuses. */
export const notesOn = (rule: Rule, activities: readonly Activity[]): readonly Failure[] => {
  const statement = activities
    .find(({ id }) => id === rule.activity)
    ?.retention.find(({ id }) => id === rule.statement.id);
  return statement ? judgeStart(rule, statement) : [];
};
