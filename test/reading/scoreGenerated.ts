import { isDeepStrictEqual } from "node:util";
import { readRetention, type RetentionRule } from "../../src/reading/index.ts";
import type { GeneratedSentence } from "./generateSentences.ts";
import { verdictOn, type Judged } from "./verdict.ts";

/** The reader on sentences made from the lexicon: every field of every rule must come back, in order. */
export const scoreGenerated = (sentences: readonly GeneratedSentence[]): readonly Judged[] =>
  sentences.map(({ text, context, rules }) => {
    const reading = readRetention(text, context);
    const differences = isDeepStrictEqual(reading.rules, rules)
      ? []
      : fieldsThatDiffer(rules, reading.rules);
    return { file: "generated", text, context, reading, ...verdictOn(reading, differences) };
  });

const fieldsThatDiffer = (
  expected: readonly RetentionRule[],
  read: readonly RetentionRule[],
): readonly string[] => {
  if (expected.length !== read.length)
    return [`${expected.length} rules expected, ${read.length} read`];
  return expected.flatMap((rule, at) =>
    (Object.keys(rule) as (keyof RetentionRule)[])
      .filter((name) => !isDeepStrictEqual(rule[name], read[at]![name]))
      .map(
        (name) => `${name}: ${JSON.stringify(read[at]![name])} for ${JSON.stringify(rule[name])}`,
      ),
  );
};
