import type { RetentionRule } from "../../../src/reading/index.ts";
import { glue } from "./joined.ts";
import type { Draw, Word } from "./draw.ts";

/** A period as it is written, and what it is. */
export interface Measured {
  readonly text: string;
  readonly keep: string;
  readonly plus: RetentionRule["plus"];
  readonly bound: RetentionRule["bound"];
  /** For « 2 ans … puis 3 ». */
  readonly unit: string;
}

const feminineUnit = /^(?:année|semaine|heure|minute|seconde)/;
const isoOf = (count: number, unit: string): string => {
  if (unit.startsWith("T")) return `PT${count}${unit[1]}`;
  const times = /^(\d+)(\w)$/.exec(unit);
  return times ? `P${count * Number(times[1])}${times[2]}` : `P${count}${unit}`;
};

interface Counted {
  readonly words: string;
  readonly count: number;
}

const unitFor = (draw: Draw, plural: boolean, figures: boolean): Word =>
  draw.word("unit", ({ words }) => {
    if (words.length <= 1 || words === "mn" || words === "min") return figures;
    return words === "mois" || plural === words.endsWith("s");
  });

const spokenNumber = (draw: Draw, fits: (count: number) => boolean, feminine: boolean): Counted => {
  const { words, value } = draw.word("number", ({ words: spoken, value: count }) => {
    if (!fits(Number(count))) return false;
    return feminine ? !/(?:^|[ -])un$/.test(spoken) : !spoken.endsWith("une");
  });
  return { words, count: Number(value) };
};

const figureCounts = [1, 2, 3, 4, 5, 6, 10, 12, 13, 15, 18, 20, 24, 30, 36, 48, 90] as const;

/** « cinq ans », « 6 (six) mois », « une dizaine de jours », « deux ans et demi ». */
export const sayLength = (draw: Draw): Measured => {
  const measured = { plus: null, bound: "exact" } as const;
  if (draw.chance(0.03)) {
    const about = draw.word("about");
    const unit = draw.word(
      "unit",
      ({ words, value }) => words.length > 3 && words.endsWith("s") && value !== "100Y",
    );
    const text = `${about.words} ${/^[aeiouhé]/.test(unit.words) ? `d'${unit.words}` : `de ${unit.words}`}`;
    return { ...measured, text, keep: isoOf(Number(about.value), unit.value), unit: unit.value };
  }
  const plural = draw.chance(0.75);
  const figures = draw.chance(0.55);
  const unit = unitFor(draw, plural, figures);
  const most = unit.value === "100Y" ? 6 : Infinity;
  const fits = (count: number): boolean => (plural ? count > 1 && count <= most : count === 1);
  const feminine = feminineUnit.test(unit.words);
  const number = figures ? figure(draw, fits) : spokenNumber(draw, fits, feminine);
  const said =
    draw.chance(0.06) && unit.words.length > 3
      ? twice(draw, number, feminine, figures)
      : number.words;
  const base = { ...measured, unit: unit.value };
  if (unit.value === "Y" && plural && draw.chance(0.08)) {
    const half = draw.word("half", ({ words }) => words.endsWith("e") === feminine);
    return { ...base, text: `${said} ${unit.words} ${half.words}`, keep: `P${number.count}Y6M` };
  }
  if (unit.value === "Y" && draw.chance(0.05))
    return { ...base, text: `${said} ${unit.words} et six mois`, keep: `P${number.count}Y6M` };
  const qualified =
    unit.words.length > 2 && draw.chance(0.1) ? ` ${qualifier(draw, plural, feminine)}` : "";
  return {
    ...base,
    text: `${said} ${unit.words}${qualified}`,
    keep: isoOf(number.count, unit.value),
  };
};

const figure = (draw: Draw, fits: (count: number) => boolean): Counted => {
  const count = draw.of(figureCounts.filter(fits));
  return { words: String(count), count };
};

/** « 6 (six) », « six (6) ». */
const twice = (
  draw: Draw,
  { words, count }: Counted,
  feminine: boolean,
  figures: boolean,
): string => {
  if (!figures) return `${words} (${count})`;
  const known = [1, 2, 3, 4, 5, 6, 10, 12, 13, 15, 20, 24, 30, 36, 48, 90].includes(count);
  return known
    ? `${words} (${spokenNumber(draw, (each) => each === count, feminine).words})`
    : words;
};

const qualifier = (draw: Draw, plural: boolean, feminine: boolean): string =>
  draw.word("unit-neutral", ({ words }) => {
    if (plural !== words.endsWith("s")) return false;
    const singular = words.replace(/s$/, "");
    return singular === "calendaire" || singular.endsWith("e") === feminine;
  }).words;

const beginsWithVowel = (text: string): boolean => /^(?:un|une|onze)\b/.test(text);

/** A length behind words that end with « de » or « d' », which ask for a consonant or a vowel. */
export const lengthAfter = (draw: Draw, words: string): Measured => {
  for (let turns = 0; ; turns++) {
    const length = sayLength(draw);
    const elided = / d'$|^d'$/.test(words);
    const wants = elided
      ? beginsWithVowel(length.text)
      : !/(?:^| )de$/.test(words) || !beginsWithVowel(length.text);
    if (wants || turns > 60) return { ...length, text: glue(words, length.text) };
  }
};

/** Leads and bounds that need « pendant » before them. */
export const duringIt = (draw: Draw, words: string): string =>
  /^(?:une?|la|le|cette|durée) /.test(words)
    ? `${draw.of(["pendant", "durant", "pour", "sur"])} ${words}`
    : words;

/** « une durée comprise entre 3 et 5 ans », « une durée allant de 3 à 5 ans ». */
const ofARange = / (?:comprise|allant|variant|variable)$/;

/** « pendant cinq ans », « pendant une durée de cinq ans »: after a verb of keeping. */
export const exactPeriod = (draw: Draw): Measured => {
  if (draw.chance(0.15)) return sayLength(draw);
  const lead = draw.word(
    "lead",
    ({ words, value }) =>
      value === "" &&
      !ofARange.test(words) &&
      !/^(?:de|d')$|(?:fixée?s?|établie?|déterminée|portée?s?|égale) à$/.test(words),
  );
  return lengthAfter(draw, duringIt(draw, lead.words.replace(/jusqu'a\b/, "jusqu'à")));
};

/** Words that bound a figure from before: « une durée maximale de », « au plus ». */
const standsBefore = (words: string): boolean =>
  !/^(?:maximal|maximale|maximaux|maximales|maximums|minimal|minimale|maximum|minimum|maxi|max|mini|un maximum)$/.test(
    words,
  );
/** Words that take the place of a verb: « La durée ne peut excéder 5 ans ». */
export const isVerbal = (words: string): boolean =>
  /^(?:ne |n'|limité|plafonné|durée qui|et sans)/.test(words);

/** « pendant cinq ans au maximum », « pour une durée ne pouvant excéder cinq ans ». */
export const boundedPeriod = (draw: Draw, bound: "maximum" | "minimum"): Measured => {
  const category = bound === "maximum" ? "max" : "min";
  const { words: dealt } = draw.word(category, ({ words }) => !isVerbal(words));
  const words = dealt.replace(/jusqu'a\b/, "jusqu'à");
  const isAfter = !standsBefore(words) || (/^(?:au|à m|a m|tout)/.test(words) && draw.chance(0.5));
  if (isAfter) {
    const period = draw.chance(0.3) ? sayLength(draw) : { ...exactPeriod(draw) };
    return { ...period, text: `${period.text} ${words}`, bound };
  }
  const before = /^(?:dans|jusqu|à|a |sans|pas|maximum|minimum|au|un m|tout)/.test(words)
    ? words
    : duringIt(draw, words);
  return { ...lengthAfter(draw, before), bound };
};

/** « de 3 à 5 ans », « entre trois et cinq ans ». */
export const rangePeriod = (draw: Draw): Measured => {
  const low = 2 + draw.below(4);
  const high = low + 1 + draw.below(5);
  const unit = unitFor(draw, true, true);
  const between = `entre ${low} et ${high}`;
  const spread = `de ${low} à ${high}`;
  const lead = draw.chance(0.3)
    ? draw.word("lead", ({ words }) => ofARange.test(words)).words
    : null;
  const text = lead
    ? `pendant ${lead} ${lead.endsWith("comprise") ? between : spread}`
    : draw.of([between, spread, `${low} à ${high}`, `${low}-${high}`]);
  return {
    text: `${text} ${unit.words}`,
    keep: isoOf(high, unit.value),
    plus: null,
    bound: "range",
    unit: unit.value,
  };
};

/** « 2 ans + l'année en cours ». */
export const periodWithMore = (draw: Draw): Measured => {
  const period = exactPeriod(draw);
  if (draw.chance(0.2)) return { ...period, text: `${period.text} + 10 jours`, plus: "P10D" };
  const year = draw.word("current-year").words;
  const sign = draw.of(["+", "plus"]);
  return {
    ...period,
    text: `${period.text} ${sign} ${sign === "plus" && !year.startsWith("l'") ? `l'${year}` : year}`,
    plus: "current-year",
  };
};

/** Any of these, by chance. */
export const anyPeriod = (draw: Draw): Measured => {
  if (draw.chance(0.3)) return boundedPeriod(draw, "maximum");
  if (draw.chance(0.05)) return rangePeriod(draw);
  return draw.chance(0.06) ? periodWithMore(draw) : exactPeriod(draw);
};
