import type { Activity } from "../model/register.ts";
import { heldIn, without, type WordWeight } from "./comparedWords.ts";
import type { Known } from "./knownActivity.ts";

/** One activity on one side, and several on the other that share out what it says. */
export interface Split {
  readonly whole: Activity;
  /** Each with the share of its words that stand in the whole. */
  readonly parts: readonly { readonly part: Activity; readonly held: number }[];
}

/** So much of a part must stand in the whole, */
const partOf = 0.6;
/** so much of what the whole no longer says in each part, */
const takesOver = 0.2;
/** and a namesake that still says so much of it has shared nothing out. */
const wholeStill = 0.85;

/**
 * Activities that share out what one on the other side says: either it is gone and two or more hold its words, or its
 * namesake is there still and others took over what it lost.
 */
export const findSplits = (
  pairs: readonly { readonly whole: Known; readonly part: Known }[],
  wholesLeft: ReadonlySet<Known>,
  partsLeft: ReadonlySet<Known>,
  weight: WordWeight,
): readonly Split[] => {
  const wholes = [
    ...pairs.map(({ whole, part }) => ({
      whole,
      kept: part,
      free: without(whole.words, part.words),
    })),
    ...[...wholesLeft].map((whole) => ({ whole, kept: null, free: whole.words })),
  ].filter(
    ({ whole, kept }) => kept === null || heldIn(whole.words, kept.words, weight) < wholeStill,
  );
  if (wholes.length === 0 || partsLeft.size === 0) return [];
  // Rare words lead to the few records that a part may come from.
  const index = Map.groupBy(
    wholes.flatMap((each) => [...each.free.keys()].map((word) => ({ word, each }))),
    ({ word }) => word,
  );
  const found = new Map<(typeof wholes)[number], { part: Known; held: number }[]>();
  for (const part of partsLeft) {
    const near = new Set(
      [...part.words.keys()].flatMap((word) => {
        const there = index.get(word) ?? [];
        return there.length > 50 ? [] : there.map(({ each }) => each);
      }),
    );
    const [best] = [...near]
      .map((whole) => ({ whole, held: heldIn(part.words, whole.whole.words, weight) }))
      .filter(
        ({ whole, held }) => held >= partOf && heldIn(whole.free, part.words, weight) >= takesOver,
      )
      .toSorted((a, b) => b.held - a.held);
    if (best === undefined) continue;
    const parts = found.get(best.whole) ?? [];
    parts.push({ part, held: best.held });
    found.set(best.whole, parts);
  }
  return [...found].flatMap(([{ whole, kept }, parts]): Split[] => {
    const all = [...(kept === null ? [] : [{ part: kept, held: 1 }]), ...parts];
    if (all.length < 2) return [];
    return [
      {
        whole: whole.activity,
        parts: all.map(({ part, held }) => ({ part: part.activity, held })),
      },
    ];
  });
};
