import { isInfinitive } from "./infinitives.ts";
import { partsSubdivisions } from "./legalLists.ts";
import type { Part } from "./parts.ts";
import { readClauseText } from "./clauseText.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, isAny, wordAt, type Sentence } from "./sentence.ts";

const notInAPurpose = new Set([
  "neg",
  "none",
  "hedge",
  "condition",
  "condition-clause",
  "condition-whole",
  "until",
  "until-clause",
  "while-clause",
  "from",
  "unlimited",
  "archive",
  "keep-object",
  "end-object",
  "after-period",
]);

const object = /^(?:vous|nous|leur|lui|y|en|se|s'|l'|le|la|les)$/;

/** « pour vous répondre », « pour nous permettre »: where the infinitive stands. */
const infinitiveAt = (sentence: Sentence, at: number): number | null => {
  let verb = at;
  while (verb < at + 2 && object.test(wordAt(sentence, verb))) verb++;
  return isInfinitive(wordAt(sentence, verb)) ? verb : null;
};

/** « afin d'établir des statistiques »: why, never how long. It may hold no negation and no word of another rule. */
export const readPurpose = (sentence: Sentence, at: number, opening: boolean): Part | null => {
  const purpose = find(sentence, at, "purpose") ?? find(sentence, at, "manner");
  const infinitive = wordAt(sentence, at) === "pour" ? infinitiveAt(sentence, at + 1) : null;
  if (!purpose && infinitive === null) return null;
  const length = purpose?.length ?? infinitive! - at + 1;
  let next = at + length;
  let depth = 0;
  for (; next < sentence.tokens.length; next++) {
    const word = wordAt(sentence, next);
    if (word === "(") depth++;
    if (word === ")" && --depth < 0) break;
    if (depth === 0 && /^[;:!?]$/.test(word)) break;
    if (depth === 0 && opening && word === "," && !partsSubdivisions(sentence, next)) break;
    if (depth === 0 && word === "." && endsSentence(sentence, next)) break;
    const needed = next > at + length ? caseOfUse(sentence, next) : null;
    if (needed !== null) {
      next = needed - 1;
      continue;
    }
    const avoided = deniedInfinitive(sentence, next);
    if (avoided !== null) {
      next = avoided - 1;
      continue;
    }
    if (isAny(sentence, next, notInAPurpose) || readPeriod(sentence, next)) break;
    if (find(sentence, next, "be") && !isInRelative(sentence, at + length, next)) break;
    if (/^(?:non|sauf|puis|pas|plus)$/.test(word)) break;
    if (find(sentence, next, "end-past") && /^(?:et|ou|,|puis)$/.test(wordAt(sentence, next - 1)))
      break;
  }
  while (next > at && /^(?:,|et|ou|\()$/.test(wordAt(sentence, next - 1))) next--;
  // « pour vous répondre » is whole, « pour gérer » is not.
  const whole = wordAt(sentence, at) === "pour" && object.test(wordAt(sentence, at + 1));
  const least = whole ? length : length + 1;
  return next >= at + least ? { kind: "purpose", at, next } : null;
};

/** « … et de ne pas vous redemander votre accord »: the denial is that of the purpose. Where the infinitive ends. */
const deniedInfinitive = (sentence: Sentence, at: number): number | null => {
  const opens =
    /^(?:de|d'|a|pour)$/.test(wordAt(sentence, at - 1)) && wordAt(sentence, at) === "ne";
  if (!opens || !/^(?:pas|plus)$/.test(wordAt(sentence, at + 1))) return null;
  const verb = infinitiveAt(sentence, at + 2);
  if (verb === null || isAny(sentence, verb, ofKeeping)) return null;
  return verb + 1;
};

const ofKeeping = new Set(["keep-infinitive", "end-infinitive"]);

/** « afin de se défendre en cas de litige »: the case of the use, not of the keeping; a comma would part them. */
const caseOfUse = (sentence: Sentence, at: number): number | null => {
  if (/^(?:si|s')$/.test(wordAt(sentence, at)) && find(sentence, at, "condition-clause"))
    return wordAt(sentence, at - 1) === ","
      ? null
      : (readClauseText(sentence, at + 1, { stopsAtComma: true })?.to ?? null);
  if (wordAt(sentence, at) !== "en" || wordAt(sentence, at + 1) !== "cas") return null;
  const found = find(sentence, at, "condition");
  if (!found || wordAt(sentence, at - 1) === ",") return null;
  return readPhrase(sentence, at + found.length)?.to ?? null;
};

/** « les finalités pour lesquelles elles sont recueillies »: the verb of a relative clause, of no keeping. */
const isInRelative = (sentence: Sentence, from: number, at: number): boolean => {
  if (find(sentence, at + 1, "keep-past") || find(sentence, at + 1, "end-past")) return false;
  for (let before = at - 1; before >= Math.max(from, at - 5); before--)
    if (/^(?:qu|dont|lesquel|laquelle|auxquel)/.test(wordAt(sentence, before))) return true;
  return false;
};

const endsSentence = (sentence: Sentence, at: number): boolean =>
  at + 1 === sentence.tokens.length || sentence.tokens[at + 1]!.capital;
