import { sha256, type Language } from "../../kernel/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import type { Finding, Register } from "../model/register.ts";
import type { LintRuleWords, Severity } from "./lintRule.ts";
import { pageText, type PageText } from "./pageText.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import type { Applied } from "./settings.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/** What SARIF says of where results come from. */
export interface SarifRequest extends Pick<Applied, "findings" | "suppressed"> {
  readonly register: Register;
  readonly page: PublishedPage | null;
  readonly uri: string;
  readonly version: string;
  readonly language: Language;
}

/** The findings as SARIF 2.1.0, which code-scanning tools take. */
export const sarif = (request: SarifRequest): object => {
  const { findings, suppressed, page, uri, version, language } = request;
  const text = page === null ? null : pageText(page);
  const seen = new Map<string, number>();
  const result = resultOf(request, text, seen);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Égide",
            semanticVersion: version,
            language,
            rules: ruleCatalogue.map((rule) => describe(rule, language)),
          },
        },
        columnKind: "utf16CodeUnits",
        defaultEncoding: "utf-8",
        artifacts: [{ location: { uri: uriOf(uri) } }],
        results: [
          ...findings.map((finding) => result(finding)),
          ...suppressed.map(({ finding, reason }) => ({
            ...result(finding),
            suppressions: [{ kind: "external", justification: reason }],
          })),
        ],
      },
    ],
  };
};

const describe = (
  { id, family, severity, legalSource, title, why, mend }: LintRuleWords,
  language: Language,
): object => {
  const help = [why[language], mend[language], ...(legalSource ? [legalSource[language]] : [])];
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: {
      text: help.join("\n\n"),
      markdown: `**${title[language]}**\n\n${help.join("\n\n")}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [family, "privacy"],
      ...(legalSource && { legalSource: legalSource[language] }),
    },
  };
};

const indexOf: ReadonlyMap<string, number> = new Map(
  ruleCatalogue.map(({ id }, index) => [id, index]),
);

const resultOf =
  ({ register, uri }: SarifRequest, text: PageText | null, seen: Map<string, number>) =>
  (finding: Finding): object => {
    const { rule, severity, message, activity, field, evidence, source } = finding;
    const about = activity === null ? null : (register.activities[activity - 1] ?? null);
    const artifactLocation = { uri: uriOf(uri), index: 0 };
    const regions = text === null ? [] : source.map(({ start, end }) => regionOf(text, start, end));
    const [first, ...more] = regions;
    return {
      ruleId: rule,
      ...(indexOf.has(rule) && { ruleIndex: indexOf.get(rule) }),
      level: levels[severity],
      message: { text: evidence === null ? message : `${message} « ${evidence} »` },
      locations: [
        {
          physicalLocation: { artifactLocation, ...(first && { region: first }) },
          ...(about && {
            logicalLocations: [
              {
                name: about.title,
                fullyQualifiedName: field === null ? about.id : `${about.id}/${field}`,
                kind: "object",
              },
            ],
          }),
        },
      ],
      ...(more.length > 0 && {
        relatedLocations: more.map((region, id) => ({
          id,
          physicalLocation: { artifactLocation, region },
        })),
      }),
      partialFingerprints: {
        "egideFinding/v1": fingerprint([rule, about?.id ?? "", field ?? "", evidence ?? ""], seen),
      },
    };
  };

/** The same finding keeps its fingerprint wherever it moves in the page; the second of equal ones is told apart. */
const fingerprint = (parts: readonly string[], seen: Map<string, number>): string => {
  const said = parts.map((part) => part.replaceAll(/\s+/g, " ").trim()).join("\n");
  const count = seen.get(said) ?? 0;
  seen.set(said, count + 1);
  return sha256(`${said}\n${count}`);
};

const regionOf = (text: PageText, start: number, end: number): object => {
  const [from, to] = [text.position(start), text.position(end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
};

/** A path as a relative reference. */
const uriOf = (path: string): string =>
  path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
