import { cnilNormAt } from "./cnilNorms.ts";
import { actsAt } from "./frenchActs.ts";
import type { Legible } from "../legible.ts";
import { abbreviations, codeNames } from "./lexicon/named.ts";
import type { NamedText } from "./namedText.ts";
import type { Span } from "../../span.ts";
import { inFrench } from "./dates.ts";
import { unionTextAt } from "./unionActs.ts";

const acts =
  "(?:lois?|decrets?(?:-lois?)?|arretes?|ordonnances?|circulaires?|instructions?|deliberations?|decisions?)(?=[^a-z]|n ?°|$)";
const unions =
  "(?:reglement|directive|decision|traite|charte|convention|constitution|declaration|digital|ai act)";
const norms = "(?:norme|autorisation|methodologie|referentiel|ns ?-? ?\\d|au ?-? ?0|mr ?-? ?0)";
const short = [...abbreviations.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((letters) =>
    /^c[a-z]{3,}$/.test(letters) ? `(?:${dotted(letters)}|${cut(letters)})` : dotted(letters),
  )
  .join("|");

/** « C.S.P. ». */
function dotted(letters: string): string {
  return letters
    .split("")
    .map((letter) => (letter === "&" ? letter : `${letter}[.]?`))
    .join("");
}

/** « C. pr. pén. »: stops and blanks stand where the lexicon joins its words. */
function cut(letters: string): string {
  return `c[.]? ?${letters.slice(1).replace(/^(pr|mon|sec)(?=[a-z]{3})/, "$1[.]? ?")}[.]?`;
}

const heads = new RegExp(
  String.raw`(?<![a-z0-9@/._-])(?:l'|d')?(?:du|de la|dela|de|au|le|la)? ?(?:(?<code>codes?|livre des)|(?<act>${acts})|(?<union>${unions})|(?<norm>${norms})|(?<short>${short})(?![a-z0-9@_/]|[.-][a-z0-9]))`,
  "g",
);

/** All texts that words name, in order, none inside another. */
export const findNamedTexts = (legible: Legible): NamedText[] => {
  const { words } = legible;
  const found: NamedText[] = [];
  heads.lastIndex = 0;
  for (let match = heads.exec(words); match; match = heads.exec(words)) {
    const [kind, head] = Object.entries(match.groups!).find(
      ([, letters]) => letters !== undefined,
    )!;
    const end = match.index + match[0].length;
    const all = namedBy(legible, kind, { start: end - head.length, end });
    for (const text of all) add(found, text, words);
    if (all.length > 0) heads.lastIndex = Math.max(end, all.at(-1)!.end);
  }
  return found;
};

const namedBy = (legible: Legible, kind: string, { start, end }: Span): NamedText[] => {
  const { words, written } = legible;
  if (kind === "short") return some(abbreviationOf(legible, start, end));
  if (kind === "code") return some(codeAt(words, start));
  if (kind === "norm") return some(cnilNormAt(words, written, start));
  const union = unionTextAt(words, start);
  if (union) return [union];
  return kind === "act" ? actsAt(legible, start, end) : some(abbreviationOf(legible, start, end));
};

const some = (text: NamedText | null): NamedText[] => (text ? [text] : []);

const codeAt = (words: string, start: number): NamedText | null => {
  const name = codeNames.find(words, start);
  if (!name || /^ ?numerique/.test(words.slice(name.end, name.end + 11))) return null;
  return { start, end: name.end, code: name.value };
};

const abbreviationOf = (
  { words, written }: Legible,
  start: number,
  end: number,
): NamedText | null => {
  const entry = abbreviations.get(words.slice(start, end).replaceAll(/[ .]/g, ""));
  const isWord = end - start > longestAbbreviation;
  if (!entry || (isWord && written[start] === words[start])) return null;
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

/** What is longer is a word: « la Constitution » is a text, « la constitution d'un dossier » none. */
const longestAbbreviation = 11;

const sameText =
  /^ ?[,;:(«"“”»)-]{0,3} ?(?:ci-apres |dite? |ou |soit |le |la )?(?:le |la )?[«"“(]{0,2} ?$/;

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
