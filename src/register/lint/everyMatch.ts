import type { Params, ValueHit } from "./lintRule.ts";

/** Every match of a pattern (with `g`) as a hit; of its first group, where it has one that matched and `d` is set. */
export function* everyMatch(
  text: string,
  pattern: RegExp,
  params?: (match: RegExpExecArray) => Params | null,
): Generator<ValueHit> {
  for (const match of matchesOf(text, pattern)) {
    const filled = params?.(match);
    if (filled === null) continue;
    const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
    yield { start, end, ...(filled && { params: filled }) };
  }
}

const none: readonly RegExpExecArray[] = [];

/** The matches of a pattern (with `g`). `matchAll` copies the pattern at each call, and most texts do not match at all. */
export const matchesOf = (text: string, pattern: RegExp): Iterable<RegExpExecArray> => {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return none;
  pattern.lastIndex = 0;
  return text.matchAll(pattern);
};
