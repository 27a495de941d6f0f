import type { Failure } from "../../../kernel/index.ts";
import type { Activity, RetentionStatement } from "../../../register/index.ts";
import { retentionFailure } from "../../errors.ts";
import { promiseOf } from "./judgePromise.ts";
import type { Rule } from "./rule.ts";

/**
 * A sentence that gives a period and no event lets any clock be chosen: the person who answers for the rule is told
 * which one was. It is no refusal, since the law knows such periods and the register may date them elsewhere.
 */
const noteStart = (rule: Rule, statement: RetentionStatement): readonly Failure[] => {
  const promise = promiseOf(rule, statement);
  if (!promise || promise.keep === null) return [];
  // « jusqu'à » beside a period is another end of it, not its start; a state is, when it is over.
  const start = promise.from ?? promise.while;
  return start === null
    ? [retentionFailure("retention.start-unstated", { statement: statement.id, clock: rule.clock })]
    : [];
};

/**
 * What was not understood beside the sentence may change it: an exception, a longer period for some, an archive after
 * it. The rule stands on what was read; the person who answers for it is told what was not.
 */
const noteSiblings = (
  statement: RetentionStatement,
  { retention }: Activity,
): readonly Failure[] => {
  const unread = retention.filter(
    ({ id, reading }) => id !== statement.id && reading.status !== "read",
  );
  const [first] = unread;
  return first
    ? [
        retentionFailure("retention.siblings-not-understood", {
          statement: statement.id,
          count: unread.length,
          text: first.text,
        }),
      ]
    : [];
};

/**
 * What is noted of a rule without refusing it; nothing when its sentence is gone, which the check refuses, and nothing
 * of its neighbours once a person has reviewed it.
 */
export const notesOn = (rule: Rule, activities: readonly Activity[]): readonly Failure[] => {
  const activity = activities.find(({ id }) => id === rule.activity);
  const statement = activity?.retention.find(({ id }) => id === rule.statement.id);
  if (!activity || !statement) return [];
  return [
    ...noteStart(rule, statement),
    ...(rule.reviewed ? [] : noteSiblings(statement, activity)),
  ];
};
