import type { Surroundings } from "./adjuncts.ts";
import { readClauseText } from "./clauseText.ts";
import { lacksItsVerb } from "./comparisons.ts";
import type { Part } from "./parts.ts";
import { find, wordAt, type Match, type Sentence, type Words } from "./sentence.ts";

/** A case, a state or an event said in a clause of its own, which is quoted and not read. */
export const readQuotedClause = (
  sentence: Sentence,
  at: number,
  { opening, ended }: Surroundings,
): Part | null => {
  // « si possible » is no case.
  if (find(sentence, at, "hedge")) return null;
  const concession = find(sentence, at, "concession");
  if (concession) {
    const text = readClauseText(sentence, at + concession.length, { stopsAtComma: true });
    return text && { kind: "neutral", at, next: text.to };
  }
  const condition =
    ended && find(sentence, at, "at-clause") ? null : find(sentence, at, "condition-clause");
  if (condition) {
    const text = readClauseText(sentence, at + condition.length, {
      stopsAtComma: opening || followsOr(sentence, at),
      stopsAtEach: followsOr(sentence, at),
      exception: condition.value === "exception",
    });
    return text && { kind: "condition", at, next: text.to, words: { from: at, to: text.to } };
  }
  for (const [category, kind] of quoted) {
    const found = find(sentence, at, category) ?? opensAgain(sentence, at, category);
    if (!found || find(sentence, at, "criterion") || isSetByLaw(sentence, at, found)) continue;
    // « une fois le dossier clos », never « une fois par an »
    const once = wordAt(sentence, at + found.length - 1) === "fois";
    if (once && !find(sentence, at + found.length, "det")) continue;
    const words = readClauseText(sentence, at + found.length, {
      stopsAtComma: opening || kind === "while",
      event: kind !== "while",
      apart: true,
      orThat: kind === "until",
    });
    if (words && kind === "at" && endsATime(sentence, words)) return null;
    if (words && kind === "while" && lacksItsVerb(sentence, at, words)) return null;
    return words && { kind, at, next: words.to, words };
  }
  return null;
};

/** « jusqu'à ce que vous le retiriez ou que vous partiez »: another event, its « jusqu'à ce » left out. */
const opensAgain = (sentence: Sentence, at: number, category: string): Match | null => {
  if (category !== "until-clause" || wordAt(sentence, at - 1) !== "ou") return null;
  if (!/^(?:que|qu')$/.test(wordAt(sentence, at))) return null;
  for (let before = at - 4; before >= Math.max(0, at - 40); before--)
    if (find(sentence, before, category)) return { category, value: "", length: 1 };
  return null;
};

/** « dès que la durée de conservation est échue »: a time that stands elsewhere, and no event. */
const endsATime = (sentence: Sentence, { from }: Words): boolean => {
  const head = find(sentence, from, "det") ? from + 1 : from;
  return (
    /^(?:durees?|delais?|periodes?)$/.test(wordAt(sentence, head)) &&
    (wordAt(sentence, head + 2) === "conservation" ||
      /^(?:ces|cette|ce)$/.test(wordAt(sentence, from)))
  );
};

/** « …, ou, si elle est plus tardive, la fin du recours »: what stands behind the comma is no part of the case. */
const followsOr = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, wordAt(sentence, at - 1) === "," ? at - 2 : at - 1) === "ou";

/** « aussi longtemps que la loi l'exige » is no state: a text says how long. */
const isSetByLaw = (sentence: Sentence, at: number, { length }: Match): boolean =>
  (find(sentence, at, "reference")?.length ?? 0) > length;

const quoted = [
  ["while-clause", "while"],
  ["until-clause", "until"],
  ["at-clause", "at"],
] as const;
