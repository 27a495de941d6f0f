import { exitCodes, FailureError, type Clock } from "../../kernel/index.ts";
import {
  isAsGrave,
  progress,
  rulesText,
  ruleText,
  thresholdOf,
  type Call,
  type Verb,
} from "../../platform/command-line/index.ts";
import { sarifLog } from "../../register/index.ts";
import { scanSite } from "../actions/scanSite.ts";
import type { Scans } from "../actions/scans.ts";
import { consentFailure } from "../errors.ts";
import { inventoryVersion } from "../model/inventory/inventoryVersion.ts";
import { isSameSite } from "../model/scan/addresses.ts";
import { compareScan } from "../model/scan/compareScan.ts";
import type { ScanReport } from "../model/scan/scanReport.ts";
import { scanRules } from "../model/scan/scanRules.ts";
import { withChromium } from "../scan/chromiumVisits.ts";
import type { Locate } from "../chromium/guardedProxy.ts";
import type { InventoryFolder } from "./openInventories.ts";
import { inventoryOfScan } from "./inventoryOfScan.ts";
import { scanOptions } from "./scanOptions.ts";
import { scanText } from "./scanText.ts";
import { unknownRule } from "../lint/unknownRule.ts";

/** What the command needs from the outside. */
export interface ScanCommands {
  readonly openFolder: (folder: string) => InventoryFolder;
  readonly clock: Clock;
  readonly version: string;
  readonly withScans: <T>(work: (scans: Pick<Scans, "keep">) => Promise<T>) => Promise<T>;
  readonly locate?: Locate;
}

/** `egide consent scan URL…`: what the pages of a site really keep on terminals, and whom they ask. */
export const consentScanVerb = (commands: ScanCommands): Verb => ({
  name: "consent scan",
  summary: {
    fr: "Ouvre un site dans un vrai Chromium avant un choix, après un refus, après un accord, et compare avec son inventaire.",
    en: "Opens a site in a real Chromium before a choice, after a refusal, after an acceptance, and compares it with its inventory.",
  },
  usage: "[URL…]",
  example: "egide consent scan --list",
  arguments: { least: 0, most: 50 },
  options: scanOptions,
  run: async (call) => {
    const { console, language } = call;
    const rules = Object.values(scanRules);
    const explained = call.text("explain");
    if (explained !== null) {
      const rule = rules.find(({ id }) => id === explained);
      if (rule === undefined)
        throw new FailureError(
          unknownRule(
            explained,
            rules.map(({ id }) => id),
          ),
        );
      console.out(ruleText(rule, null, language));
      return exitCodes.done;
    }
    if (call.switch("list") || call.arguments.length === 0) {
      console.out(rulesText(rules, language));
      return exitCodes.done;
    }
    const threshold = thresholdOf(call.text("fail-on") ?? "error");
    if (threshold === null)
      throw new FailureError(
        consentFailure("consent.fail-on", { value: call.text("fail-on") ?? "" }),
      );
    const report = await scanned(call, commands);
    if (call.switch("keep") && report.site !== null) {
      const { site } = report;
      await commands.withScans(async (scans) => await scans.keep(site, report));
    }
    if (call.switch("sarif"))
      console.out(
        asJson(
          sarifLog({
            rules,
            uris: [...new Set([...report.addresses, ...report.findings.map(({ page }) => page)])],
            results: report.findings.map(({ rule, severity, message, page, about }) => ({
              rule,
              severity,
              message,
              regions: [],
              about: { name: about, fullyQualifiedName: about },
              identity: [about],
              uri: page,
            })),
            version: commands.version,
            language,
          }),
        ),
      );
    else if (call.switch("json")) console.out(asJson(report));
    else console.out(scanText(report, language, console.screen));
    return report.findings.some(({ severity }) => isAsGrave(severity, threshold))
      ? exitCodes.refused
      : exitCodes.done;
  },
});

const scanned = async (call: Call, commands: ScanCommands): Promise<ScanReport> => {
  const { console, language } = call;
  const urls = addressesOf(call.arguments);
  const bounds = {
    pages: bound(call, "pages", 20, 1, 1_000),
    depth: bound(call, "depth", 3, 0, 100),
    seconds: bound(call, "seconds", 300, 10, 3_600),
  };
  const inventory = await inventoryOfScan(call, urls, commands.openFolder);
  const shown = progress(console);
  const seen = await withChromium(
    {
      path: call.text("browser"),
      buttons: { accept: call.text("accept"), refuse: call.text("refuse") },
      calm: bound(call, "calm", 1_000, 0, 30_000),
      patience: 15_000,
      asked: urls.map(({ hostname }) => hostname),
      clock: commands.clock,
      ...(commands.locate && { locate: commands.locate }),
    },
    async (visits) =>
      await scanSite({ visits, clock: commands.clock }, urls, bounds, (url) => {
        shown.show(url);
      }),
  ).finally(() => shown.clear());
  if (seen.pages.every(({ outcome }) => outcome === "failed"))
    throw new FailureError(
      consentFailure("consent.scan-unreachable", { url: seen.addresses[0] ?? "" }),
    );
  return {
    format: "egide/scan@1",
    site: inventory?.site ?? null,
    inventory: inventory === null ? null : inventoryVersion(inventory, null),
    ...seen,
    findings: [...compareScan(seen, inventory, language)],
  };
};

const addressesOf = (given: readonly string[]): readonly URL[] => {
  const urls = given.map((text) => {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol))
      throw new FailureError(consentFailure("consent.scan-address", { url: text.slice(0, 200) }));
    return url;
  });
  const [first, ...others] = urls;
  for (const other of others)
    if (first !== undefined && !isSameSite(first, other))
      throw new FailureError(consentFailure("consent.scan-address", { url: other.href }));
  return urls;
};

const bound = (call: Call, option: string, usual: number, least: number, most: number): number => {
  const text = call.text(option);
  if (text === null) return usual;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new FailureError(consentFailure("consent.scan-bound", { option, least, most }));
};

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
