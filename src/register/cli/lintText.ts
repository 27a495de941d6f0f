import { colon, type Bilingual, type Language } from "../../kernel/index.ts";
import type { Screen } from "../../platform/command-line/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import type { LintRuleWords, Severity } from "../lint/lintRule.ts";
import { exampleLines } from "../lint/examplePage.ts";
import { pageText } from "../lint/pageText.ts";
import { ruleOf } from "../lint/ruleCatalogue.ts";
import type { Applied } from "../lint/settings.ts";
import type { Finding, Register } from "../model/register.ts";

const words = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "attention", en: "warning" },
  info: { fr: "info", en: "info" },
  document: { fr: "Tout le registre", en: "The whole register" },
  none: { fr: "Aucun constat.", en: "No finding." },
  suppressed: { fr: "acceptés par lint.yaml", en: "accepted by lint.yaml" },
  reason: { fr: "accepté", en: "accepted" },
  unmatched: {
    fr: "Cette exception de lint.yaml n’excuse plus rien, retirez-la",
    en: "This suppression of lint.yaml excuses nothing any more, take it out",
  },
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

interface LintTextRequest extends Applied {
  readonly register: Register;
  readonly page: PublishedPage | null;
  readonly language: Language;
  readonly screen: Screen | null;
  readonly showSuppressed: boolean;
}

/** The findings by record, as a person reads them. */
export const lintText = (request: LintTextRequest): string => {
  const { register, page, language, screen, findings, suppressed, unmatched } = request;
  const paint = (code: string, text: string): string =>
    screen?.isStyled ? `\u001B[${code}m${text}\u001B[0m` : text;
  const text = page === null ? null : pageText(page);
  const line = ({ source: [first] }: Finding): string =>
    text === null || first === undefined ? "" : ` (${text.position(first.start).line})`;
  const one = (finding: Finding, reason: string | null): string => {
    const { rule, severity, message, evidence } = finding;
    return [
      `  ${paint(colours[severity], words[severity][language])} ${printable(message)} ${paint("2", `[${rule}]`)}`,
      ...(evidence === null ? [] : [`    « ${printable(evidence)} »${line(finding)}`]),
      ...(reason === null
        ? []
        : [`    ${words.reason[language]}${colon[language]}${printable(reason)}`]),
    ].join("\n");
  };
  const shown = [
    ...findings.map((finding) => ({ finding, reason: null })),
    ...(request.showSuppressed ? suppressed : []),
  ];
  const groups = Map.groupBy(shown, ({ finding }) => finding.activity ?? 0);
  const blocks = [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([order, group]) => {
      const activity = register.activities[order - 1];
      const head = activity ? `${order}. ${activity.title}` : words.document[language];
      return [
        paint("1", printable(head)),
        ...group.map(({ finding, reason }) => one(finding, reason)),
        "",
      ].join("\n");
    });
  return [
    ...blocks,
    ...unmatched.map(
      ({ rule, activity }) =>
        `${words.unmatched[language]}${colon[language]}${rule}${activity === undefined ? "" : `, ${activity}`}`,
    ),
    `${tally(findings, language)}${suppressed.length > 0 ? `, ${suppressed.length} ${words.suppressed[language]}` : ""}`,
    "",
  ].join("\n");
};

const tally = (findings: readonly Finding[], language: Language): string => {
  if (findings.length === 0) return words.none[language];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return (["error", "warning", "info"] as const)
    .map((severity) => `${count(severity)} ${words[severity][language]}`)
    .join(", ");
};

/** One rule as `--explain` says it. */
export const explainRuleText = (id: string, language: Language): string | null => {
  const rule = ruleOf(id);
  if (rule === undefined) return null;
  const part = (name: keyof typeof words, text: string): string =>
    `${words[name][language]}${colon[language]}${text}`;
  return [
    `${rule.id} (${words[rule.severity][language]}) ${rule.title[language]}`,
    "",
    part("why", rule.why[language]),
    part("mend", rule.mend[language]),
    ...(rule.legalSource ? [part("legal", rule.legalSource[language])] : []),
    ...(rule.examples
      ? [
          "",
          `${words.bad[language]}${colon[language].trimEnd()}`,
          ...exampleLines(rule.examples.bad[0]!).map((each) => `    ${each}`),
          `${words.good[language]}${colon[language].trimEnd()}`,
          ...exampleLines(rule.examples.good).map((each) => `    ${each}`),
        ]
      : []),
    "",
  ].join("\n");
};

/** All rules, one a line. */
export const ruleListText = (rules: readonly LintRuleWords[], language: Language): string =>
  rules
    .map(
      ({ id, severity, title }) =>
        `${id.padEnd(40)} ${words[severity][language].padEnd(10)} ${title[language]}\n`,
    )
    .join("");

// oxlint-disable-next-line no-control-regex -- what a page must not send to a terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const printable = (text: string): string => text.replaceAll(unprintable, " ");
