import { cnilNormAt } from "./cnilNorms.ts";
import { actsAt } from "./frenchActs.ts";
import type { Legible } from "../legible.ts";
import { abbreviations, codeNames } from "./lexicon/named.ts";
import type { NamedText } from "./namedText.ts";
import { inFrench } from "./dates.ts";
import { unionTextAt } from "./unionActs.ts";

const acts =
  "(?:lois?|decrets?(?:-lois?)?|arretes?|ordonnances?|circulaires?|instructions?|deliberations?|decisions?)(?=[^a-z]|n ?°|$)";
const unions =
  "(?:reglement|directive|decision|traite|charte|convention|constitution|declaration|digital|ai act)";
const norms = "(?:norme|autorisation|methodologie|referentiel|ns ?-|au ?-|mr ?-)";
const short = [...abbreviations.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((key) => (key.startsWith("c") && key !== "cada" ? `c[.]? ?${spaced(key.slice(1))}` : key))
  .join("|");

/** « c. pr. pén. »: stops and blanks may stand between the letters that the lexicon joins. */
function spaced(letters: string): string {
  return letters.startsWith("pr") ? `pr[.]? ?${letters.slice(2)}[.]?` : `${letters}[.]?`;
}

const heads = new RegExp(
  String.raw`(?<![a-z0-9@/._-])(?:l'|d')?(?:du|de la|dela|de|au|le|la)? ?(?:(?<code>codes?|livre des)|(?<act>${acts})|(?<union>${unions})|(?<norm>${norms})|(?<short>${short})(?![a-z0-9@_/]|[.-][a-z0-9]))`,
  "g",
);

/** All texts that words name, in order, none inside another. */
export const findNamedTexts = (legible: Legible): NamedText[] => {
  const { words, written } = legible;
  const found: NamedText[] = [];
  heads.lastIndex = 0;
  for (let match = heads.exec(words); match; match = heads.exec(words)) {
    const { code, act, union, norm, short: abbreviation } = match.groups!;
    const head = (code ?? act ?? union ?? norm ?? abbreviation)!;
    const end = match.index + match[0].length;
    const start = end - head.length;
    const texts =
      abbreviation !== undefined
        ? [abbreviationOf(abbreviation, start, end)]
        : code !== undefined
          ? [codeAt(words, start)]
          : [
              (union ?? act) === undefined ? null : unionTextAt(words, start),
              norm === undefined ? null : cnilNormAt(words, written, start),
            ];
    const one = texts.find((text) => text !== null);
    const all = one ? [one] : act === undefined ? [] : actsAt(legible, start, end);
    for (const text of all) add(found, text, words);
    if (all.length > 0) heads.lastIndex = Math.max(end, all.at(-1)!.end);
  }
  return found;
};

const codeAt = (words: string, start: number): NamedText | null => {
  const name = codeNames.find(words, start);
  if (!name || /^ ?numerique/.test(words.slice(name.end, name.end + 11))) return null;
  return { start, end: name.end, code: name.value };
};

const abbreviationOf = (letters: string, start: number, end: number): NamedText | null => {
  const entry = abbreviations.get(letters.replaceAll(/[ .]/g, ""));
  if (!entry) return null;
  const [, number, date] = /^loi (.*)\|(.*)$/.exec(entry.code) ?? [];
  return {
    start,
    end,
    ...(number && date
      ? { code: `loi n° ${number} ${inFrench(date)}`, number, date }
      : { code: entry.code, ...(entry.union ? { union: true as const } : {}) }),
    short: entry.alone ? "behind-determiner" : "beside-article",
  };
};

const sameText =
  /^ ?[,;:(«"“”»)-]{0,3} ?(?:ci-apres |dit |ou |soit |le |la )?(?:le |la )?[«"“(]{0,2} ?$/;

/** « Règlement général … (RGPD) (règlement n° 679/2016) » names one text three times. */
const add = (found: NamedText[], text: NamedText, words: string): void => {
  const last = found.at(-1);
  const again =
    last?.code === text.code &&
    text.start - last.end < 24 &&
    sameText.test(words.slice(last.end, text.start));
  if (again) {
    const closed = /^ ?[»"”)]{1,2}/.exec(words.slice(text.end, text.end + 3))?.[0].length ?? 0;
    found[found.length - 1] = { ...last, end: text.end + closed };
  } else found.push(text);
};
