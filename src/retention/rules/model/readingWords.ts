import { parsePeriod, type Bilingual, type Language } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { periodWords } from "./periodWords.ts";

/** How one promise of a sentence was understood, in a few words: « cinq ans au maximum, à compter de : la clôture ». */
export const readingWords = (promise: RetentionRule, language: Language): string =>
  [
    termWords(promise, language),
    promise.plus === "current-year" &&
      { fr: "plus l’année en cours", en: "plus the current year" }[language],
    said({ fr: "à compter de", en: "from" }, promise.from, language),
    said({ fr: "jusqu’à", en: "until" }, promise.until, language),
    said({ fr: "tant que", en: "while" }, promise.while, language),
    said({ fr: "à condition", en: "on condition" }, promise.condition, language),
    said({ fr: "pour", en: "for" }, promise.scope, language),
    promise.end && endWords[promise.end][language],
    promise.then && { fr: "puis une autre étape", en: "then another stage" }[language],
  ]
    .filter(Boolean)
    .join(", ");

const said = (words: Bilingual, value: string | null, language: Language): string =>
  value === null ? "" : `${words[language]}${language === "fr" ? " :" : ":"} ${value}`;

const termWords = (promise: RetentionRule, language: Language): string => {
  const isSaidBelow = promise.until !== null || promise.while !== null;
  const kind = isSaidBelow ? "" : kindWords[promise.kind][language];
  const keep = promise.keep === null ? null : parsePeriod(promise.keep);
  if (!keep) return kind;
  const more = promise.plus === null ? null : parsePeriod(promise.plus);
  const sum = more ? ` + ${periodWords(more)[language]}` : "";
  const bound = promise.kind === "minimum" ? "minimum" : promise.bound;
  const words = `${periodWords(keep)[language]}${sum}${boundWords[bound][language]}`;
  return kind === "" || ["duration", "minimum"].includes(promise.kind)
    ? words
    : `${kind}, ${words}`;
};

const kindWords: Readonly<Record<RetentionRule["kind"], Bilingual>> = {
  duration: { fr: "durée non chiffrée", en: "period without a number" },
  minimum: { fr: "durée minimale", en: "minimum period" },
  "until-event": { fr: "jusqu’à un évènement", en: "until an event" },
  while: { fr: "tant que dure un état", en: "while a state lasts" },
  unlimited: { fr: "sans limite", en: "without limit" },
  "by-reference": { fr: "durée écrite ailleurs", en: "period written elsewhere" },
  "not-kept": { fr: "non conservé", en: "not kept" },
  "open-criterion": { fr: "critère sans durée", en: "criterion without a period" },
};

const boundWords: Readonly<Record<RetentionRule["bound"], Bilingual>> = {
  exact: { fr: "", en: "" },
  maximum: { fr: " au maximum", en: " at most" },
  minimum: { fr: " au minimum", en: " at least" },
  range: { fr: " au plus (fourchette)", en: " at most (range)" },
};

const endWords: Readonly<Record<NonNullable<RetentionRule["end"]>, Bilingual>> = {
  delete: { fr: "puis suppression", en: "then deletion" },
  archive: { fr: "puis archivage", en: "then archiving" },
  anonymise: { fr: "puis anonymisation", en: "then anonymisation" },
  restrict: { fr: "puis accès restreint", en: "then restriction" },
};
