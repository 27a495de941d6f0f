import type { RetentionReading, RetentionRule } from "../../src/reading/index.ts";
import type { Accepted, ExpectedReadings, ExpectedRule } from "./expectedReadings.ts";
import { fieldWords, wordsDigest } from "./fieldWords.ts";
import { bestPairing, verdictOn, type Judged } from "./verdict.ts";

/** A reading against the readings made by hand: every field of every rule must hold a value that was accepted for it. */
export const judgeExpected = (
  reading: RetentionReading,
  expected: ExpectedReadings,
): Pick<Judged, "verdict" | "differences"> => {
  const attempts = expected.map((rules) => bestPairing(rules, reading.rules, differences));
  return verdictOn(reading, attempts.find((each) => each.length === 0) ?? attempts[0] ?? []);
};

const differences = (expected: ExpectedRule, rule: RetentionRule): readonly string[] => {
  const wrong: string[] = [];
  for (const name of ["kind", "keep", "plus", "bound", "end"] as const)
    if (!expected[name].includes(rule[name]))
      wrong.push(`${name}: ${rule[name] ?? "nothing"} instead of ${say(expected[name])}`);
  for (const name of ["from", "until", "while", "condition", "scope"] as const)
    if (!expected[name].includes(digestOf(rule[name])))
      wrong.push(
        `${name}: « ${rule[name] ?? ""} »${expected[name][0] === null ? " too many" : ""}`,
      );
  if (!expected.system.some((words) => sameWords(words, rule.system)))
    wrong.push(`system: ${rule.system ?? "nothing"} instead of ${say(expected.system)}`);
  if (!expected.then.includes(thenOf(rule)))
    wrong.push(`then: ${thenOf(rule) ?? "nothing"} instead of ${say(expected.then)}`);
  if (!expected.reference.some((words) => isReference(words, rule)))
    wrong.push(`reference: ${referenceOf(rule)} instead of ${say(expected.reference)}`);
  return wrong;
};

const digestOf = (words: string | null): string | null =>
  words === null ? null : wordsDigest(words);

const sameWords = (one: string | null, other: string | null): boolean =>
  one === null || other === null
    ? one === other
    : fieldWords(one).join(" ") === fieldWords(other).join(" ");

const thenOf = ({ then }: RetentionRule): string | null =>
  then === null ? null : `${then.keep}/${then.end}/${then.bound}`;

const referenceOf = ({ reference }: RetentionRule): string =>
  reference === null ? "nothing" : `${reference.code} ${reference.article ?? ""}`.trim();

/** Codes may be said in more words than the table has; articles are compared without their typography. */
const isReference = (words: string | null, rule: RetentionRule): boolean => {
  if (words === null || rule.reference === null) return words === rule.reference;
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[ .]/g, "");
  return bare(referenceOf(rule)).includes(bare(words));
};

const say = (values: Accepted): string => values.map((value) => value ?? "nothing").join(" or ");
