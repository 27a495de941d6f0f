import { sha256, type Language } from "../../kernel/index.ts";
import type { RuleWords, Severity } from "./lintRule.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/** A stretch of a file; lines and columns from 1. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One finding, whatever was looked at. */
export interface SarifResult {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The first is where it stands, the others belong to it. */
  readonly regions: readonly SarifRegion[];
  /** What it is about, by its name. */
  readonly about: { readonly name: string; readonly fullyQualifiedName: string } | null;
  /** What makes it this finding, wherever it stands. */
  readonly identity: readonly string[];
  /** Why it was accepted; absent: it was not. */
  readonly accepted?: string;
  /** Where it was found, one of those checked; absent: the first. */
  readonly uri?: string;
}

/** What was checked, by which rules, and what they found. */
export interface SarifRequest {
  readonly rules: readonly Omit<RuleWords, "message">[];
  readonly results: readonly SarifResult[];
  /** What was checked: paths or addresses. */
  readonly uris: readonly string[];
  readonly version: string;
  readonly language: Language;
}

/** Findings as SARIF 2.1.0, which code-scanning tools take. */
export const sarifLog = ({ rules, results, uris, version, language }: SarifRequest): object => {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const seen = new Map<string, number>();
  const resultOf = (result: SarifResult): object => {
    const { rule, severity, message, regions, about, identity, accepted } = result;
    const index = result.uri === undefined ? 0 : uris.indexOf(result.uri);
    const artifactLocation = { uri: uriOf(uris[index] ?? ""), index };
    const [first, ...more] = regions;
    return {
      ruleId: rule,
      ...(indexOf.has(rule) && { ruleIndex: indexOf.get(rule) }),
      level: levels[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: { artifactLocation, ...(first && { region: first }) },
          ...(about && { logicalLocations: [{ ...about, kind: "object" }] }),
        },
      ],
      ...(more.length > 0 && {
        relatedLocations: more.map((region, id) => ({
          id,
          physicalLocation: { artifactLocation, region },
        })),
      }),
      partialFingerprints: { "egideFinding/v1": fingerprint([rule, ...identity], seen) },
      ...(accepted !== undefined && {
        suppressions: [{ kind: "external", justification: accepted }],
      }),
    };
  };
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
            rules: rules.map((rule) => describe(rule, language)),
          },
        },
        columnKind: "utf16CodeUnits",
        defaultEncoding: "utf-8",
        artifacts: uris.map((uri) => ({ location: { uri: uriOf(uri) } })),
        results: results.map(resultOf),
      },
    ],
  };
};

const describe = (
  { id, family, severity, legalSource, title, why, mend }: Omit<RuleWords, "message">,
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

/** The same finding keeps its fingerprint wherever it moves in the page; the second of equal ones is told apart. */
const fingerprint = (parts: readonly string[], seen: Map<string, number>): string => {
  const said = parts.map((part) => part.replaceAll(/\s+/g, " ").trim()).join("\n");
  const count = seen.get(said) ?? 0;
  seen.set(said, count + 1);
  return sha256(`${said}\n${count}`);
};

/** An address as it is; a path as a relative reference. */
const uriOf = (path: string): string =>
  /^https?:\/\//.test(path)
    ? path
    : path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
