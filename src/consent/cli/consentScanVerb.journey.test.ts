import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { Value } from "typebox/value";
import { browserPath, withoutBrowser } from "../../../test/browser/browser.ts";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { exitCodes, FailureError, systemClock, type Language } from "../../kernel/index.ts";
import { inventoryText } from "../model/inventory/inventory.fixture.ts";
import { ScanSchema, type ScanReport } from "../model/scan/scanReport.ts";
import type { Locate } from "../chromium/guardedProxy.ts";
import { carelessSite, honestSite, withSites } from "../scan/scannedSites.fixture.ts";
import { consentScanVerb } from "./consentScanVerb.ts";

const call = async (
  words: readonly string[],
  options: Readonly<Record<string, string | true>> = {},
  { locate, language = "en" }: { readonly locate?: Locate; readonly language?: Language } = {},
) => {
  let out = "";
  const kept: ScanReport[] = [];
  const verb = consentScanVerb({
    clock: systemClock,
    version: "1.2.3",
    openFolder: () => ({ list: async () => [], read: async () => new Uint8Array() }),
    withScans: async (work) =>
      await work({ keep: async (_site, report) => void kept.push(report) }),
    ...(locate && { locate }),
  });
  const given = { browser: browserPath ?? "/nowhere", calm: "300", ...options };
  const exit = await verb.run({
    arguments: words,
    text: (name) => {
      const value = (given as Readonly<Record<string, string | true | undefined>>)[name];
      return typeof value === "string" ? value : null;
    },
    texts: () => [],
    switch: (name) => (given as Readonly<Record<string, unknown>>)[name] === true,
    language,
    console: { ...quietConsole, out: (text) => (out += text) },
  });
  return { exit, out, kept };
};

const failsWith = async (work: Promise<unknown>, code: string): Promise<void> =>
  await assert.rejects(
    work,
    (error) => error instanceof FailureError && error.failure.code === code,
  );

const withInventory = async (work: (file: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-scan-"));
  try {
    const file = join(folder, "inventory.yaml");
    await writeFile(file, inventoryText);
    await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const site = "http://www.essai.example/";

suite("egide consent scan", () => {
  test("lists and explains what it may find, without a browser", async () => {
    const { out } = await call([], { list: true });
    assert.match(out, /scan\.before-choice +error/);
    assert.match((await call([], { explain: "scan.longer" }).catch(() => ({ out: "" }))).out, /^$/);
    assert.match((await call([], { explain: "scan.lives-longer" })).out, /Legal source/);
    await failsWith(call([], { explain: "scan.longer" }), "consent.rule-unknown");
  });

  test("refuses what is no address, two sites at once, bounds without sense, and says where no Chromium is", async () => {
    await failsWith(call(["essai.example"]), "consent.scan-address");
    await failsWith(call(["file:///etc/passwd"]), "consent.scan-address");
    await failsWith(call([site, "http://autre.example/"]), "consent.scan-address");
    await failsWith(call([site], { pages: "0" }), "consent.scan-bound");
    await failsWith(call([site], { seconds: "beaucoup" }), "consent.scan-bound");
    await failsWith(call([site], { "fail-on": "x" }), "consent.fail-on");
    await failsWith(call([site], { browser: "/nowhere/chromium" }), "consent.scan-no-browser");
  });

  test(
    "says in words what it saw and what is wrong, writes it as JSON of its schema and as SARIF, keeps it, and ends with 1",
    { skip: withoutBrowser, timeout: 200_000 },
    async () => {
      await withInventory(async (inventory) => {
        await withSites(carelessSite, async (locate) => {
          const said = await call([site], { inventory, pages: "2" }, { locate, language: "fr" });
          assert.equal(said.exit, exitCodes.refused);
          assert.match(said.out, /Pressé : Tout refuser pour refuser, Tout accepter pour accepter/);
          assert.match(
            said.out,
            /_ga \(cookie; www\.essai\.example; \d+ j; avant le choix, après refus, après accord; par http:\/\/www\.essai\.example\/colle\.js; d’ordinaire Google Analytics\)/,
          );
          assert.match(said.out, /erreur Le cookie « _ga »[^\n]*\[scan\.undeclared\]/);
          assert.match(said.out, /Non demandés, car sur un réseau privé\s: private\.example/);
          assert.deepEqual(said.kept, []);

          const json = await call(
            [site],
            { inventory, pages: "1", json: true, keep: true },
            { locate },
          );
          const report: unknown = JSON.parse(json.out);
          assert.ok(
            Value.Check(ScanSchema, report),
            JSON.stringify(Value.Errors(ScanSchema, report)),
          );
          assert.deepEqual(json.kept, [report]);

          const sarif = JSON.parse(
            (await call([site], { inventory, pages: "1", sarif: true }, { locate })).out,
          ) as object;
          const schema = JSON.parse(
            readFileSync(
              join(import.meta.dirname, "../../../test/schemas/sarif-2.1.0-rtm.5.json"),
              "utf8",
            ),
          ) as object;
          const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
          addFormats.default(ajv);
          assert.ok(ajv.validate(schema, sarif), JSON.stringify(ajv.errors));
        });
      });
    },
  );

  test(
    "without an inventory lists what there is, and ends with 0; of a site that does not answer says so",
    { skip: withoutBrowser, timeout: 100_000 },
    async () => {
      await withSites(honestSite, async (locate) => {
        const { exit, out } = await call([site], { pages: "5" }, { locate });
        assert.equal(exit, exitCodes.done, out);
        assert.match(out, /mesure_id \(cookie/);
        assert.match(out, /No finding/);
      });
      const nobody: Locate = async () => {
        throw new Error("ENOTFOUND");
      };
      await failsWith(call([site], {}, { locate: nobody }), "consent.scan-unreachable");
    },
  );
});
