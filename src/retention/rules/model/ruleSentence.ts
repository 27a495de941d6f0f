import { parsePeriod, type Language } from "../../../kernel/index.ts";
import { enumerated, periodWords } from "./periodWords.ts";
import type { Rule } from "./rule.ts";

/** What a sentence needs of a rule. */
export type SpokenRule = Pick<Rule, "collection" | "store" | "with" | "clock" | "keep">;

/**
 * Says a rule as one sentence of normal French or English, for the person who answers for it. It says what the
 * machine will do and nothing more: names are quoted as they stand in the database.
 */
export const ruleSentence = (rule: SpokenRule, language: Language): string =>
  language === "fr" ? french(rule) : english(rule);

const french = (rule: SpokenRule): string => {
  const children = enumerated(rule.with.map(quoted), "fr");
  const along = children === "" ? " " : `, avec leurs ${children}, `;
  const when = {
    fr: `après ${quoted(rule.clock)}`,
    sooner: `dès que ${quoted(rule.clock)} est passé`,
  };
  return `Les lignes ${ofName(rule.collection)} (base ${rule.store})${along}sont supprimées ${delay(rule, "fr", when.fr, when.sooner)}.`;
};

const english = (rule: SpokenRule): string => {
  const children = enumerated(rule.with.map(quoted), "en");
  const along = children === "" ? " " : `, with their ${children}, `;
  return `Rows of ${quoted(rule.collection)} (store ${rule.store})${along}are deleted ${delay(rule, "en", `after ${quoted(rule.clock)}`, `as soon as ${quoted(rule.clock)} has passed`)}.`;
};

const delay = (rule: SpokenRule, language: Language, after: string, atOnce: string): string => {
  const period = parsePeriod(rule.keep);
  if (!period) return `${rule.keep} ${after}`;
  if (period.blank) return atOnce;
  const words = `${periodWords(period)[language]} ${after}`;
  if (period.hours > 0) return words;
  return `${words}, ${language === "fr" ? "à la fin du dernier jour" : "at the end of the last day"}`;
};

const quoted = (name: string): string => `"${name}"`;

/** Words whose h is aspirated: « de "handicap" », but « d'"historique" ». */
const aspirated =
  /^(hach|haie|hain|hall|halte|hameau|hamp|handicap|hangar|hant|harc|harn|has|haus|haut|hav|hi[eé]rarch|hors|hous|huit|hurl)/;
const beginsWithVowel = /^[aeiouœæàâäéèêëîïôöûüùh]/;

const ofName = (name: string): string => {
  const word = name.toLowerCase();
  const elided = beginsWithVowel.test(word) && !aspirated.test(word);
  return elided ? `d’${quoted(name)}` : `de ${quoted(name)}`;
};
