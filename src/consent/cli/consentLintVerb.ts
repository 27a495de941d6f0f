import { exitCodes, FailureError, type Language } from "../../kernel/index.ts";
import {
  findingLine,
  findingOptions,
  isAsGrave,
  ruleOptions,
  rulesText,
  ruleText,
  tally,
  thresholdOf,
  type Screen,
  type Verb,
} from "../../platform/command-line/index.ts";
import { sarifLog } from "../../register/index.ts";
import { consentFailure } from "../errors.ts";
import {
  inventoryRuleOf,
  lintInventory,
  unreadable,
  type InventoryFinding,
} from "../lint/lintInventory.ts";
import { inventoryRules } from "../lint/rules/index.ts";
import { exampleYaml } from "../lint/soundInventory.ts";
import { openInventories, type InventoryFolder } from "./openInventories.ts";
import { unknownRule } from "./unknownRule.ts";

/** What the commands of inventories need from the outside. */
export interface InventoryCommands {
  readonly openFolder: (folder: string) => InventoryFolder;
  readonly version: string;
}

/** `egide consent lint FILE`: what is wrong with what a site declares. */
export const consentLintVerb = ({ openFolder, version }: InventoryCommands): Verb => ({
  name: "consent lint",
  summary: {
    fr: "Vérifie l’inventaire des cookies et traceurs d’un site ; code 1 s’il y a une erreur.",
    en: "Checks the inventory of the cookies and trackers of a site; exit code 1 when there is an error.",
  },
  usage: "[FILE]",
  example: "egide consent lint demo",
  arguments: { least: 0, most: 1 },
  options: { ...findingOptions, ...ruleOptions },
  run: async (call) => {
    const { console, language } = call;
    const explained = call.text("explain");
    if (explained !== null) {
      console.out(explain(explained, language));
      return exitCodes.done;
    }
    if (call.switch("list")) {
      console.out(rulesText(inventoryRules, language));
      return exitCodes.done;
    }
    const threshold = thresholdOf(call.text("fail-on") ?? "error");
    if (threshold === null)
      throw new FailureError(
        consentFailure("consent.fail-on", { value: call.text("fail-on") ?? "" }),
      );
    const opened = await openInventories(call.arguments[0] ?? ".", { console, openFolder });
    const checked = opened.map(({ file, read }) => ({
      file,
      isRead: read.inventory !== null,
      findings: [...unreadable(read.problems, language), ...lintInventory(read, language)],
    }));
    const findings = checked.flatMap(({ file, findings: found }) =>
      found.map((finding) => ({ file, ...finding })),
    );
    if (call.switch("sarif"))
      console.out(
        asJson(
          sarifLog({
            rules: inventoryRules,
            uris: checked.map(({ file }) => file),
            results: findings.map(resultOf),
            version,
            language,
          }),
        ),
      );
    else if (call.switch("json")) console.out(asJson({ findings }));
    else console.out(lintText(findings, language, console.screen));
    if (checked.some(({ isRead }) => !isRead)) return exitCodes.input;
    return findings.some(({ severity }) => isAsGrave(severity, threshold))
      ? exitCodes.refused
      : exitCodes.done;
  },
});

const explain = (id: string, language: Language): string => {
  const rule = inventoryRuleOf(id);
  if (rule === undefined)
    throw new FailureError(
      unknownRule(
        id,
        inventoryRules.map((each) => each.id),
      ),
    );
  const { bad, good } = rule.examples;
  return ruleText(rule, { bad: exampleYaml(bad[0]!), good: exampleYaml(good) }, language);
};

type Located = InventoryFinding & { readonly file: string };

const resultOf = ({ file, rule, severity, message, line, place, service }: Located) => ({
  rule,
  severity,
  message,
  regions: [{ startLine: line }],
  about: { name: service ?? place, fullyQualifiedName: place },
  identity: [service ?? "", message],
  uri: file,
});

const lintText = (
  findings: readonly Located[],
  language: Language,
  screen: Screen | null,
): string =>
  [
    ...findings.map((finding) =>
      // What could not be read names its line already.
      finding.rule.startsWith("consent.")
        ? findingLine(finding, language, screen)
        : `${finding.file}:${finding.line} ${findingLine(finding, language, screen)}`,
    ),
    tally(findings, language),
    "",
  ].join("\n");

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
