import type { Span } from "../span.ts";

/** A stretch of a sentence, understood or not. */
export interface Piece {
  readonly words: string;
  readonly isUnread: boolean;
}

/** Cuts a sentence where it stops and begins to be understood; the pieces joined are the sentence. */
export const markUnread = (text: string, unread: readonly Span[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isUnread: boolean): void => {
    if (start < end) pieces.push({ words: text.slice(start, end), isUnread });
  };
  let done = 0;
  for (const { start, end } of ordered(unread)) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (from >= to) continue;
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.length, false);
  return pieces;
};

const ordered = (spans: readonly Span[]): readonly Span[] =>
  spans.toSorted((a, b) => a.start - b.start);

/** The words that were not understood, each as it stands in the sentence. */
export const unreadWords = (text: string, unread: readonly Span[]): readonly string[] =>
  markUnread(text, unread)
    .filter(({ isUnread }) => isUnread)
    .map(({ words }) => words.trim())
    .filter((words) => words !== "");
