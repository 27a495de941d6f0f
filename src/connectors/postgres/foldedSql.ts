import { alikeSigns, joinedLetters } from "../contract/foldedText.ts";
import type { Scope } from "./scope.ts";

/** The alphabets of one byte that hold all accented letters of French, and the same letters without. */
const latin = ["LATIN1", "LATIN9", "WIN1252"];
const accented = {
  from: "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ",
  to: "aaaaaaceeeeiiiinoooooouuuuyyaaaaaaceeeeiiiinoooooouuuuy",
};
const latinBlanks = " \t\n\v\f\r\u00a0";

/**
 * The text as it compares in a hold (`foldedText`), by the server: the same expression on both sides, so that what it
 * takes for a capital letter is one on both. The collation is named where the server has one that knows all letters:
 * that of the column may know those of English only. In an alphabet that holds no accents, case and blanks alone count.
 */
export const foldedSql = (scope: Scope, text: string): string => {
  const { encoding, letters } = scope.tables;
  const isLatin = latin.includes(encoding);
  const bare =
    encoding === "UTF8"
      ? `regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036F\\u00AD\\u200B-\\u200D\\u2060]', '', 'g')`
      : text;
  const joined =
    encoding === "UTF8"
      ? Object.entries(joinedLetters)
      : isLatin
        ? [
            ["æ", "ae"],
            ["ß", "ss"],
          ]
        : [];
  const apart = joined.reduce(
    (inner, [one, two]) => `replace(${inner}, '${one}', '${two}')`,
    `lower(${bare}${letters})`,
  );
  const signs =
    encoding === "UTF8"
      ? alikeSigns
      : {
          from: latinBlanks + (isLatin ? accented.from : "").concat("`"),
          to: " ".repeat(latinBlanks.length) + (isLatin ? accented.to : "").concat("'"),
        };
  const bound = (value: string): string => scope.parameters.value(value, "text");
  return `btrim(regexp_replace(translate(${apart}, ${bound(signs.from)}, ${bound(signs.to)}), ' +', ' ', 'g'))`;
};
