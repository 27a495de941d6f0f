import { fold } from "../../../src/reading/index.ts";
import type { GeneratedSentence } from "../generateSentences.ts";
import { lexiconLines, tooMany } from "./lexiconLines.ts";

/** Categories of which every spelling has to be met; of the others, every line. */
const inEverySpelling = new Set(
  (
    "from until until-clause while while-clause condition condition-clause condition-whole law purpose max min lead " +
    "number about unit half unit-neutral current-year keep-past keep-active keep-infinitive keep-object end-past " +
    "end-active end-object end-infinitive end-noun modal-may modal-must place active archive supplementary"
  ).split(" "),
);
const inEveryLine = new Set(
  "at at-clause now unlimited criterion reference set-by duration-noun after-period adverb opening pas".split(
    " ",
  ),
);

/** Words that stand only in sentences whose meaning is not theirs alone to give: refused ones, and parts of others. */
const setAside = [
  /^(?:dans les (?:meilleurs|plus brefs)|sans délai in)/,
  /^(?:que (?:le|pour|pendant)|plus longtemps|plus de temps|au[- ]delà d(?:e ce qui|e la durée|u temps|es besoins|es nécessités)|varie|dépend)/,
  /^(?:est celle|sont celles) qu/,
  /(?:laquelle|celui-ci|celle-ci|quels|quelles|duquel)$/,
  /^(?:néanmoins|toutefois|cependant|mais|en revanche|à l'inverse|inversement)$/,
  / (?:de ces|des)$/,
  /^(?:qui suit|qui suivra|d'ici)$/,
  /^il (?:est|sera) procédé/,
];

/** The words of the lexicon that no sentence holds. */
export const unusedWords = (sentences: readonly GeneratedSentence[]): readonly string[] => {
  const all = ` ${sentences.map(({ text, context }) => spaced(`${text} . ${context ?? ""}`)).join(" ")} `;
  const isUsed = (spelling: string): boolean => {
    const words = spaced(spelling);
    return all.includes(words.endsWith("'") ? ` ${words}` : ` ${words} `);
  };
  return lexiconLines.flatMap(({ category, pattern, spellings }) => {
    const written = spellings.filter((spelling) => !setAside.some((each) => each.test(spelling)));
    if (inEverySpelling.has(category) && spellings.length <= tooMany)
      return written
        .filter((spelling) => !isUsed(spelling))
        .map((spelling) => `${category}: ${spelling}`);
    const isMissing =
      (inEveryLine.has(category) || inEverySpelling.has(category)) &&
      written.length > 0 &&
      !written.some(isUsed);
    return isMissing ? [`${category}: ${pattern}`] : [];
  });
};

const spaced = (text: string): string =>
  fold(text.normalize("NFC"))
    .replaceAll("’", "'")
    .replaceAll("jusqu'a", "jusqu' a")
    .replaceAll("jusqu' aux", "jusqu'aux")
    .replaceAll(/[,.;:()«»\u00a0\s]+/g, " ")
    .trim();
