/** A sentence in which one word was removed, doubled, or denied. */
export interface Changed {
  readonly how: "removed" | "doubled" | "negated";
  /** The word that was removed or doubled, or the negation that was put in. */
  readonly word: string;
  /** Where it stood, or was put in. */
  readonly at: number;
  readonly text: string;
}

/** Numbers below one, the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Words from their first letter or digit to their last: the comma behind a word is none of it. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));

/** Every sentence that differs from this one by one word taken away. */
export const withoutOneWord = (text: string): readonly Changed[] =>
  wordsOf(text).map(({ start, end }) => ({
    how: "removed",
    word: text.slice(start, end),
    at: start,
    text: `${text.slice(0, start)}${text.slice(end).replace(/^ /, "")}`.trim(),
  }));

/** Every sentence that differs from this one by one word said twice. */
export const withOneWordTwice = (text: string): readonly Changed[] =>
  wordsOf(text).map(({ start, end }) => {
    const word = text.slice(start, end);
    return {
      how: "doubled",
      word,
      at: start,
      text: `${text.slice(0, end)} ${word}${text.slice(end)}`,
    };
  });

const negations = ["non", "jamais", "aucun", "sans", "sauf"];
const verb =
  /(?<![\p{L}'’-])(?:est|sont|sera|seront|reste|restent|peut|peuvent|pourra|pourront|doit|doivent|a|ont|conserve|conservons|supprime|supprimons|efface|effaçons)(?![\p{L}'’-])/giu;

/** « sans aucun délai » denies no more than « sans délai ». */
const strengthens = (word: string, before: string): boolean =>
  word === "aucun" && /sans $/i.test(before);

/** Every sentence that differs from this one by a negation: one word anywhere, or « ne … pas » around a verb. */
export const withANegation = (text: string): readonly Changed[] => [
  ...wordsOf(text).flatMap(({ start }) =>
    negations
      .filter((word) => !strengthens(word, text.slice(0, start)))
      .map((word): Changed => ({
        how: "negated",
        word,
        at: start,
        text: `${text.slice(0, start)}${word} ${text.slice(start)}`,
      })),
  ),
  ...[...text.matchAll(verb)]
    .filter(({ index }) => !/(?:ne|n['’]|se|s['’]) ?$/i.test(text.slice(0, index)))
    .map(({ 0: word, index }): Changed => {
      const denied = `${/^[aeé]/i.test(word) ? "n’" : "ne "}${word} pas`;
      const after = text.slice(index + word.length);
      return {
        how: "negated",
        word: "ne pas",
        at: index,
        text: `${text.slice(0, index)}${denied}${after}`,
      };
    }),
];

/** Some of a list, by chance. */
export const someOf = <T>(
  list: readonly T[],
  count: number,
  random: () => number,
): readonly T[] => {
  const left = [...list];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
};
