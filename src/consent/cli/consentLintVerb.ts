import {
  colon,
  exitCodes,
  FailureError,
  success,
  type Bilingual,
  type Language,
} from "../../kernel/index.ts";
import {
  findingLine,
  findingOptions,
  isAsGrave,
  printable,
  readInputFile,
  ruleOptions,
  rulesText,
  ruleText,
  tally,
  thresholdOf,
  type Call,
  type Screen,
  type Verb,
} from "../../platform/command-line/index.ts";
import { sarifLog } from "../../register/index.ts";
import { consentFailure } from "../errors.ts";
import { inventoryRuleOf, lintInventory, unreadable } from "../lint/lintInventory.ts";
import {
  decideInventory,
  inventoryDecisionsOf,
  parseInventoryDecisions,
  type InventoryDecisions,
  type InventorySuppression,
  type SiteFinding,
} from "../lint/inventoryDecisions.ts";
import { inventoryRules } from "../lint/rules/index.ts";
import { exampleYaml } from "../lint/soundInventory.ts";
import { openInventories, type InventoryFolder, type OpenedInventory } from "./openInventories.ts";
import { unknownRule } from "../lint/unknownRule.ts";

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
  options: {
    ...findingOptions,
    config: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "les réglages et exceptions, avec leurs raisons ; lint-inventory.yaml du dossier par défaut",
        en: "the settings and suppressions, with their reasons; lint-inventory.yaml of the folder by default",
      },
    },
    suppressed: {
      kind: "switch",
      help: {
        fr: "montre aussi les constats que lint-inventory.yaml accepte",
        en: "also shows the findings that lint-inventory.yaml accepts",
      },
    },
    ...ruleOptions,
  },
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
    const { inventories, folder } = await openInventories(call.arguments[0] ?? ".", {
      console,
      openFolder,
    });
    const decisions = await decisionsFor(call, folder);
    const { findings, suppressed, unmatched } = decideInventory(
      inventories.flatMap((each) => found(each, language)),
      decisions,
    );
    const shown = call.switch("suppressed") ? suppressed : [];
    if (call.switch("sarif"))
      console.out(
        asJson(
          sarifLog({
            rules: inventoryRules,
            uris: inventories.map(({ file }) => file),
            results: [
              ...findings.map((finding) => resultOf(finding)),
              ...suppressed.map(({ finding, reason }) => resultOf(finding, reason)),
            ],
            version,
            language,
          }),
        ),
      );
    else if (call.switch("json"))
      console.out(
        asJson({
          findings: findings.map(told),
          ...(call.switch("suppressed") && {
            suppressed: shown.map(({ finding, reason }) => ({ finding: told(finding), reason })),
          }),
        }),
      );
    else
      console.out(
        lintText(
          { findings, shown, unmatched, count: suppressed.length },
          language,
          console.screen,
        ),
      );
    if (call.switch("sarif") || call.switch("json"))
      for (const each of unmatched) console.err(`${unmatchedText(each, language)}\n`);
    if (inventories.some(({ read }) => read.inventory === null)) return exitCodes.input;
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

/** What the rules say of one file, and what keeps it from being read. */
const found = ({ file, read }: OpenedInventory, language: Language): readonly SiteFinding[] => {
  const site = read.inventory?.site ?? null;
  const other = lintInventory(read, language === "fr" ? "en" : "fr");
  return [
    ...unreadable(read.problems, language).map((each) => ({ ...each, said: [each.message] })),
    ...lintInventory(read, language).map((each, at) => ({
      ...each,
      said: [each.message, other[at]?.message ?? ""],
    })),
  ].map((each) => ({ file, site, ...each }));
};

const decisionsFor = async (
  { text, console }: Call,
  folder: InventoryFolder | null,
): Promise<InventoryDecisions> => {
  const config = text("config");
  const outcome =
    config === null
      ? folder === null
        ? success({})
        : await inventoryDecisionsOf(folder)
      : parseInventoryDecisions(
          config,
          new TextDecoder().decode(await readInputFile(config, console, largestDecisions)),
        );
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};

const largestDecisions = 1_000_000;

/** As programs read it. */
const told = ({ said: _said, site: _site, ...finding }: SiteFinding) => finding;

const resultOf = (
  { file, rule, severity, message, line, place, service }: SiteFinding,
  accepted?: string,
) => ({
  rule,
  severity,
  message,
  regions: [{ startLine: line }],
  about: { name: service ?? place, fullyQualifiedName: place },
  identity: [service ?? "", message],
  uri: file,
  ...(accepted !== undefined && { accepted }),
});

const words = {
  reason: { fr: "accepté", en: "accepted" },
  suppressed: { fr: "acceptés par lint-inventory.yaml", en: "accepted by lint-inventory.yaml" },
  unmatched: {
    fr: "Cette exception de lint-inventory.yaml n’excuse plus rien, retirez-la",
    en: "This suppression of lint-inventory.yaml excuses nothing any more, take it out",
  },
} as const satisfies Record<string, Bilingual>;

const unmatchedText = ({ rule, site, service }: InventorySuppression, language: Language): string =>
  `${words.unmatched[language]}${colon[language]}${[rule, site, service].filter((each) => each !== undefined).join(", ")}`;

const lintText = (
  {
    findings,
    shown,
    unmatched,
    count,
  }: {
    readonly findings: readonly SiteFinding[];
    /** What is accepted and shown all the same. */
    readonly shown: ReturnType<typeof decideInventory>["suppressed"];
    readonly unmatched: readonly InventorySuppression[];
    /** How many are accepted. */
    readonly count: number;
  },
  language: Language,
  screen: Screen | null,
): string => {
  const line = (finding: SiteFinding): string =>
    // What could not be read names its line already.
    finding.rule.startsWith("consent.")
      ? findingLine(finding, language, screen)
      : `${finding.file}:${finding.line} ${findingLine(finding, language, screen)}`;
  return [
    ...findings.map(line),
    ...shown.flatMap(({ finding, reason }) => [
      line(finding),
      `    ${words.reason[language]}${colon[language]}${printable(reason)}`,
    ]),
    ...unmatched.map((each) => unmatchedText(each, language)),
    `${tally(findings, language)}${count > 0 ? `, ${count} ${words.suppressed[language]}` : ""}`,
    "",
  ].join("\n");
};

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
