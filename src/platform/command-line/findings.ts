import { colon, type Bilingual, type Language } from "../../kernel/index.ts";
import { printable } from "./printable.ts";
import type { OptionDefinition, Screen } from "./verb.ts";

type Severity = "error" | "warning" | "info";

/** A rule as a command explains it. */
interface SaidRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  readonly legalSource: Bilingual | null;
}

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
type Threshold = (typeof gravity)[number];

/** From which severity a command ends with 1; null for what is none. */
export const thresholdOf = (value: string): Threshold | null =>
  gravity.find((level) => level === value) ?? null;

export const isAsGrave = (severity: Severity, threshold: Threshold): boolean =>
  gravity.indexOf(severity) >= gravity.indexOf(threshold);

interface SaidFinding {
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
  rule: SaidRule,
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
  rules: readonly Pick<SaidRule, "id" | "severity" | "title">[],
  language: Language,
): string =>
  rules
    .map(
      ({ id, severity, title }) =>
        `${id.padEnd(40)} ${words[severity][language].padEnd(10)} ${title[language]}\n`,
    )
    .join("");

/** What every command that finds something may be asked. */
export const findingOptions = {
  json: {
    kind: "switch",
    help: {
      fr: 'écrit les constats en JSON : { "findings": [ … ] }',
      en: 'writes the findings as JSON: { "findings": [ … ] }',
    },
  },
  sarif: {
    kind: "switch",
    help: {
      fr: "écrit les constats en SARIF 2.1.0, pour les outils d’analyse de code",
      en: "writes the findings as SARIF 2.1.0, for code-scanning tools",
    },
  },
  "fail-on": {
    kind: "text",
    placeholder: "LEVEL",
    help: {
      fr: "la gravité dès laquelle le code est 1 : error (par défaut), warning, info ou never",
      en: "the severity from which the exit code is 1: error (by default), warning, info or never",
    },
  },
} as const satisfies Record<string, OptionDefinition>;

/** What every command that has rules may be asked of them. */
export const ruleOptions = {
  explain: {
    kind: "text",
    placeholder: "RULE",
    help: {
      fr: "dit pourquoi une règle compte et comment corriger",
      en: "says why a rule matters and how to mend what it finds",
    },
  },
  list: {
    kind: "switch",
    help: { fr: "liste toutes les règles", en: "lists all rules" },
  },
} as const satisfies Record<string, OptionDefinition>;
