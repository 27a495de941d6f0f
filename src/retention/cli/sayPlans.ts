import {
  dayWords,
  messageOf,
  momentWords,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../kernel/index.ts";
import { dueUntil } from "../planning/model/dueUntil.ts";
import type { Plan, PlanRefusal } from "../planning/model/plan.ts";
import { conditionWords } from "../rules/model/conditionWords.ts";
import { ruleSentence } from "../rules/model/ruleSentence.ts";

/** Plans as text: for each rule its sentence, its boundary, its counts, and what a person should know. */
export const sayPlans = (
  plans: readonly Plan[],
  refusals: readonly PlanRefusal[],
  language: Language,
  catalogue: ErrorCatalogue,
): string => {
  const say = (failure: Failure, mark = "!"): string =>
    `  ${mark} [${failure.code}] ${messageOf(failure, language, catalogue)}`;
  const lines = [
    ...plans.flatMap((plan) => [
      `✓ ${plan.rule.id}`,
      `  ${ruleSentence(plan.rule, language)}`,
      `  ${words[plan.rule.cases.length > 0 ? "dueByCase" : "due"][language]} ${boundaryWords(dueUntil(plan), language)}`,
      ...boundaries(plan, language),
      ...table(plan, language),
      `    ${countWords(plan, language)}`,
      ...plan.warnings.map((warning) => say(warning)),
      ...plan.notes.map((note) => say(note, "i")),
      "",
    ]),
    ...refusals.flatMap(({ rule, reasons }) => [
      `✗ ${rule.id}`,
      `  ${ruleSentence(rule, language)}`,
      ...reasons.map((reason) => say(reason)),
      "",
    ]),
  ];
  return `${lines.join("\n")}\n`;
};

const boundaryWords = (until: ReturnType<typeof dueUntil>, language: Language): string =>
  until instanceof Temporal.Instant ? momentWords(until, language) : dayWords(until, language);

/** The boundary of each case, in the order in which they are tried. */
const boundaries = (plan: Plan, language: Language): readonly string[] =>
  plan.boundaries.map(({ when }, at) => {
    const day = boundaryWords(dueUntil(plan, at), language);
    const which =
      when === null
        ? { fr: "sinon", en: "else" }[language]
        : `${{ fr: "si", en: "if" }[language]} ${conditionWords(when, language)}`;
    return `    ${which}${language === "fr" ? "\u00a0" : ""}: ${{ fr: "jusqu’au", en: "until" }[language]} ${day}`;
  });

const table = ({ steps }: Plan, language: Language): readonly string[] => {
  const rows = steps.map(
    ({ collection, rows }) =>
      [collection, number(rows, language), rowNoun(rows, language)] as const,
  );
  const names = Math.max(...rows.map(([name]) => name.length));
  const figures = Math.max(...rows.map(([, figure]) => figure.length));
  return rows.map(
    ([name, figure, noun]) => `    ${name.padEnd(names)}  ${figure.padStart(figures)} ${noun}`,
  );
};

/** Every row of the collection that is not ended, by its reason: also where there is none, so that nothing is left open. */
const countWords = ({ counts }: Plan, language: Language): string => {
  const { disputed = 0, untold = 0 } = counts;
  const rows = { ...counts, silent: counts.silent - disputed - untold };
  return (Object.keys(reasonWords) as (keyof typeof reasonWords)[])
    .flatMap((reason) => {
      const count = rows[reason];
      // A rule without disputes or notice has no such rows.
      return count === undefined
        ? []
        : [`${reasonWords[reason][language]} ${number(count, language)}`];
    })
    .join(" · ");
};

const reasonWords = {
  silent: { fr: "sans date", en: "without a date" },
  disputed: { fr: "en litige", en: "in dispute" },
  untold: { fr: "à avertir d’abord", en: "to be told first" },
  future: { fr: "à venir", en: "ahead" },
  undecided: { fr: "indécidables", en: "undecided" },
  protected: { fr: "protégées", en: "protected" },
  held: { fr: "gelées", en: "held" },
} as const;

const words = {
  due: {
    fr: "est due toute ligne dont la date va jusqu’au",
    en: "rows are due whose date is no later than",
  },
  dueByCase: {
    fr: "est due, selon le cas, une ligne dont la date va au plus jusqu’au",
    en: "rows are due, by case, whose date is at the latest",
  },
};

/** The noun that goes with a count: French begins its plural at two, English leaves one alone. */
export const noun = (
  count: number,
  language: Language,
  forms: Readonly<Record<Language, readonly [one: string, many: string]>>,
): string => forms[language][(language === "fr" ? count < 2 : count === 1) ? 0 : 1];

const rowNoun = (rows: number, language: Language): string =>
  noun(rows, language, { fr: ["ligne", "lignes"], en: ["row", "rows"] });

export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(value);

/** Plans as data: `egide/plan@1`. */
export const plansAsJson = (
  at: Temporal.Instant,
  plans: readonly Plan[],
  refusals: readonly PlanRefusal[],
  language: Language,
  catalogue: ErrorCatalogue,
): object => {
  const withMessage = (failure: Failure): object => ({
    ...failure,
    message: messageOf(failure, language, catalogue),
  });
  return {
    format: "egide/plan@1",
    at: at.toString({ smallestUnit: "second" }),
    refused: refusals.length > 0,
    rules: [
      ...plans.map(({ rule, ruleHash, lastDay, boundaries: cases, steps, counts, ...plan }) => ({
        rule: rule.id,
        ruleHash,
        sentence: ruleSentence(rule, language),
        store: rule.store,
        lastDay,
        ...(cases.length > 0 && {
          cases: cases.map(({ when, ...one }) => ({
            when: when && conditionWords(when, language),
            ...one,
          })),
        }),
        steps,
        counts,
        orphans: plan.orphans,
        warnings: plan.warnings.map(withMessage),
        notes: plan.notes.map(withMessage),
        refusals: [],
      })),
      ...refusals.map(({ rule, reasons }) => ({
        rule: rule.id,
        sentence: ruleSentence(rule, language),
        store: rule.store,
        refusals: reasons.map(withMessage),
      })),
    ],
  };
};
