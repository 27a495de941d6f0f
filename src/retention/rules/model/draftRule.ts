import { stringify } from "yaml";
import { failed, success, type Language, type Outcome } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Activity, RetentionStatement } from "../../../register/index.ts";
import { judgePromise } from "./judgePromise.ts";
import { readingWords } from "./readingWords.ts";
import { ruleOf, type WrittenRule } from "./rule.ts";

/** What a person must say for a sentence to become a rule. */
export interface Binding {
  readonly store: string;
  readonly collection: string;
  readonly clock: string;
  /** Which promise of the sentence, from 1; null when it makes only one. */
  readonly promise: number | null;
}

/**
 * A rule file with one rule bound to a sentence: its hash and period are filled in, and comments say the sentence, how
 * it was read, and whether a review is needed. A sentence that justifies no deletion gives no draft.
 */
export const draftRule = (
  activity: Activity,
  statement: RetentionStatement,
  binding: Binding,
  language: Language,
): Outcome<string> => {
  const promises = statement.reading.rules;
  const promise = promises[(binding.promise ?? 1) - 1];
  const written: WrittenRule = {
    id: idFor(activity.id, binding.collection),
    activity: activity.id,
    statement: {
      id: statement.id,
      hash: statement.hash,
      ...(binding.promise === null ? {} : { rule: binding.promise }),
    },
    store: binding.store,
    collection: binding.collection,
    clock: binding.clock,
    keep: promise?.keep ?? "P0D",
    end: "delete",
  };
  const refusals = judgePromise(ruleOf(written), statement);
  const blocking = refusals.find(({ code }) => !code.startsWith("retention.review-"));
  if (blocking) return failed(blocking);
  if (!promise && statement.reading.status === "read")
    return failed(
      retentionFailure("retention.draft-refused", { statement: statement.id, kind: "–" }),
    );
  const comments = [
    `« ${oneLine(statement.text)} »`,
    promise ? readingWords(promise, language) : null,
    refusals.length > 0 ? reviewNeeded[language] : null,
  ].filter((line) => line !== null);
  const body = stringify({ format: "egide/rules@1", rules: [written] }, { lineWidth: 0 });
  return success(`${comments.map((line) => `# ${line}\n`).join("")}${body}`);
};

const reviewNeeded = {
  fr: "À relire : ajouter à la règle  reviewed: { by: …, on: AAAA-MM-JJ }",
  en: "To be reviewed: add to the rule  reviewed: { by: …, on: YYYY-MM-DD }",
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const idFor = (activity: string, collection: string): string =>
  `${activity}-${collection}`
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 64);
