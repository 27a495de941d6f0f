import { parsePeriod, type Language } from "../../../kernel/index.ts";
import { conditionWords, rowsWords } from "./conditionWords.ts";
import { ofName, quoted } from "./nameWords.ts";
import { periodWords } from "./periodWords.ts";
import type { Rule } from "./rule.ts";

type Delayed = Pick<Rule, "clock" | "clockIn" | "keep" | "plus" | "cases">;

/** When a rule ends its rows: « cinq ans après "closed_on", à la fin du dernier jour ». */
export const delayWords = (rule: Delayed, language: Language): string => {
  const { cases, keep, plus } = rule;
  const clock = clockWords(rule, language);
  const isBlank = parsePeriod(keep)?.blank === true;
  if (isBlank && plus === null && cases.length === 0)
    return language === "fr" ? `dès que ${clock} est passé` : `as soon as ${clock} has passed`;
  const terms = [...cases, { when: null, keep }];
  const said = terms.map(({ when, keep: each }, index) => {
    const sinon = index === 0 ? "" : { fr: "sinon ", en: "otherwise " }[language];
    const after = index === 0 ? ` ${{ fr: "après", en: "after" }[language]} ${clock}` : "";
    const so = when ? ` ${{ fr: "si", en: "if" }[language]} ${conditionWords(when, language)}` : "";
    return `${sinon}${termWords(each, plus, language)}${after}${so}`;
  });
  return `${said.join(", ")}${closing(rule, language)}`;
};

/** Where the clock of a rule stands: in the row, or the last of several in other rows. */
const clockWords = ({ clock, clockIn }: Delayed, language: Language): string => {
  if (clockIn === null) return quoted(clock);
  const details = rowsWords(clockIn, language);
  return language === "fr"
    ? `le dernier ${quoted(clock)} des lignes liées ${ofName(clockIn.collection)}${details}`
    : `the last ${quoted(clock)} of the related rows of ${quoted(clockIn.collection)}${details}`;
};

const termWords = (keep: string, plus: string | null, language: Language): string => {
  const more = plus === "current-year" ? null : plus;
  const parts = [keep, ...(more === null ? [] : [more])].filter(
    (part) => parsePeriod(part)?.blank !== true,
  );
  return parts.length === 0
    ? { fr: "aussitôt", en: "at once" }[language]
    : parts.map((part) => lengthWords(part, language)).join(" plus ");
};

/** A period in words; as it is written when it is none. */
export const lengthWords = (iso: string, language: Language): string => {
  const period = parsePeriod(iso);
  return period ? periodWords(period)[language] : iso;
};

const closing = ({ keep, plus, cases }: Delayed, language: Language): string => {
  if (plus === "current-year")
    return language === "fr"
      ? ", à la fin de l’année civile où cette durée s’achève"
      : ", at the end of the calendar year in which this period is over";
  const written = [keep, ...cases.map((each) => each.keep), ...(plus === null ? [] : [plus])];
  const hasDays = written
    .map(parsePeriod)
    .some((period) => period && !period.blank && !period.hours);
  if (!hasDays) return "";
  return language === "fr" ? ", à la fin du dernier jour" : ", at the end of the last day";
};
