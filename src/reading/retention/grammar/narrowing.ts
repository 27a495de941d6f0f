import type { Head } from "./head.ts";
import type { Part } from "./parts.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** « uniquement le temps nécessaire »: what says how long without a figure says no less with « uniquement ». */
export const narrows = (sentence: Sentence, at: number, { verb }: Head): boolean =>
  /^(?:uniquement|seulement|exclusivement|strictement)$/.test(wordAt(sentence, at)) &&
  (["criterion", "while", "while-clause"].some(
    (category) => find(sentence, at + 1, category) !== null,
  ) ||
    // « stockées uniquement en mémoire »
    (verb?.kind === "keep" &&
      verb.negation === "" &&
      find(sentence, at + 1, "place") !== null &&
      find(sentence, at + 1, "condition-whole") === null));

/** « stockées en mairie et sont effacées après un an »: where no time stands before, the second verb has one of its own. */
export const opensItsOwn = (sentence: Sentence, at: number, said: readonly Part[]): boolean =>
  wordAt(sentence, at) === "et" &&
  find(sentence, at + 1, "be") !== null &&
  said.every(({ kind }) => /^(?:place|neutral|purpose|law|stage)$/.test(kind));
