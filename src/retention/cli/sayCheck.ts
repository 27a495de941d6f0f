import { messageOf, type ErrorCatalogue, type Language } from "../../kernel/index.ts";
import type { Policy } from "../policy/model/policy.ts";
import type { CheckedRule, RuleCheck } from "../rules/model/checkRules.ts";
import { noun } from "./sayPlans.ts";
import { lifeLine } from "../rules/model/lifeLine.ts";
import type { Rule } from "../rules/model/rule.ts";
import { ruleSentence } from "../rules/model/ruleSentence.ts";

/**
 * A check as text: each rule as a sentence beside the sentence it keeps, then what stands in its way. Explained, also in
 * the other language and with its life-line.
 */
export const sayCheck = (
  check: RuleCheck,
  policy: Policy,
  language: Language,
  catalogue: ErrorCatalogue,
  isExplained = false,
): string => {
  const lines = check.rules.flatMap((each) =>
    sayRule(each, policy, language, catalogue, isExplained),
  );
  if (check.unbound.length > 0) {
    lines.push(words.unbound[language]);
    for (const { activity, statement } of check.unbound)
      lines.push(`  ${statement.id} (${activity}) : « ${statement.text} »`);
    lines.push(words.bind[language], "");
  }
  const refusals = check.rules.reduce((sum, { refusals }) => sum + refusals.length, 0);
  const count = check.rules.length;
  lines.push(
    `${count} ${noun(count, language, words.rules)}, ${refusals} ${noun(refusals, language, words.refusals)}`,
  );
  return `${lines.join("\n")}\n`;
};

const sayRule = (
  { rule, statement, refusals, notes }: CheckedRule,
  policy: Policy,
  language: Language,
  catalogue: ErrorCatalogue,
  isExplained: boolean,
): readonly string[] => {
  const place = policy.places.get(rule.id);
  return [
    `${refusals.length === 0 ? "✓" : "✗"} ${rule.id}${place ? ` (${place.file}:${place.line})` : ""}`,
    `  ${ruleSentence(rule, language)}`,
    ...(isExplained ? explain(rule, language) : []),
    ...(statement
      ? [`  ${words[refusals.length === 0 ? "keeps" : "bound"][language]} « ${statement.text} »`]
      : []),
    ...(rule.reviewed
      ? [`  ${words.reviewed[language]} ${rule.reviewed.by}, ${rule.reviewed.on}`]
      : []),
    ...refusals.map(
      (failure) => `  ! [${failure.code}] ${messageOf(failure, language, catalogue)}`,
    ),
    ...notes.map((note) => `  i [${note.code}] ${messageOf(note, language, catalogue)}`),
    "",
  ];
};

const explain = (rule: Rule, language: Language): readonly string[] => [
  `  (${ruleSentence(rule, language === "fr" ? "en" : "fr")})`,
  "",
  ...lifeLine(rule, language).map((line) => `  ${line}`),
  "",
];

const words = {
  keeps: { fr: "tient la promesse :", en: "keeps the promise:" },
  bound: { fr: "phrase publiée :", en: "published statement:" },
  reviewed: { fr: "relue par :", en: "reviewed by:" },
  unbound: {
    fr: "Phrases publiées sans règle :",
    en: "Published statements without a rule:",
  },
  bind: {
    fr: "  Pour en rattacher une : egide rules draft --statement ID --store BASE --collection TABLE --clock DATE",
    en: "  To bind one: egide rules draft --statement ID --store STORE --collection TABLE --clock DATE",
  },
  rules: { fr: ["règle", "règles"], en: ["rule", "rules"] },
  refusals: { fr: ["motif de refus", "motifs de refus"], en: ["refusal", "refusals"] },
} as const;

/** A check as data: `egide/rule-check@1`. */
export const checkAsJson = (
  check: RuleCheck,
  policy: Policy,
  language: Language,
  catalogue: ErrorCatalogue,
): object => ({
  format: "egide/rule-check@1",
  refused: check.refused,
  rules: check.rules.map(({ rule, statement, refusals, notes }) => ({
    rule: rule.id,
    place: policy.places.get(rule.id) ?? null,
    sentence: ruleSentence(rule, language),
    lifeLine: lifeLine(rule, language),
    statement: { id: rule.statement.id, text: statement?.text ?? null },
    refusals: refusals.map((failure) => ({
      ...failure,
      message: messageOf(failure, language, catalogue),
    })),
    notes: notes.map((note) => ({ ...note, message: messageOf(note, language, catalogue) })),
  })),
  statementsWithoutRule: check.unbound.map(({ activity, title, statement }) => ({
    activity,
    title,
    id: statement.id,
    text: statement.text,
  })),
});
