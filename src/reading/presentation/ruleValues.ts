import type { RetentionRule } from "../model/retentionReading.ts";
import { valueWords } from "./words.ts";

/** One value of a rule as the format has it; `words` is true for words of the sentence. */
export interface RuleValue {
  readonly name: keyof typeof valueWords;
  readonly value: string;
  readonly isWords: boolean;
}

const names = Object.keys(valueWords) as (keyof typeof valueWords)[];
const quoted: ReadonlySet<string> = new Set([
  "from",
  "until",
  "while",
  "condition",
  "scope",
  "system",
]);

/** What a rule says, value by value; what the sentence is silent about is left out. */
export const ruleValues = (rule: RetentionRule): readonly RuleValue[] =>
  names.flatMap((name) => {
    const value = plain(rule[name]);
    return value === null ? [] : [{ name, value, isWords: quoted.has(name) }];
  });

const plain = (value: RetentionRule[keyof RetentionRule]): string | null => {
  if (value === null || typeof value === "string") return value;
  return (
    Object.values(value)
      .filter((part) => part !== null)
      .join(", ") || null
  );
};
