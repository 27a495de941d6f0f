import type { RetentionRule } from "../../src/reading/index.ts";
import { drawing, type Draw } from "./generator/draw.ts";
import * as ending from "./generator/ending.ts";
import * as keeping from "./generator/keeping.ts";
import type { Made } from "./generator/made.ts";
import * as naming from "./generator/naming.ts";
import * as several from "./generator/several.ts";
import * as wordless from "./generator/wordless.ts";

/** A sentence that was put together from the lexicon, and the rules that it was put together to say. */
export interface GeneratedSentence {
  readonly text: string;
  readonly context: string | null;
  readonly rules: readonly RetentionRule[];
}

/** The shapes of a retention sentence, and how often each is dealt. */
const shapes: readonly (readonly [share: number, shape: (draw: Draw) => Made])[] = [
  [26, keeping.passive],
  [3, keeping.modal],
  [4, keeping.atLeast],
  [3, keeping.atMost],
  [5, keeping.active],
  [2, keeping.keptAsObject],
  [6, naming.label],
  [6, naming.cell],
  [8, naming.durationNoun],
  [2, naming.nounAlone],
  [2, naming.telegraphic],
  [4, keeping.underCondition],
  [2, keeping.byLaw],
  [4, keeping.untilEvent],
  [7, keeping.whileState],
  [1, keeping.untilAtMost],
  [4, several.several],
  [3, several.alternatives],
  [5, ending.endedAfter],
  [1, ending.endedNow],
  [2, ending.endedAt],
  [4, ending.endedByUs],
  [3, ending.endedAsObject],
  [2, ending.inTwoSentences],
  [1, wordless.unlimited],
  [2, wordless.criterion],
  [3, wordless.byReference],
  [1, wordless.setBy],
  [1, wordless.notKept],
  [2, wordless.ofAnotherMatter],
];

const deck = shapes.flatMap(([share, shape]) => Array.from({ length: share }, () => shape));

/** Sentences made of the lexicon's own entries, the same for the same seed. The reader has no part in it. */
export const generateSentences = (seed: number, count: number): readonly GeneratedSentence[] => {
  const draw = drawing(seed);
  let tries = 4 * count;
  /** The last sentences are chosen for the words that chance has left out so far. */
  const withNewWords = (): Made => {
    const before = draw.met();
    let made = draw.of(deck)(draw);
    for (; tries > 0 && draw.met() === before; tries--) made = draw.of(deck)(draw);
    return made;
  };
  return Array.from({ length: count }, (_, at) =>
    at < 0.8 * count ? draw.of(deck)(draw) : withNewWords(),
  );
};
