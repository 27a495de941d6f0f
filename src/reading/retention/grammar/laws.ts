import type { RetentionRule } from "../../model/retentionReading.ts";
import { findReferences } from "../../references/findReferences.ts";
import { textOf, type Sentence, type Words } from "./sentence.ts";

/** The one article that some words refer to; null when they name none, several, or one among other grounds. */
export const lawOf = (sentence: Sentence, words: Words | null): RetentionRule["reference"] => {
  if (!words || words.to <= words.from) return null;
  const text = textOf(sentence, words);
  const [first, second] = findReferences(text);
  if (!first?.code || second) return null;
  const last = first.spans.at(-1)!.end;
  return /(?:\set|\sou|,)\s/.test(text.slice(last))
    ? null
    : { code: first.code, article: first.article };
};
