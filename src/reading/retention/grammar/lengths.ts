import { find, wordAt, type Sentence } from "./sentence.ts";

/** A length of time as it is written, in its own unit. */
export interface Length {
  /** ISO 8601. */
  readonly iso: string;
  readonly next: number;
  /** Its unit, for « 2 ans … puis 3 ». */
  readonly unit: string;
}

/** A numeral in figures or in words, with the same number repeated in parentheses or not. */
export const readNumber = (
  sentence: Sentence,
  at: number,
): { readonly value: number; readonly next: number } | null => {
  const plain = readPlainNumber(sentence, at);
  if (!plain || wordAt(sentence, plain.next) !== "(") return plain;
  const again = readPlainNumber(sentence, plain.next + 1);
  if (!again || wordAt(sentence, again.next) !== ")") return plain;
  if (isFigure(sentence, at) && isFigure(sentence, plain.next + 1)) return null;
  return again.value === plain.value ? { value: plain.value, next: again.next + 1 } : null;
};

const isFigure = ({ tokens }: Sentence, at: number): boolean => tokens[at]?.kind === "number";

const readPlainNumber = (
  sentence: Sentence,
  at: number,
): { readonly value: number; readonly next: number } | null => {
  const token = sentence.tokens[at];
  if (token?.kind === "number" && token.word.length <= 4)
    return { value: Number(token.word), next: at + 1 };
  const words = find(sentence, at, "number");
  return words ? { value: Number(words.value), next: at + words.length } : null;
};

/** « 5 ans », « deux ans et demi », « 6 (six) mois », « un an et six mois », « une dizaine de minutes ». */
export const readLength = (sentence: Sentence, at: number): Length | null => {
  const about = find(sentence, at, "about");
  if (about && /^d[e']$/.test(wordAt(sentence, at + about.length)))
    return withUnit(sentence, Number(about.value), at + about.length + 1);
  const number = readNumber(sentence, at);
  return number && withUnit(sentence, number.value, number.next);
};

const withUnit = (sentence: Sentence, value: number, at: number): Length | null => {
  const unit = find(sentence, at, "unit");
  if (!unit || isUnitOfAnother(sentence, at)) return null;
  let next = skipNeutral(sentence, at + unit.length);
  if (next === null) return null;
  const half = find(sentence, next, "half");
  if (half) {
    if (unit.value !== "Y") return null;
    return { iso: `P${value}Y6M`, next: next + half.length, unit: unit.value };
  }
  const rest = readRest(sentence, next, unit.value);
  const iso = rest ? joined(value, unit.value, rest) : isoOf(value, unit.value);
  if (rest) next = rest.next;
  const repeated =
    readRepetition(sentence, next, iso) ?? readFigureAgain(sentence, next, value, at - 1);
  return { iso, next: repeated ?? next, unit: unit.value };
};

/** One letter is a unit only beside a figure: « 24 h », never « une h ». */
const isUnitOfAnother = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at).length === 1 && sentence.tokens[at - 1]?.kind !== "number";

const skipNeutral = (sentence: Sentence, at: number): number | null => {
  if (find(sentence, at, "unit-other")) return null;
  const neutral = find(sentence, at, "unit-neutral");
  return neutral ? skipNeutral(sentence, at + neutral.length) : at;
};

const order = ["Y", "M", "W", "D", "TH", "TM", "TS"];

/** « et six mois » after years: a smaller unit belongs to the same period. */
const readRest = (
  sentence: Sentence,
  at: number,
  unit: string,
): { readonly value: number; readonly unit: string; readonly next: number } | null => {
  const from = wordAt(sentence, at) === "et" ? at + 1 : at;
  const number = readNumber(sentence, from);
  if (!number) return null;
  const small = find(sentence, number.next, "unit");
  if (!small || order.indexOf(small.value) <= order.indexOf(unit)) return null;
  if (small.value === "W" || unit === "W" || small.value.length > 2) return null;
  // « un an 18 mois » are two lengths.
  if (small.value === "M" && number.value >= 12) return null;
  if (small.value === "W" || find(sentence, number.next + 1, "supplementary")) return null;
  return { value: number.value, unit: small.value, next: number.next + small.length };
};

const joined = (
  value: number,
  unit: string,
  rest: { readonly value: number; readonly unit: string },
): string => {
  const first = isoOf(value, unit);
  const second = isoOf(rest.value, rest.unit).slice(1);
  return first.includes("T") ? first + second.slice(1) : first + second;
};

/** The ISO-8601 duration of a number of units. */
export const isoOf = (value: number, unit: string): string => {
  if (unit.startsWith("T")) return `PT${value}${unit[1]}`;
  const multiple = /^(\d+)([A-Z])$/.exec(unit);
  return multiple ? `P${value * Number(multiple[1])}${multiple[2]}` : `P${value}${unit}`;
};

/** « un an (12 mois) » says the same twice; « un an (6 mois) » does not, and is left to be unread. */
const readRepetition = (sentence: Sentence, at: number, iso: string): number | null => {
  if (wordAt(sentence, at) !== "(") return null;
  const from = wordAt(sentence, at + 1) === "soit" ? at + 2 : at + 1;
  const number = readPlainNumber(sentence, from);
  const unit = number && find(sentence, number.next, "unit");
  if (!number || !unit) return null;
  const end = number.next + unit.length;
  if (wordAt(sentence, end) !== ")") return null;
  return sameLength(isoOf(number.value, unit.value), iso) ? end + 1 : null;
};

/** « 3 ans (trois) »; « 3 ans (3) » calls a note. */
const readFigureAgain = (
  sentence: Sentence,
  at: number,
  value: number,
  number: number,
): number | null => {
  const again = wordAt(sentence, at) === "(" ? readPlainNumber(sentence, at + 1) : null;
  if (isFigure(sentence, number) && isFigure(sentence, at + 1)) return null;
  return again?.value === value && wordAt(sentence, again.next) === ")" ? again.next + 1 : null;
};

/** Same length by the calendar alone: a year is twelve months; a month is no number of days. */
export const sameLength = (one: string, other: string): boolean => months(one) === months(other);

const months = (iso: string): string => {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(iso);
  if (match) return `${Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0)} months`;
  const weeks = /^P(\d+)W$/.exec(iso);
  if (weeks) return `P${Number(weeks[1]) * 7}D`;
  const hours = /^PT(\d+)H$/.exec(iso);
  return hours && Number(hours[1]) % 24 === 0 ? `P${Number(hours[1]) / 24}D` : iso;
};
