import type { Bilingual } from "../../kernel/index.ts";
import { comparedText, countWords, likeness } from "./comparedWords.ts";
import { say, short } from "./quoted.ts";
import type { ChangeGrade, LegalChange } from "./registerDiff.ts";

/** One item of a list: what it is known by, and how it reads. */
export interface Item {
  readonly key: string;
  readonly text: string;
}

export const itemsOf = (texts: readonly string[]): readonly Item[] =>
  texts.map((text) => ({ key: comparedText(text), text }));

/** How the changes of one list are said. */
export interface ListWords {
  readonly grade: ChangeGrade;
  readonly added: Bilingual;
  readonly removed: Bilingual;
  readonly changed: Bilingual;
}

/** Two items of so many common words are one that was reworded. */
const reworded = 0.6;

/** What a list no longer holds and what it holds now; order, repetition and typography are nothing. */
export const listChanges = (
  part: string,
  words: ListWords,
  before: readonly Item[],
  after: readonly Item[],
): readonly LegalChange[] => {
  const removed = missingIn(after, before);
  const added = [...missingIn(before, after)];
  return [
    ...removed.map((old): LegalChange => {
      const at = nearestTo(old, added);
      const [now] = at === null ? [] : added.splice(at, 1);
      return now === undefined
        ? change(part, "removed", words, old.text, null)
        : change(part, "changed", words, old.text, now.text);
    }),
    ...added.map(({ text }) => change(part, "added", words, null, text)),
  ];
};

const change = (
  part: string,
  kind: LegalChange["kind"],
  words: ListWords,
  before: string | null,
  after: string | null,
): LegalChange => ({
  part,
  kind,
  grade: words.grade,
  words: say(words[kind], { before: short(before ?? ""), after: short(after ?? "") }),
  before,
  after,
});

const missingIn = (others: readonly Item[], items: readonly Item[]): readonly Item[] => {
  const there = new Set(others.map(({ key }) => key));
  const said = new Set<string>();
  return items.filter(({ key }) => {
    if (there.has(key) || said.has(key)) return false;
    said.add(key);
    return true;
  });
};

const nearestTo = ({ key }: Item, candidates: readonly Item[]): number | null => {
  const words = countWords([key]);
  let best: { at: number; by: number } | null = null;
  for (const [at, { key: other }] of candidates.entries()) {
    const by = likeness(words, countWords([other]));
    if (by >= reworded && by > (best?.by ?? 0)) best = { at, by };
  }
  return best?.at ?? null;
};
