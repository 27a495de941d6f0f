import { fold, type RetentionRule } from "../../src/reading/index.ts";
import { seeded } from "./changeAWord.ts";

/** A part of a sentence, and whether the rules that were read in it hold what it says. */
interface Part {
  readonly words: string;
  readonly isKeptIn: (rules: readonly RetentionRule[]) => boolean;
}

/** A sentence put together from parts by chance, sound or not. */
export interface Assembled {
  readonly text: string;
  readonly parts: readonly Part[];
}

const heads = [
  "Les fiches sont conservées",
  "Les fiches sont supprimées",
  "Les fiches sont archivées",
  "Les fiches peuvent être conservées",
  "Nous conservons vos fiches",
  "Fiches :",
  "",
];
const joints = [" ", " ", " ", ", ", " et ", " ou ", ", puis ", " ; ", ", ou ", " ("];

const texts = ["from", "until", "while", "condition", "scope"] as const;

const holdsWords =
  (words: string): Part["isKeptIn"] =>
  (rules) =>
    rules.some((rule) => texts.some((name) => fold(rule[name] ?? "").includes(fold(words))));

const holdsPeriod =
  (keep: string, bound: RetentionRule["bound"] | null): Part["isKeptIn"] =>
  (rules) =>
    rules.some(
      ({ then, ...rule }) =>
        (rule.keep === keep && (bound === null || rule.bound === bound)) ||
        (then?.keep === keep && (bound === null || then.bound === bound)),
    );

const holdsEnd =
  (end: RetentionRule["end"]): Part["isKeptIn"] =>
  (rules) =>
    rules.some((rule) => rule.end === end || rule.then?.end === end);

const part = (words: string, isKeptIn: Part["isKeptIn"]): Part => ({ words, isKeptIn });
const named = (before: string, words: string): Part => part(before + words, holdsWords(words));

const kinds: readonly (readonly Part[])[] = [
  [
    part("deux ans", holdsPeriod("P2Y", null)),
    part("pendant cinq ans", holdsPeriod("P5Y", null)),
    part("au bout de dix ans", holdsPeriod("P10Y", null)),
  ],
  [
    part("au plus sept ans", holdsPeriod("P7Y", "maximum")),
    part("pour une durée maximale de huit ans", holdsPeriod("P8Y", "maximum")),
  ],
  [
    part("au moins trois ans", holdsPeriod("P3Y", "minimum")),
    part("pour une durée minimale de quatre ans", holdsPeriod("P4Y", "minimum")),
  ],
  [
    named("à compter de la ", "clôture du dossier"),
    named("après le ", "dernier contact"),
    named("dès la ", "fin du prêt"),
  ],
  [named("jusqu’à la ", "majorité de l’enfant"), named("jusqu’à votre ", "désinscription")],
  [named("pendant la durée du ", "mandat"), named("tant que ", "le compte est actif")],
  [named("dès que ", "l’agent quitte le service"), named("lorsque ", "le dossier est clos")],
  [named("en cas de ", "litige"), named("si ", "le lecteur est mineur")],
  [named("sauf ", "opposition"), named("sous réserve d’", "un recours")],
  [named("pour les ", "agents titulaires"), named("pour les ", "prêts perdus")],
  [
    part("puis supprimées", holdsEnd("delete")),
    part("avant suppression", holdsEnd("delete")),
    part("puis archivées", holdsEnd("archive")),
    part("en archivage intermédiaire", holdsEnd("archive")),
    part("et anonymisées", holdsEnd("anonymise")),
  ],
];

/** Sentences of one to four parts, the same for the same seed. */
export const partsAtRandom = (seed: number, count: number): readonly Assembled[] => {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => one(one(kinds)));
    let text = one(heads);
    for (const [at, { words }] of parts.entries()) {
      const joint = at === 0 ? (text === "" ? "" : " ") : one(joints);
      text += `${joint}${words}${joint === " (" ? ")" : ""}`;
    }
    return { text: `${text[0]!.toUpperCase()}${text.slice(1)}.`, parts };
  });
};
