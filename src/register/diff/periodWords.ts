import type { Bilingual, Language } from "../../kernel/index.ts";

type UnitLetter = "Y" | "M" | "W" | "D" | "H";
const units: Readonly<Record<UnitLetter, Readonly<Record<Language, readonly [string, string]>>>> = {
  Y: { fr: ["an", "ans"], en: ["year", "years"] },
  M: { fr: ["mois", "mois"], en: ["month", "months"] },
  W: { fr: ["semaine", "semaines"], en: ["week", "weeks"] },
  D: { fr: ["jour", "jours"], en: ["day", "days"] },
  H: { fr: ["heure", "heures"], en: ["hour", "hours"] },
};

type Part = readonly [count: string, unit: UnitLetter];

const partsOf = (iso: string): readonly Part[] =>
  [...iso.matchAll(/(\d+)([YMWDH])/g)].map(([, count = "", unit]) => [count, unit as UnitLetter]);

const partWords = ([count, unit]: Part, language: Language): string =>
  `${count} ${units[unit][language][isMany(count, language) ? 1 : 0]}`;

const isMany = (count: string, language: Language): boolean =>
  language === "fr" ? Number(count) >= 2 : Number(count) !== 1;

/** « 5 ans », « 1 an et 6 mois »; of no time, « sans délai ». */
export const periodWords = (iso: string): Bilingual => {
  const parts = partsOf(iso);
  if (parts.every(([count]) => Number(count) === 0)) return { fr: "aucun délai", en: "no time" };
  return {
    fr: parts.map((part) => partWords(part, "fr")).join(" et "),
    en: parts.map((part) => partWords(part, "en")).join(" and "),
  };
};

/** « de 5 à 3 ans »; where units differ, « de 18 mois à 2 ans ». */
export const fromPeriodTo = (before: string, after: string): Bilingual => {
  const [[old, ...moreOld], [now, ...moreNow]] = [partsOf(before), partsOf(after)];
  const [a, b] = [periodWords(before), periodWords(after)];
  if (old && now && moreOld.length + moreNow.length === 0 && old[1] === now[1])
    return { fr: `de ${old[0]} à ${b.fr}`, en: `from ${old[0]} to ${b.en}` };
  return { fr: `de ${a.fr} à ${b.fr}`, en: `from ${a.en} to ${b.en}` };
};
