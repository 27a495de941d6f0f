import { colon, type Bilingual, type Language } from "../../kernel/index.ts";
import {
  findingLine,
  printable,
  ruleText,
  tally,
  type Screen,
} from "../../platform/command-line/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { exampleLines } from "../lint/examplePage.ts";
import { pageText } from "../lint/pageText.ts";
import { ruleOf } from "../lint/ruleCatalogue.ts";
import type { Applied } from "../lint/settings.ts";
import type { Finding, Register } from "../model/register.ts";

const words = {
  document: { fr: "Tout le registre", en: "The whole register" },
  suppressed: { fr: "acceptés par lint.yaml", en: "accepted by lint.yaml" },
  reason: { fr: "accepté", en: "accepted" },
  unmatched: {
    fr: "Cette exception de lint.yaml n’excuse plus rien, retirez-la",
    en: "This suppression of lint.yaml excuses nothing any more, take it out",
  },
} as const satisfies Record<string, Bilingual>;

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
    const { evidence } = finding;
    return [
      `  ${findingLine(finding, language, screen)}`,
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

/** One rule as `--explain` says it. */
export const explainRuleText = (id: string, language: Language): string | null => {
  const rule = ruleOf(id);
  if (rule === undefined) return null;
  const { examples } = rule;
  return ruleText(
    rule,
    examples ? { bad: exampleLines(examples.bad[0]!), good: exampleLines(examples.good) } : null,
    language,
  );
};
