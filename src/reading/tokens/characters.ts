/** What one UTF-16 unit is to the tokenizer. */
export type Class = "letter" | "digit" | "apostrophe" | "hyphen" | "blank" | "nothing" | "mark";

/** Units that are printed as nothing and part no words: soft hyphen, joiners, byte-order mark, combining accents. */
const nothing = /\u00ad|[\u0300-\u036f]|\u200c|\u200d|\u200e|\u200f|\u2060|[\ufe00-\ufe0f]|\ufeff/;
/** Blanks of every width; the zero-width space parts words as its name says. */
const blank = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]/;
const apostrophe = /['’‘ʼ`´′]/;
const hyphen = /[-‐‑‒–—―−]/;

const classes = new Map<string, Class>();
const folds = new Map<string, string>();

const classify = (unit: string): Class => {
  if (nothing.test(unit)) return "nothing";
  if (blank.test(unit)) return "blank";
  if (apostrophe.test(unit)) return "apostrophe";
  if (hyphen.test(unit)) return "hyphen";
  // « 5² ans »: a raised figure calls a note, and is no part of the number.
  if (/[²³¹⁰⁴-⁹]/.test(unit)) return "mark";
  if (/\p{Nd}/u.test(unit)) return "digit";
  return /[\p{L}\p{No}°_ªº]/u.test(unit) || /[\ud800-\udfff]/.test(unit) ? "letter" : "mark";
};

/** The class of the unit at an offset. */
export const classOf = (unit: string): Class => {
  let known = classes.get(unit);
  if (known === undefined) classes.set(unit, (known = classify(unit)));
  return known;
};

const bare = (unit: string): string => {
  if (unit === "œ" || unit === "Œ") return "oe";
  if (unit === "æ" || unit === "Æ") return "ae";
  return unit.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
};

/** Lower case without accents; ligatures become two letters, so a folded word is no offset into its text. */
export const foldLetter = (unit: string): string => {
  let known = folds.get(unit);
  if (known === undefined) folds.set(unit, (known = bare(unit)));
  return known;
};
