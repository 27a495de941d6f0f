import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * Brackets behind an event explain it when they name acts again: « le dernier contact (appel, réponse) ». Others may say
 * for which data the rule is, « la clôture (mineurs) », and are left to the grammar.
 */
export const withoutOtherBrackets = (
  sentence: Sentence,
  { from, to }: Words,
  isEventAt: (sentence: Sentence, at: number) => boolean,
): Words => {
  for (let open = from + 1; open < to; open++) {
    if (wordAt(sentence, open) !== "(") continue;
    const close = closing(sentence, open, to);
    if (!explains(sentence, { from: open + 1, to: close }, isEventAt)) return { from, to: open };
    open = close;
  }
  return { from, to };
};

const closing = (sentence: Sentence, open: number, to: number): number => {
  for (let at = open + 1; at < to; at++) if (wordAt(sentence, at) === ")") return at;
  return to;
};

/** Each name between the commas has to be one of an act. */
export const explains = (
  sentence: Sentence,
  { from, to }: Words,
  isEventAt: (sentence: Sentence, at: number) => boolean,
): boolean => {
  let begins = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !/^(?:,|ou|et)$/.test(wordAt(sentence, at))) continue;
    if (at > begins && !isEventAt(sentence, begins) && !isAct(sentence, begins)) return false;
    begins = at + 1;
  }
  return true;
};

/** « (clic, courriel, etc.) », « (par vos soins) », « (31 août) » */
const isAct = (sentence: Sentence, at: number): boolean =>
  find(sentence, find(sentence, at, "det") ? at + 1 : at, "act") !== null ||
  find(sentence, at + 1, "month") !== null ||
  /^(?:etc|par|…)$/.test(wordAt(sentence, at));
