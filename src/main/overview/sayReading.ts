import { parsePeriod, type Language } from "../../kernel/index.ts";
import type { RetentionRule } from "../../reading/index.ts";

/**
 * Says in a few words how a sentence was read, so that a person can hold the reading against the sentence. What the
 * sentence itself says stays quoted as it stands, in its own language.
 */
export const sayReading = (rule: RetentionRule, language: Language): string => {
  const say = (fr: string, en: string): string => (language === "fr" ? fr : en);
  const quote = (words: string): string => say(`«\u00A0${words}\u00A0»`, `“${words}”`);
  const parts = [
    kindWords(rule, language),
    rule.plus === null
      ? null
      : say(`plus ${plusWords(rule.plus, "fr")}`, `plus ${plusWords(rule.plus, "en")}`),
    rule.from === null ? null : say(`à compter de ${quote(rule.from)}`, `from ${quote(rule.from)}`),
    rule.until === null ? null : say(`jusqu’à ${quote(rule.until)}`, `until ${quote(rule.until)}`),
    rule.while === null ? null : say(`tant que ${quote(rule.while)}`, `while ${quote(rule.while)}`),
    rule.condition === null
      ? null
      : say(`si ${quote(rule.condition)}`, `if ${quote(rule.condition)}`),
    rule.reference === null ? null : referenceWords(rule.reference),
    rule.scope === null ? null : say(`pour ${quote(rule.scope)}`, `for ${quote(rule.scope)}`),
    rule.end === null ? null : endWords[rule.end][language],
    rule.then === null
      ? null
      : say(`puis ${thenWords(rule.then, "fr")}`, `then ${thenWords(rule.then, "en")}`),
  ];
  return parts.filter((part) => part !== null && part !== "").join(", ");
};

const kinds = {
  "until-event": { fr: "jusqu’à un événement", en: "until an event" },
  while: { fr: "tant que dure une situation", en: "while a situation lasts" },
  unlimited: { fr: "sans limite", en: "without limit" },
  "by-reference": { fr: "durée fixée par un texte", en: "period set by a legal text" },
  "not-kept": { fr: "non conservé", en: "not kept" },
  "open-criterion": { fr: "critère laissé ouvert", en: "criterion left open" },
} as const;

const bounds = {
  exact: { fr: "", en: "" },
  maximum: { fr: " au maximum", en: " at most" },
  minimum: { fr: " au moins", en: " at least" },
  range: { fr: " (fourchette)", en: " (range)" },
} as const;

const endWords = {
  delete: { fr: "puis suppression", en: "then deletion" },
  archive: { fr: "puis archivage", en: "then archiving" },
  anonymise: { fr: "puis anonymisation", en: "then anonymisation" },
  restrict: { fr: "puis accès limité", en: "then restriction" },
} as const;

const kindWords = (rule: RetentionRule, language: Language): string => {
  if (rule.kind !== "duration" && rule.kind !== "minimum")
    return rule.keep === null
      ? kinds[rule.kind][language]
      : `${kinds[rule.kind][language]}, ${sayPeriod(rule.keep, language)}`;
  const bound = rule.kind === "minimum" ? "minimum" : rule.bound;
  return `${rule.keep === null ? "" : sayPeriod(rule.keep, language)}${bounds[bound][language]}`.trim();
};

const plusWords = (plus: string, language: Language): string => {
  if (plus === "current-year") return language === "fr" ? "l’année en cours" : "the current year";
  return sayPeriod(plus, language);
};

const referenceWords = ({ code, article }: { code: string; article: string | null }): string =>
  article === null ? code : `${code}, art. ${article}`;

const thenWords = (then: NonNullable<RetentionRule["then"]>, language: Language): string => {
  const keep =
    then.keep === null ? "" : `${sayPeriod(then.keep, language)}${bounds[then.bound][language]}`;
  const end = then.end === null ? "" : endWords[then.end][language];
  return [keep, end].filter((part) => part !== "").join(", ");
};

const units = [
  ["years", "an", "year"],
  ["months", "mois", "month"],
  ["weeks", "semaine", "week"],
  ["days", "jour", "day"],
  ["hours", "heure", "hour"],
] as const;

/** `P1Y6M` as « 1 an et 6 mois »; what is no period as it stands. */
export const sayPeriod = (text: string, language: Language): string => {
  const period = parsePeriod(text);
  if (period === null) return text;
  const parts = units
    .filter(([field]) => period[field] > 0)
    .map(([field, fr, en]) => {
      const count = period[field];
      const word = language === "fr" ? fr : en;
      return `${count} ${word}${count > 1 && !word.endsWith("s") ? "s" : ""}`;
    });
  return (
    parts.join(language === "fr" ? " et " : " and ") ||
    (language === "fr" ? "aucun délai" : "no delay")
  );
};
