import { readClauseText } from "./clauseText.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/** « la date à laquelle le jugement est devenu définitif », « du jour où l'accès est clos » */
export const readDay = (sentence: Sentence, at: number): Words | null => {
  const noun = find(sentence, at, "det") ? at + 1 : at;
  if (!/^(?:date|jour|moment)$/.test(wordAt(sentence, noun))) return null;
  const which = [noun + 1, noun + 2, noun + 4].find((next) =>
    /^(?:où|laquelle|duquel|auquel)$/.test(wordAt(sentence, next)),
  );
  if (which === undefined || !isOfThatDay(sentence, noun + 1, which)) return null;
  const clause = readClauseText(sentence, which + 1, { stopsAtComma: true, event: true });
  return clause && !namesMore(sentence, clause) ? { from: at, to: clause.to } : null;
};

/** « où », « à laquelle », « à partir de laquelle » */
const isOfThatDay = (sentence: Sentence, from: number, which: number): boolean =>
  which === from ||
  (wordAt(sentence, from) === "a" &&
    (which === from + 1 ||
      /^(?:partir|compter) de$/.test(
        `${wordAt(sentence, from + 1)} ${wordAt(sentence, from + 2)}`,
      )));

/** « … est définitif ou de la radiation »: behind the clause stands another event. */
const namesMore = (sentence: Sentence, { from, to }: Words): boolean => {
  for (let at = from; at < to; at++)
    if (
      wordAt(sentence, at) === "ou" &&
      /^(?:de|d'|du|des|la|le|l')$/.test(wordAt(sentence, at + 1))
    )
      return true;
  return false;
};
