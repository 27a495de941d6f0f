import { parsePeriod, type Bilingual, type Language, type Period } from "../../../kernel/index.ts";
import { numberWords } from "./numberWords.ts";

interface Unit {
  readonly fr: readonly [one: string, many: string];
  readonly en: readonly [one: string, many: string];
  readonly feminine: boolean;
}

const units: readonly (readonly ["years" | "months" | "weeks" | "days" | "hours", Unit])[] = [
  ["years", { fr: ["an", "ans"], en: ["year", "years"], feminine: false }],
  ["months", { fr: ["mois", "mois"], en: ["month", "months"], feminine: false }],
  ["weeks", { fr: ["semaine", "semaines"], en: ["week", "weeks"], feminine: true }],
  ["days", { fr: ["jour", "jours"], en: ["day", "days"], feminine: false }],
  ["hours", { fr: ["heure", "heures"], en: ["hour", "hours"], feminine: true }],
];

/** A period in words: « un an et six mois », "eighteen months"; a blank one as « aucune durée ». */
export const periodWords = (period: Period): Bilingual => ({
  fr: inLanguage(period, "fr"),
  en: inLanguage(period, "en"),
});

const inLanguage = (period: Period, language: Language): string => {
  const parts = units
    .filter(([field]) => period[field] > 0)
    .map(([field, unit]) => {
      const count = period[field];
      return `${numberWords(count, language, unit.feminine)} ${unit[language][count > 1 ? 1 : 0]}`;
    });
  if (parts.length === 0) return language === "fr" ? "aucune durée" : "no period";
  return enumerated(parts, language);
};

/** A period in figures, where there is little room: « 1 an 6 mois », « 48 heures »; as written when it is none. */
export const periodFigures = (iso: string, language: Language): string => {
  const period = parsePeriod(iso);
  if (!period) return iso;
  const parts = units
    .filter(([field]) => period[field] > 0)
    .map(([field, unit]) => `${period[field]} ${unit[language][period[field] > 1 ? 1 : 0]}`);
  return parts.join(" ") || { fr: "aussitôt", en: "at once" }[language];
};

/** Joins parts as the language does: « a, b et c ». */
export const enumerated = (parts: readonly string[], language: Language): string =>
  listedWith(parts, language === "fr" ? "et" : "and");

/** Joins parts of which one is meant: « a, b ou c ». */
export const alternatives = (parts: readonly string[], language: Language): string =>
  listedWith(parts, language === "fr" ? "ou" : "or");

const listedWith = (parts: readonly string[], word: string): string => {
  const last = parts.at(-1) ?? "";
  const before = parts.slice(0, -1).join(", ");
  return before === "" ? last : `${before} ${word} ${last}`;
};

/** Parameters `{name}`, `{nameFr}` and `{nameEn}` of a message that shows a period. */
export const periodParams = (name: string, iso: string, period: Period): Record<string, string> => {
  const words = periodWords(period);
  return { [name]: iso, [`${name}Fr`]: words.fr, [`${name}En`]: words.en };
};
