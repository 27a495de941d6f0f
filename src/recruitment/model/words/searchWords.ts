import { plainWords } from "../../../kernel/index.ts";
import { withoutSecondEnding } from "./inclusive.ts";
import { stem } from "./stem.ts";

/**
 * The words of a text as they are searched: one form for both genders and numbers, no accent, no capital, no word that
 * every text has. Offers, searches, alerts and feeds all read their words here, so that they find the same.
 */
export const searchWords = (text: string): readonly string[] => [
  ...new Set(surfaceWords(text).map(stem)),
];

/** The words before they are brought to one form, in the order of the text. */
export const surfaceWords = (text: string): readonly string[] => {
  const bare = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("fr");
  const joined = withoutSecondEnding(bare.replaceAll(genderNote, " "));
  return plainWords(joined)
    .split(" ")
    .filter((word) => word !== "" && !empty.has(word))
    .map((word) => word.slice(0, longest));
};

/** No word of a language is longer; what is, is cut the same everywhere. */
const longest = 60;

// « H/F », « (f/h) », « H-F », « homme/femme » after a title.
const genderNote =
  /(?<!\p{L})(?:[hmf] ?[/-] ?[hmf](?: ?[/-] ?[xnd])?|hommes? ?\/ ?femmes?|femmes? ?\/ ?hommes?)(?!\p{L})/gu;

const empty: ReadonlySet<string> = new Set(
  (
    "l d n s c j m t qu h f hf fh a au aux de des du le la les un une et ou en dans par pour sur sous avec sans chez " +
    "ce cet cette ces son sa ses leur leurs notre nos votre vos que qui dont est sont the of and or for in"
  ).split(" "),
);
