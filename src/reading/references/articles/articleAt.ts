import type { Article, Part, Subdivision } from "./article.ts";
import type { Legible } from "../legible.ts";
import { subdivisionAt } from "./subdivisions.ts";

const lettered =
  /(l ?[.]? ?o|[lrda]) ?([.])? ?([*])? ?[.]? ?(?:n ?° ?)?(\d{1,4})(?!\d)((?:(?: ?- ?|[.])\d{1,3}(?!\d)){0,4})/y;
const bare =
  /(?:n ?[°o] ?)?(?:(\d{1,4})(?:er)?(?![\da-z])((?:[-.]\d{1,3}(?!\d)){0,3})|(premier|unique)(?![a-z]))/y;
const rank =
  /[ -]?(bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies|quaterdecies|quindecies|sexdecies|septdecies|octodecies|novodecies|vicies)(?![a-z])/y;
/** Of tax law: « L. 16 B », « 200-0 A ». */
const capitals =
  / (?!ct)([a-z]{1,2})(?= ?(?:$|[,;:)(]|[.] ?(?:$|\n))| (?:et|ou|a|du|de|des|bis|ter|quater|[a-z]{3,11}ies)(?![a-z]))/y;

const stick = (pattern: RegExp, words: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(words);
};

/** An article by its number at a place of the words; a small letter is a prefix only behind the word « article ». */
export const articleAt = (
  { words, written }: Legible,
  start: number,
  introduced: boolean,
): Article | null => {
  const match = stick(lettered, words, start);
  if (match) {
    const [all, letters, stop, star, first, rest] = match;
    const isCapital = /[A-Z]/.test(written[start]!);
    const isDotted = stop !== undefined;
    const isJoined = rest !== "";
    if (isCapital || (introduced ? isDotted || isJoined : isDotted && isJoined)) {
      const prefix = `${letters!.replaceAll(/[ .]/g, "").toUpperCase()}${star ?? ""}`;
      const number = `${first}${rest!.replaceAll(/ ?[-.] ?/g, "-")}`;
      return withMore({ words, written }, { start, end: start + all.length, prefix, number });
    }
  }
  const plain = introduced ? stick(bare, words, start) : null;
  if (!plain) return null;
  const number = plain[3] ? (plain[3] === "premier" ? "1" : "unique") : `${plain[1]}${plain[2]}`;
  const end = start + plain[0].length;
  return withMore({ words, written }, { start, end, prefix: null, number });
};

const withMore = (
  { words, written }: Pick<Legible, "words" | "written">,
  { start, end, prefix, number }: Omit<Article, "subdivisions">,
): Article => {
  let at = end;
  let full = number;
  for (let step = 0; step < 3; step++) {
    const ranked = stick(rank, words, at);
    const capital = ranked ? null : stick(capitals, words, at);
    const letters = written.slice(at + 1, at + 1 + (capital?.[1]!.length ?? 0));
    const isCapital = /^[A-Z]/.test(letters) && !/[a-z]|^[IVX]/.test(letters);
    if (!ranked && !isCapital) break;
    full += ` ${ranked ? ranked[1]! : letters}`;
    at += (ranked ?? capital)![0].length;
  }
  const subdivisions: Subdivision[] = [];
  for (let step = 0; step < 5; step++) {
    const next = subdivisionAt(words, written, at);
    if (!next) break;
    subdivisions.push(next.subdivision);
    at = next.end;
    if (next.subdivision.kind === "letter") break;
  }
  return { start, end: at, prefix, number: full, subdivisions };
};

const figure = String.raw`(?:n ?° ?)?(\d{1,3}|[ivx]{1,6}|premier|1er)(?: (bis|ter))?(?![a-z0-9])`;
const part = new RegExp(
  String.raw`((?:sous-)?section|livre|titre|chapitre|considerant|annexe)s? ${figure}(?: (?:a|au) (\d{1,3}|[ivx]{1,6})(?![a-z0-9]))?`,
  "y",
);
const listedPart = new RegExp(
  String.raw`()${figure}(?: (?:a|au) (\d{1,3}|[ivx]{1,6})(?![a-z0-9]))?`,
  "y",
);
const above = new RegExp(
  String.raw` (?:du|de la|de l') ?(section|livre|titre|chapitre|annexe) ${figure}`,
  "y",
);

/** « Section 4 bis du chapitre 7 du livre 2 », « chapitre V », « considérants 47 et 48 ». */
export const partAt = (
  { words }: Legible,
  start: number,
  sameKind: string | null = null,
): Part | null => {
  const match = stick(sameKind === null ? part : listedPart, words, start);
  if (!match) return null;
  const [all, ownKind, number, rankOf, through] = match;
  const kind = sameKind ?? ownKind;
  let end = start + all.length;
  let home = "";
  for (let step = 0; step < 4; step++) {
    const upper = stick(above, words, end);
    if (!upper) break;
    home += ` ${upper[0].trim().replace(upper[2]!, shown(upper[2]!))}`;
    end += upper[0].length;
  }
  const title = kind === "considerant" ? "considérant" : kind!;
  const own = `${title} ${[shown(number!), rankOf].filter(Boolean).join(" ")}`;
  return {
    start,
    end,
    part: `${own}${home}`,
    ...(through ? { through: `${title} ${shown(through)}${home}` } : {}),
  };
};

const shown = (figures: string): string =>
  /^[ivx]+$/.test(figures) ? figures.toUpperCase() : figures.replace(/premier|1er/, "1");
