import type { RetentionRule } from "../../model/retentionReading.ts";
import { isoOf, readLength, readNumber, type Length } from "./lengths.ts";
import { remembered } from "./remembered.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** A period with all that bounds it. */
export interface Period {
  readonly keep: string;
  readonly plus: RetentionRule["plus"];
  readonly bound: RetentionRule["bound"];
  /** « dans un délai de » is a deadline, « au bout de » comes before an end; « avant » says when nothing ends yet. */
  readonly lead: "" | "within" | "after" | "before";
  readonly over: boolean;
  /** « au plus 5 ans », not « 5 ans au plus ». */
  readonly boundFirst: boolean;
  /** « (une durée maximale de 2 ans et) de 5 ans »: it leans on the words before the period before. */
  readonly leans: boolean;
  /** « portés à 5 ans »: in place of the period before, in a case. */
  readonly raised: boolean;
  readonly supplementary: boolean;
  readonly unit: string;
  readonly next: number;
}

type Bounds = {
  max: boolean;
  min: boolean;
  over: boolean;
  /** « une durée supplémentaire de » */
  more: boolean;
  raised: boolean;
  lead: Period["lead"];
};

/** Reads « pendant une durée maximale de cinq ans », « 2 ans + l'année en cours », « entre un et trois ans ». */
export const readPeriod = remembered((sentence: Sentence, at: number): Period | null => {
  const bounds: Bounds = {
    max: false,
    min: false,
    over: false,
    more: false,
    raised: false,
    lead: "",
  };
  const start = readBefore(sentence, at, bounds);
  const boundFirst = bounds.max || bounds.min;
  const early = readCurrentYear(sentence, start);
  const range = early ? null : readRange(sentence, start);
  const length = range ?? readLength(sentence, early?.next ?? start);
  if (!length) return null;
  let next = readAfter(sentence, length.next, bounds);
  // « de 3 à 5 ans au moins »
  if (bounds.min && (bounds.max || range !== null)) return null;
  const plus = early ? { plus: "current-year", next } : readPlus(sentence, next);
  if (plus) next = readAfter(sentence, plus.next, bounds);
  const more = find(sentence, next, "supplementary");
  if (more) next = readAfter(sentence, next + more.length, bounds);
  return {
    keep: length.iso,
    plus: plus?.plus ?? null,
    bound: boundOf(bounds, range !== null),
    lead: bounds.lead,
    over: bounds.over,
    boundFirst,
    leans: start > at && /^d[e']$/.test(wordAt(sentence, at)),
    supplementary: more !== null || bounds.more,
    raised: bounds.raised,
    unit: length.unit,
    next,
  };
});

const boundOf = ({ max, min }: Bounds, range: boolean): Period["bound"] => {
  if (range) return "range";
  if (max) return "maximum";
  return min ? "minimum" : "exact";
};

/** Bounds and leads before the figure, in any order that is written. */
const readBefore = (sentence: Sentence, at: number, bounds: Bounds): number => {
  let next = at;
  for (let turns = 0; turns < 6; turns++) {
    const max = find(sentence, next, "max");
    const min = find(sentence, next, "min");
    const over = find(sentence, next, "over");
    const lead = find(sentence, next, "lead");
    const more = find(sentence, next, "lead-more");
    const raised = find(sentence, next, "raised");
    const before = find(sentence, next, "not-before");
    const longest = Math.max(
      ...[max, min, over, lead, more, raised, before].map((match) => match?.length ?? 0),
    );
    if (longest === 0) return next;
    if (max?.length === longest) bounds.max = true;
    else if (min?.length === longest) bounds.min = true;
    else if (over?.length === longest) bounds.over = true;
    else if (more?.length === longest) bounds.more = true;
    else if (before?.length === longest) bounds.lead = "before";
    else if (raised?.length === longest) bounds.raised = true;
    else if (lead?.value === "within" || lead?.value === "after") bounds.lead = lead.value;
    next += longest;
    // « max. 2 ans », « min. 2 ans »
    if (/^(?:max|min)$/.test(wordAt(sentence, next - 1)) && wordAt(sentence, next) === ".") next++;
    // « et, au maximum, 2 ans »
    const bounded = bounds.max || bounds.min;
    if (bounded && wordAt(sentence, next) === "," && wordAt(sentence, at - 1) === ",") next++;
  }
  return next;
};

const readAfter = (sentence: Sentence, at: number, bounds: Bounds): number => {
  const max = find(sentence, at, "max");
  if (
    max &&
    /^(?:au|un|max|tout|maxi)/.test(wordAt(sentence, at)) &&
    !takesAPeriod(sentence, at, max.length)
  ) {
    bounds.max = true;
    return readAfter(sentence, at + withoutOf(sentence, at, max.length), bounds);
  }
  const min = find(sentence, at, "min");
  if (
    min &&
    /^(?:au|a|min|mini)/.test(wordAt(sentence, at)) &&
    !takesAPeriod(sentence, at, min.length)
  ) {
    bounds.min = true;
    return readAfter(sentence, at + min.length, bounds);
  }
  const bracketed = readBracketedBound(sentence, at, bounds);
  if (bracketed !== null) return bracketed;
  const dot = wordAt(sentence, at) === "." && wordAt(sentence, at - 1) === "max";
  return dot && at + 1 < sentence.tokens.length ? at + 1 : at;
};

/** « 5 ans (maximum) », « 5 ans (durée maximale) » */
const readBracketedBound = (sentence: Sentence, at: number, bounds: Bounds): number | null => {
  if (wordAt(sentence, at) !== "(") return null;
  const from = /^(?:duree|delai)$/.test(wordAt(sentence, at + 1)) ? at + 2 : at + 1;
  const max = find(sentence, from, "max");
  const found = max ?? find(sentence, from, "min");
  if (!found || !/^(?:au|max|min|a)/.test(wordAt(sentence, from))) return null;
  const legal = /^legale?$/.test(wordAt(sentence, from + found.length)) ? 1 : 0;
  const after = from + found.length + legal;
  const end = wordAt(sentence, after) === "." ? after + 1 : after;
  if (wordAt(sentence, end) !== ")") return null;
  if (max) bounds.max = true;
  else bounds.min = true;
  return end + 1;
};

/** « un an maximum de plus »: de belongs to what follows. */
const withoutOf = (sentence: Sentence, at: number, length: number): number =>
  /^d[e']$/.test(wordAt(sentence, at + length - 1)) ? length - 1 : length;

/** In « 3 ans, au maximum 5 ans » the bound belongs to the next period. */
const takesAPeriod = (sentence: Sentence, at: number, length: number): boolean =>
  readNumber(sentence, at + length) !== null;

const readCurrentYear = (sentence: Sentence, at: number): { readonly next: number } | null => {
  const year = find(sentence, at, "current-year");
  if (!year) return null;
  const sign = wordAt(sentence, at + year.length);
  return /^(?:\+|et|plus)$/.test(sign) ? { next: at + year.length + 1 } : null;
};

/** « + l'année en cours », « + 1 jour », « plus l'année en cours ». */
const readPlus = (
  sentence: Sentence,
  at: number,
): { readonly plus: string; readonly next: number } | null => {
  const sign = wordAt(sentence, at);
  if (!/^(?:\+|et|plus)$/.test(sign)) return null;
  const year = find(sentence, at + 1, "current-year");
  if (year) return { plus: "current-year", next: at + 1 + year.length };
  const more = sign === "et" ? null : readLength(sentence, at + 1);
  return more && { plus: more.iso, next: more.next };
};

/** Of a range the upper bound: « entre 3 et 5 ans », « de 3 à 5 ans », « 3-5 ans ». */
const readRange = (sentence: Sentence, at: number): Length | null => {
  const dashed = /^(\d{1,3})-(\d{1,3})$/.exec(wordAt(sentence, at));
  if (dashed) {
    const unit = find(sentence, at + 1, "unit");
    if (!unit || Number(dashed[1]) >= Number(dashed[2])) return null;
    return readUpper(sentence, at, Number(dashed[1]), Number(dashed[2]), at + 1);
  }
  const between = wordAt(sentence, at) === "entre";
  const lower = readNumber(sentence, between ? at + 1 : at);
  if (!lower) return null;
  const lowerUnit = find(sentence, lower.next, "unit");
  const middle = lower.next + (lowerUnit?.length ?? 0);
  if (wordAt(sentence, middle) !== (between ? "et" : "a")) return null;
  const upper = readNumber(sentence, middle + 1);
  if (!upper) return null;
  if (lowerUnit) {
    const length = readLength(sentence, middle + 1);
    return length && isLonger(sentence, lower.value, lowerUnit.value, upper.value, length.unit)
      ? length
      : null;
  }
  return readUpper(sentence, middle + 1, lower.value, upper.value, upper.next);
};

const readUpper = (
  sentence: Sentence,
  at: number,
  lower: number,
  upper: number,
  unitAt: number,
): Length | null => {
  if (lower >= upper) return null;
  const unit = find(sentence, unitAt, "unit");
  if (!unit) return null;
  const plain = readLength(sentence, at);
  if (plain) return plain;
  return { iso: isoOf(upper, unit.value), next: unitAt + unit.length, unit: unit.value };
};

const days: Readonly<Record<string, number>> = {
  TS: 1 / 86_400,
  TM: 1 / 1440,
  TH: 1 / 24,
  D: 1,
  W: 7,
  M: 30,
  Y: 365,
};

const isLonger = (
  _sentence: Sentence,
  lower: number,
  lowerUnit: string,
  upper: number,
  upperUnit: string,
): boolean => lower * (days[lowerUnit] ?? 0) < upper * (days[upperUnit] ?? 0);
