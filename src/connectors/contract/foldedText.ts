/**
 * How the values of a person compare in a hold: « HELENE » and « Hélène » are one, since a hold must rather keep too much
 * than too little. Case does not count, nor accents, joined letters (œ, æ, ß), the form of apostrophes and hyphens, or how
 * many blanks stand where. A server that stores texts does the same in its own words (postgres/foldedSql.ts).
 */
export const foldedText = (text: string): string =>
  Array.from(
    text.normalize("NFD").replace(unseen, "").toLowerCase(),
    (letter) => joinedLetters[letter] ?? alike.get(letter) ?? letter,
  )
    .join("")
    .replace(/ +/g, " ")
    .trim();

/** Accents that stand apart from their letter, and signs that nobody sees. */
const unseen = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060]/g;

export const joinedLetters: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss" };

/** What JavaScript and people take for blank. */
const blanks =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** Signs and what they count as, letter by letter: no decomposition knows these. */
export const alikeSigns = {
  from: `${blanks}øłđı’‘ʼ\`´‐‑‒–—−`,
  to: `${" ".repeat(blanks.length)}oldi'''''------`,
} as const;

const alike = new Map(Array.from(alikeSigns.from, (sign, at) => [sign, alikeSigns.to[at] ?? ""]));
