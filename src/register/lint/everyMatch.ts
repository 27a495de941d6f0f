import type { Params, ValueHit } from "./lintRule.ts";

/** Every match of a pattern (with `g`) as a hit; of its first group, where it has one that matched and `d` is set. */
export function* everyMatch(
  text: string,
  pattern: RegExp,
  params?: (match: RegExpExecArray) => Params | null,
): Generator<ValueHit> {
  // `matchAll` copies the pattern: most texts do not match at all.
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return;
  pattern.lastIndex = 0;
  for (const match of text.matchAll(pattern)) {
    const filled = params?.(match);
    if (filled === null) continue;
    const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
    yield { start, end, ...(filled && { params: filled }) };
  }
}
