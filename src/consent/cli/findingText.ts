import { colon, nearest, type Bilingual, type Failure, type Language } from "../../kernel/index.ts";
import type { Screen } from "../../platform/command-line/index.ts";
import type { RuleWords, Severity } from "../../register/index.ts";
import { consentFailure } from "../errors.ts";

const words = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "attention", en: "warning" },
  info: { fr: "info", en: "info" },
  none: { fr: "Aucun constat.", en: "No finding." },
  why: { fr: "Pourquoi", en: "Why" },
  mend: { fr: "Comment corriger", en: "How to mend it" },
  bad: { fr: "À corriger", en: "To be mended" },
  good: { fr: "Corrigé", en: "Mended" },
  legal: { fr: "Texte", en: "Legal source" },
} as const satisfies Record<string, Bilingual>;

const colours = { error: "31", warning: "33", info: "36" } as const satisfies Record<
  Severity,
  string
>;

const gravity = ["info", "warning", "error", "never"] as const;
export type Threshold = (typeof gravity)[number];

/** From which severity a command ends with 1; null for what is none. */
export const thresholdOf = (value: string): Threshold | null =>
  gravity.find((level) => level === value) ?? null;

export const isAsGrave = (severity: Severity, threshold: Threshold): boolean =>
  gravity.indexOf(severity) >= gravity.indexOf(threshold);

export interface SaidFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** A finding on a line, as a person reads it. */
export const findingLine = (
  { rule, severity, message }: SaidFinding,
  language: Language,
  screen: Screen | null,
): string => {
  const paint = (code: string, text: string): string =>
    screen?.isStyled ? `\u001B[${code}m${text}\u001B[0m` : text;
  return `${paint(colours[severity], words[severity][language])} ${printable(message)} ${paint("2", `[${rule}]`)}`;
};

/** How many findings there are, by severity. */
export const tally = (
  findings: readonly Pick<SaidFinding, "severity">[],
  language: Language,
): string => {
  if (findings.length === 0) return words.none[language];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return (["error", "warning", "info"] as const)
    .map((severity) => `${count(severity)} ${words[severity][language]}`)
    .join(", ");
};

/** One rule as `--explain` says it. */
export const ruleText = (
  rule: Omit<RuleWords, "message">,
  examples: { readonly bad: readonly string[]; readonly good: readonly string[] } | null,
  language: Language,
): string => {
  const part = (name: keyof typeof words, text: string): string =>
    `${words[name][language]}${colon[language]}${text}`;
  const block = (name: "bad" | "good", lines: readonly string[]): readonly string[] => [
    `${words[name][language]}${colon[language].trimEnd()}`,
    ...lines.map((line) => `    ${line}`),
  ];
  return [
    `${rule.id} (${words[rule.severity][language]}) ${rule.title[language]}`,
    "",
    part("why", rule.why[language]),
    part("mend", rule.mend[language]),
    ...(rule.legalSource ? [part("legal", rule.legalSource[language])] : []),
    ...(examples ? ["", ...block("bad", examples.bad), ...block("good", examples.good)] : []),
    "",
  ].join("\n");
};

/** All rules, one a line. */
export const rulesText = (
  rules: readonly Pick<RuleWords, "id" | "severity" | "title">[],
  language: Language,
): string =>
  rules
    .map(
      ({ id, severity, title }) =>
        `${id.padEnd(38)} ${words[severity][language].padEnd(10)} ${title[language]}\n`,
    )
    .join("");

/** Names the nearest rule, since an id is easily mistyped. */
export const unknownRule = (rule: string, known: readonly string[]): Failure => {
  const near = nearest(rule, known);
  return consentFailure("consent.rule-unknown", {
    rule,
    nearestFr: near === null ? "" : ` La plus proche : « ${near} ».`,
    nearestEn: near === null ? "" : ` The nearest: "${near}".`,
  });
};

/** What somebody else wrote must not drive the terminal that shows it. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, " ");
