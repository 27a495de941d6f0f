import { parsePeriod, type Bilingual, type Language } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { periodWords } from "./periodWords.ts";

/** Words of ours, then words of the sentence, which is French; either may be missing. */
export interface ReadingPart {
  readonly words: string;
  readonly quoted: string | null;
}

/** The values of one promise in a few words: « cinq ans au maximum, à compter de : la clôture ». */
export const readingWords = (promise: RetentionRule, language: Language): string =>
  readingParts(promise, language)
    .map(({ words, quoted }) => (quoted === null ? words : `${words} ${quoted}`))
    .join(", ");

/** The same, part by part. */
export const readingParts = (
  promise: RetentionRule,
  language: Language,
): readonly ReadingPart[] => {
  const { plus, from, condition, scope, system, end, then, reference } = promise;
  const text = reference && [reference.code, reference.article].filter(Boolean).join(" ");
  return [
    ...terms(promise, language),
    plus === "current-year" &&
      ours({ fr: "plus l’année en cours", en: "plus the current year" }[language]),
    said({ fr: "à compter de", en: "from" }, from, language),
    said({ fr: "à condition", en: "on condition" }, condition, language),
    said({ fr: "pour", en: "for" }, scope, language),
    said({ fr: "dans", en: "in" }, system, language),
    said({ fr: "d’après", en: "as set by" }, text, language),
    end && after(endNames[end], language),
    then?.keep &&
      ours({ fr: "pendant ", en: "for " }[language] + length(then.keep, then.bound, language)),
    then?.end && after(endNames[then.end], language),
  ].filter((part) => part !== null && typeof part === "object");
};

const ours = (words: string): ReadingPart => ({ words, quoted: null });

const said = (words: Bilingual, value: string | null, language: Language): ReadingPart | null =>
  value === null
    ? null
    : { words: `${words[language]}${language === "fr" ? " :" : ":"}`, quoted: value };

const after = (words: Bilingual, language: Language): ReadingPart =>
  ours(`${{ fr: "puis", en: "then" }[language]} ${words[language]}`);

/** A period behind a state begins when the state is over; beside an event, whichever comes first ends the data. */
const terms = (promise: RetentionRule, language: Language): readonly (ReadingPart | null)[] => {
  const { kind, keep, plus, bound, until, while: state } = promise;
  const isMinimum = kind === "minimum";
  const more = plus === null || plus === "current-year" ? "" : ` + ${plain(plus, language)}`;
  const figure = keep === null ? "" : length(keep, isMinimum ? "minimum" : bound, language, more);
  const event = said({ fr: "jusqu’à", en: "until" }, until, language);
  if (state !== null)
    return [
      said({ fr: "tant que", en: "while" }, state, language),
      figure === "" ? null : after({ fr: figure, en: figure }, language),
      event,
    ];
  if (until !== null)
    return figure
      ? [
          ours(figure),
          event && { ...event, words: `${{ fr: "ou", en: "or" }[language]} ${event.words}` },
          ours({ fr: "au premier des deux", en: "whichever comes first" }[language]),
        ]
      : [event];
  const isFigure = figure !== "" && (kind === "duration" || isMinimum);
  return [isFigure ? null : ours(kindWords[kind][language]), figure === "" ? null : ours(figure)];
};

const length = (
  iso: string,
  bound: RetentionRule["bound"],
  language: Language,
  more = "",
): string => `${plain(iso, language)}${more}${boundWords[bound][language]}`;

const plain = (iso: string, language: Language): string => {
  const period = parsePeriod(iso);
  return period ? periodWords(period)[language] : iso;
};

const boundWords: Readonly<Record<RetentionRule["bound"], Bilingual>> = {
  exact: { fr: "", en: "" },
  maximum: { fr: " au maximum", en: " at most" },
  minimum: { fr: " au minimum", en: " at least" },
  range: { fr: " au plus (fourchette)", en: " at most (range)" },
};

/** The kinds of promise, as messages name them. */
export const kindWords: Readonly<Record<RetentionRule["kind"], Bilingual>> = {
  duration: { fr: "durée non chiffrée", en: "period without a number" },
  minimum: { fr: "durée minimale", en: "minimum period" },
  "until-event": { fr: "jusqu’à un évènement", en: "until an event" },
  while: { fr: "tant que dure un état", en: "while a state lasts" },
  unlimited: { fr: "sans limite", en: "without limit" },
  "by-reference": { fr: "durée écrite ailleurs", en: "period written elsewhere" },
  "not-kept": { fr: "non conservé", en: "not kept" },
  "open-criterion": { fr: "critère sans durée", en: "criterion without a period" },
};

/** What may become of data, as messages name it. */
export const endNames: Readonly<Record<NonNullable<RetentionRule["end"]>, Bilingual>> = {
  delete: { fr: "suppression", en: "deletion" },
  archive: { fr: "archivage", en: "archiving" },
  anonymise: { fr: "anonymisation", en: "anonymisation" },
  restrict: { fr: "accès restreint", en: "restricted access" },
};
