import type { Sentence } from "./sentence.ts";

/** Words that French may write twice in a row. */
const mayRepeat = new Set(["nous", "vous"]);

/** Marks that call a note, ask or leave out: what they say is not in the sentence. */
export const strangeMarks = ({ tokens }: Sentence): readonly number[] =>
  [...tokens.keys()].filter(
    (at) =>
      tokens[at]!.kind === "mark" &&
      /^[?!…*†‡²³¹⁰⁴-⁹]$/.test(tokens[at]!.word) &&
      // « (nom, prénom…) » is « etc. »
      !(tokens[at]!.word === "…" && tokens[at + 1]?.word === ")"),
  );

/** A word written twice in a row is a slip, and nobody can tell what was meant. */
export const repeatedWords = ({ tokens }: Sentence): readonly number[] => {
  const repeated: number[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const { word, kind } = tokens[at]!;
    if (
      (word === tokens[at - 1]!.word || word === `${tokens[at - 1]!.word}°`) &&
      kind !== "mark" &&
      !mayRepeat.has(word) &&
      // « l'inactivité du compte compte tenu du RGPD »
      !(word === "compte" && tokens[at + 1]?.word === "tenu")
    )
      repeated.push(at);
    // « l'article l'article », « jusqu'à jusqu'à »
    const pair =
      at >= 3 && word === tokens[at - 2]!.word && tokens[at - 1]!.word === tokens[at - 3]!.word;
    if (pair && tokens[at - 1]!.word.endsWith("'")) repeated.push(at);
  }
  return repeated;
};
