import { find, wordAt, type Sentence } from "./sentence.ts";

const ordinal = /(?:ieme|^premier|^premiere)s?$/;
const numbered = /^(?:\d+(?:°|er|e|ᵉ)?|[ivx]+)$/;
const lettered = /^[a-h]$/;
const subdivision = /^(?:alineas?|articles?|points?|paragraphes?|tirets?)$/;

/** « 1° », « II », « b », « deuxième »: one subdivision of a text, in a list of them. */
const isSubdivision = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  return ordinal.test(word) || numbered.test(word) || lettered.test(word);
};

/**
 * « aux 1°, 2° et 3° de l'article 2 », « aux troisième, quatrième et sixième alinéas »: the comma parts two subdivisions of
 * one text, and closes nothing.
 */
export const partsSubdivisions = (sentence: Sentence, comma: number): boolean => {
  if (wordAt(sentence, comma) !== "," || !isSubdivision(sentence, comma - 1)) return false;
  const next = /^(?:au|aux|du|des|les|l')$/.test(wordAt(sentence, comma + 1))
    ? comma + 2
    : comma + 1;
  return isSubdivision(sentence, next) && !find(sentence, next + 1, "unit");
};

/** « aux a, b et c du 3° », « au a de l'article 2 »: a letter that names a subdivision. */
export const isLetterOfText = (sentence: Sentence, at: number): boolean => {
  const letter = wordAt(sentence, at);
  if (letter.length !== 1 || !lettered.test(letter)) return false;
  const before = wordAt(sentence, at - 1);
  const listed =
    /^(?:au|aux|du|des|les)$/.test(before) ||
    (/^(?:,|et|ou)$/.test(before) && isSubdivision(sentence, at - 2));
  const after = wordAt(sentence, at + 1);
  return listed && (/^(?:,|et|ou|du|de|a|au)$/.test(after) || subdivision.test(after));
};
