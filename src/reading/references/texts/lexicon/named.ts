import { fold } from "../../../fold.ts";
import { nameTrie } from "../nameTrie.ts";
import { codes, misspelledCodes } from "./codes.ts";
import { laws } from "./laws.ts";
import { unionTexts } from "./unionTexts.ts";

const rows = (lexicon: string): string[][] =>
  lexicon
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

const list = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** « code de la santé publique », « code de santé publique », « code santé publique ». */
const spellings = (name: string): string[] => {
  const first = /^code (de la |de l'|des |du |de )/.exec(name)?.[1];
  const begun = first
    ? [name, name.replace(first, "de "), name.replace(first, ""), name.replace(first, "de la ")]
    : [name];
  return begun.flatMap((each) => [each, each.replace(/ et (?:des |de la |de l'|de )/, " et ")]);
};

/** Codes by their name, which begins with « code » or « livre ». */
export const codeNames = nameTrie(() => [
  ...rows(codes).map(([code, name]): [string, string] => [name!, code!]),
  ...rows(codes).flatMap(([code, name]) =>
    spellings(name!).map((each): [string, string] => [each, code!]),
  ),
  ...rows(misspelledCodes).map(([code, name]): [string, string] => [name!, code!]),
]);

/** Texts of the Union and treaties by their name. */
export const unionNames = nameTrie(() =>
  rows(unionTexts).flatMap(([called, names]) =>
    list(names).map((name): [string, string] => [name, called!]),
  ),
);

/** What an abbreviation stands for, and whether it may be meant without an article beside it. */
export interface Abbreviation {
  readonly code: string;
  readonly alone: boolean;
  readonly union: boolean;
}

/** Abbreviations by their folded letters, without the blanks and stops between them. */
export const abbreviations: ReadonlyMap<string, Abbreviation> = new Map([
  ...rows(codes).flatMap(([code, , short]) =>
    list(short).map((each) => abbreviation(each, { code: code!, alone: false, union: false })),
  ),
  ...rows(unionTexts).flatMap(([called, , short]) =>
    list(short).map((each) =>
      abbreviation(each.replace("*", ""), {
        code: called!,
        alone: !each.endsWith("*"),
        union: true,
      }),
    ),
  ),
  ...rows(laws).flatMap(([, number, date, short]) =>
    list(short).map((each) =>
      abbreviation(each, { code: `loi ${number}|${date}`, alone: true, union: false }),
    ),
  ),
]);

function abbreviation(short: string, meaning: Abbreviation): [string, Abbreviation] {
  return [fold(short).replaceAll(/[ .]/g, ""), meaning];
}

/** Laws by their name, as `loi number|date`. */
export const lawNames = nameTrie(() =>
  rows(laws).flatMap(([names, number, date]) =>
    list(names).map((name): [string, string] => [name, `loi ${number}|${date}`]),
  ),
);

/** The date of a law that has a name, by its number. */
export const lawDates: ReadonlyMap<string, string> = new Map(
  rows(laws).flatMap(([, number, date]) => (number ? [[number, date!]] : [])),
);
