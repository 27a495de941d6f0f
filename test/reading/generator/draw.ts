import { seeded } from "../changeAWord.ts";
import { lexiconLines, tooMany } from "./lexiconLines.ts";

/** Words of the lexicon, with what they are to the grammar. */
export interface Word {
  readonly words: string;
  readonly value: string;
  /** The line they come from. */
  readonly pattern: string;
}

/** Chance, the same for the same seed; words of the lexicon are dealt so that none is left out. */
export interface Draw {
  readonly chance: (share: number) => boolean;
  readonly below: (count: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  /** The words of a category that were dealt least often, among those that fit. */
  readonly word: (category: string, fits?: (word: Word) => boolean) => Word;
  /** How many words have been dealt at least once, not counting those of a line that unfolds to very many. */
  readonly met: () => number;
}

interface Card {
  readonly word: Word;
  readonly isOneOfMany: boolean;
  dealt: number;
}

export const drawing = (seed: number): Draw => {
  const random = seeded(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const decks = decksOf();
  const lines = new Map<string, number>();
  let met = 0;
  return {
    met: () => met,
    chance: (share) => random() < share,
    below,
    of: (list) => list[below(list.length)]!,
    word: (category, fits = () => true) => {
      const deck = (decks.get(category) ?? []).filter(({ word }) => fits(word));
      if (deck.length === 0) throw new Error(`no words of « ${category} » fit`);
      // A line with a thousand spellings is dealt no more often than its neighbour until each has been dealt.
      const weight = ({ word, dealt }: Card): number =>
        dealt * 1_000 + (lines.get(word.pattern) ?? 0);
      const start = below(deck.length);
      let best = deck[start]!;
      for (let at = 0; at < deck.length; at++) {
        const card = deck[(start + at) % deck.length]!;
        if (weight(card) < weight(best)) best = card;
      }
      if (best.dealt === 0 && !best.isOneOfMany) met++;
      best.dealt++;
      lines.set(best.word.pattern, (lines.get(best.word.pattern) ?? 0) + 1);
      return best.word;
    },
  };
};

const decksOf = (): ReadonlyMap<string, readonly Card[]> => {
  const decks = new Map<string, Card[]>();
  for (const { category, value, pattern, spellings } of lexiconLines) {
    const deck = decks.get(category) ?? [];
    decks.set(category, deck);
    for (const words of spellings)
      deck.push({
        word: { words, value, pattern },
        isOneOfMany: spellings.length > tooMany,
        dealt: 0,
      });
  }
  return decks;
};
