import type { ConditionValue } from "../../../connectors/index.ts";
import type { Language } from "../../../kernel/index.ts";
import { ofName, quoted } from "./nameWords.ts";
import { alternatives } from "./periodWords.ts";
import type { RuleCondition, RuleRows } from "./rule.ts";

/** A condition in words: « "statut" vaut « clos » et "montant" est supérieur à 10 ». Names and values as they stand. */
export const conditionWords = (condition: RuleCondition, language: Language): string => {
  if (!("of" in condition)) return said(condition, true, language);
  return condition.kind === "not" ? negated(condition.of, language) : joined(condition, language);
};

/** Rows that belong to a row: « "contrat" (par "numero" = "contrat_numero", où "type" vaut « aide ») ». */
export const rowsWords = ({ by, where }: RuleRows, language: Language): string => {
  const pairs = Object.entries(by ?? {}).map(
    ([theirs, ours]) => `${quoted(theirs)} = ${quoted(ours)}`,
  );
  const parts = [
    pairs.length > 0 && `${{ fr: "par", en: "by" }[language]} ${pairs.join(", ")}`,
    where && `${{ fr: "où", en: "where" }[language]} ${conditionWords(where, language)}`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
};

type Simple = Exclude<RuleCondition, { readonly of: unknown }>;
type Joined = Extract<RuleCondition, { readonly of: readonly RuleCondition[] }>;

const joined = ({ kind, of }: Joined, language: Language): string => {
  const word = { all: { fr: "et", en: "and" }, any: { fr: "ou", en: "or" } }[kind][language];
  return of.map((each) => bracketed(each, language)).join(` ${word} `);
};

const bracketed = (condition: RuleCondition, language: Language): string => {
  const words = conditionWords(condition, language);
  const isJoined = condition.kind === "all" || condition.kind === "any";
  return isJoined && condition.of.length > 1 ? `(${words})` : words;
};

const negated = (condition: RuleCondition, language: Language): string =>
  "of" in condition
    ? `${{ fr: "il est faux que", en: "it is false that" }[language]} (${conditionWords(condition, language)})`
    : said(condition, false, language);

const said = (condition: Simple, holds: boolean, language: Language): string =>
  language === "fr" ? french(condition, holds) : english(condition, holds);

const french = (condition: Simple, holds: boolean): string => {
  if (condition.kind === "exists") {
    const { rows } = condition;
    const some = holds ? "il existe une ligne liée" : "il n’existe aucune ligne liée";
    return `${some} ${ofName(rows.collection)}${rowsWords(rows, "fr")}`;
  }
  const field = quoted(condition.column);
  const verb = (yes: string): string => (holds ? yes : `n’${yes} pas`);
  if (condition.kind === "empty") return `${field} ${verb("est")} vide`;
  if (condition.kind === "one-of") {
    const values = condition.values.map((value) => valueWords(value, "fr"));
    return holds
      ? `${field} vaut ${alternatives(values, "fr")}`
      : `${field} ne vaut ni ${values.join(" ni ")}`;
  }
  const value = valueWords(condition.value, "fr");
  if (condition.operator === "is") return `${field} ${holds ? "vaut" : "ne vaut pas"} ${value}`;
  return `${field} ${verb("est")} ${comparisons[condition.operator].fr[isDay(condition.value) ? 1 : 0]} ${value}`;
};

const english = (condition: Simple, holds: boolean): string => {
  if (condition.kind === "exists") {
    const { rows } = condition;
    const some = holds ? "there is a related row" : "there is no related row";
    return `${some} of ${quoted(rows.collection)}${rowsWords(rows, "en")}`;
  }
  const field = quoted(condition.column);
  const is = holds ? "is" : "is not";
  if (condition.kind === "empty") return `${field} ${is} empty`;
  if (condition.kind === "one-of") {
    const values = condition.values.map((value) => valueWords(value, "en"));
    return holds
      ? `${field} is ${alternatives(values, "en")}`
      : `${field} is neither ${values.join(" nor ")}`;
  }
  const value = valueWords(condition.value, "en");
  if (condition.operator === "is") return `${field} ${is} ${value}`;
  return `${field} ${is} ${comparisons[condition.operator].en[isDay(condition.value) ? 1 : 0]} ${value}`;
};

const comparisons = {
  below: { fr: ["inférieur à", "antérieur au"], en: ["less than", "before"] },
  "at-most": {
    fr: ["inférieur ou égal à", "antérieur ou égal au"],
    en: ["at most", "no later than"],
  },
  above: { fr: ["supérieur à", "postérieur au"], en: ["greater than", "after"] },
  "at-least": {
    fr: ["supérieur ou égal à", "postérieur ou égal au"],
    en: ["at least", "no earlier than"],
  },
} as const;

const isDay = (value: ConditionValue): boolean =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A value of a rule as a sentence shows it: never like a name. */
export const valueWords = (value: ConditionValue, language: Language): string => {
  if (typeof value === "boolean")
    return { true: { fr: "vrai", en: "true" }, false: { fr: "faux", en: "false" } }[`${value}`][
      language
    ];
  if (typeof value === "number" || isDay(value)) return String(value);
  return language === "fr" ? `« ${value} »` : `“${value}”`;
};
