import type { RetentionReading, RetentionRule } from "../../src/reading/index.ts";

/**
 * - `right`: read, and every rule is the one that a person wrote down.
 * - `flagged`: the reader says that it has not understood everything; a person will look.
 * - `silently-wrong`: read, and a rule is missing, added or different. The worst defect there is.
 */
export type Verdict = "right" | "flagged" | "silently-wrong";

/** One sentence with its verdict, and where it disagrees with what was expected. */
export interface Judged {
  readonly file: string;
  readonly text: string;
  readonly context: string | null;
  readonly reading: RetentionReading;
  readonly verdict: Verdict;
  readonly differences: readonly string[];
}

/** How many sentences ended in each verdict. */
export interface Tally {
  readonly sentences: number;
  readonly right: number;
  readonly flagged: number;
  readonly silentlyWrong: number;
}

export const tallyOf = (judged: readonly Judged[]): Tally => {
  const count = (verdict: Verdict): number =>
    judged.filter((each) => each.verdict === verdict).length;
  return {
    sentences: judged.length,
    right: count("right"),
    flagged: count("flagged"),
    silentlyWrong: count("silently-wrong"),
  };
};

/** A verdict from the differences that the comparison of rules has found. */
export const verdictOn = (
  reading: RetentionReading,
  differences: readonly string[],
): Pick<Judged, "verdict" | "differences"> => {
  if (reading.status !== "read") return { verdict: "flagged", differences: [] };
  return { verdict: differences.length === 0 ? "right" : "silently-wrong", differences };
};

/**
 * The pairing of expected rules with read ones that leaves the fewest differences, whatever their order. `compare` says
 * what differs in one pair. Sentences hold few rules: a reading with more than six is compared in its own order.
 */
export const bestPairing = <Expected>(
  expected: readonly Expected[],
  rules: readonly RetentionRule[],
  compare: (expected: Expected, rule: RetentionRule) => readonly string[],
): readonly string[] => {
  if (expected.length !== rules.length)
    return [`${expected.length} rules expected, ${rules.length} read`];
  const orders = rules.length > 6 ? [rules] : permutations(rules);
  let best: readonly string[] | null = null;
  for (const order of orders) {
    const differences = expected.flatMap((each, at) => compare(each, order[at]!));
    if (best === null || differences.length < best.length) best = differences;
    if (best.length === 0) break;
  }
  return best ?? [];
};

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, at) =>
        permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [
          item,
          ...rest,
        ]),
      );
