import type { Subdivision } from "./article.ts";
import { ordinalValue } from "./subdivisions.ts";

/** Farther back than this, words no longer lead to the article. */
const reach = 90;
const leads = /(?: de| des) $/;
const one =
  /(?<![a-z0-9'°.-])(?:(?<degree>\d{1,2}) ?°|(?:points? |lettres? )?(?<letter>[a-z]) ?\)|points? (?<point>[a-z])|(?:paragraphes? |§ ?)(?<paragraph>\d{1,2})|(?:alineas? (?<alinea>\d{1,2})|(?<ordinal>\d{1,2}(?:er|eme|e|nd)|[a-z]{5,9}|avant-dernier) alinea)|(?<plain>\d{1,2})|(?<roman>[ivx]{1,6}(?: bis| ter)?))(?<link> ?,| et| ou| a| du| de la| de l'| des| de)? ?$/;

/** Subdivisions that stand before their article: « le e) du 1 de l'article 6 », « les 1° et 2° de l'article L. 1 ». */
export interface Inverted {
  /** One path from the outermost for each that is listed. */
  readonly paths: readonly (readonly Subdivision[])[];
  readonly start: number;
}

/** Reads backwards from where an article begins. */
export const invertedBefore = (words: string, written: string, start: number): Inverted | null => {
  const from = Math.max(0, start - reach);
  let rest = words.slice(from, start);
  const lead = leads.exec(rest);
  if (!lead) return null;
  rest = rest.slice(0, lead.index);
  const levels: Subdivision[][] = [];
  for (let step = 0; step < 6; step++) {
    const match = one.exec(rest);
    if (!match || (step > 0 && !match.groups!["link"])) break;
    const subdivision = subdivisionOf(match, written, from);
    if (!subdivision) break;
    const sibling = step > 0 && /,|et|ou| a/.test(match.groups!["link"]!);
    if (sibling && match.groups!["link"] === " a")
      levels.at(-1)![0] = range(subdivision, levels.at(-1)![0]!);
    else if (sibling) levels.at(-1)!.unshift(subdivision);
    else if (levels.length > 0 && levels.at(-1)!.length > 1) break;
    else levels.push([subdivision]);
    rest = rest.slice(0, match.index);
  }
  if (levels.length === 0) return null;
  const outer = levels.slice(0, -1).flat();
  return { paths: levels.at(-1)!.map((inner) => [...outer, inner]), start: from + rest.length };
};

/** « 1° à 3° ». */
const range = (first: Subdivision, { kind, value }: Subdivision): Subdivision => ({
  kind,
  value: `${first.value}${kind === "degree" ? "°" : ""} à ${value}`,
});

const subdivisionOf = (
  { groups, index }: RegExpExecArray,
  written: string,
  from: number,
): Subdivision | null => {
  const { degree, letter, point, paragraph, alinea, ordinal, plain, roman } = groups!;
  if (degree) return { kind: "degree", value: degree };
  if (letter ?? point) return { kind: "letter", value: (letter ?? point)! };
  if (paragraph ?? plain) return { kind: "paragraph", value: (paragraph ?? plain)! };
  if (alinea) return { kind: "alinea", value: alinea };
  if (ordinal) {
    const value = ordinalValue(ordinal);
    return /^\d|dernier$/.test(value) ? { kind: "alinea", value } : null;
  }
  const [figures = "", ...rank] = written
    .slice(from + index, from + index + roman!.length)
    .split(" ");
  return figures === figures.toUpperCase()
    ? { kind: "roman", value: [figures, ...rank].join(" ") }
    : null;
};
