import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { exitCodes, FailureError, type Language } from "../../kernel/index.ts";
import { inventoryText } from "../model/inventory/inventory.fixture.ts";
import { consentLintVerb } from "./consentLintVerb.ts";

const verb = consentLintVerb({
  version: "1.2.3",
  openFolder: (folder) => ({
    list: async () => await readdir(folder),
    read: async (path) => await readFile(join(folder, path)),
  }),
});

const call = async (
  words: readonly string[],
  options: Readonly<Record<string, string | true>> = {},
  language: Language = "en",
): Promise<{ readonly exit: number; readonly out: string }> => {
  let out = "";
  const exit = await verb.run({
    arguments: words,
    text: (name) => (typeof options[name] === "string" ? options[name] : null),
    texts: () => [],
    switch: (name) => options[name] === true,
    language,
    console: { ...quietConsole, out: (text) => (out += text) },
  });
  return { exit, out };
};

const withFile = async (text: string, work: (file: string, folder: string) => Promise<void>) => {
  const folder = await mkdtemp(join(tmpdir(), "egide-inventory-"));
  try {
    const file = join(folder, "inventory.yaml");
    await writeFile(file, text);
    await work(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const demo = join(import.meta.dirname, "../../../demo");
const own = join(import.meta.dirname, "../../../policies/own-data");

const failsWith = async (work: Promise<unknown>, code: string): Promise<void> =>
  await assert.rejects(
    work,
    (error) => error instanceof FailureError && error.failure.code === code,
  );

suite("egide consent lint", () => {
  test("finds no error and no warning in the inventories of the demonstration, nor in our own", async () => {
    for (const folder of [demo, own]) {
      const { exit, out } = await call([folder], { "fail-on": "warning" });
      assert.equal(exit, exitCodes.done, out);
    }
  });

  const broken = inventoryText.replace("duration: P13M", "duration: P2Y");

  test("AME-66: says file, line, what is wrong and by which rule, and ends with 1", async () => {
    await withFile(broken, async (file, folder) => {
      for (const what of [file, folder]) {
        const { exit, out } = await call([what]);
        assert.equal(exit, exitCodes.refused);
        assert.match(
          out,
          /inventory\.yaml:\d+ error "mesure_id" lives for 2 years: .* \[inventory\.too-long\]/,
        );
        assert.match(out, /\b2 error, 2 warning\b/);
      }
      assert.match((await call([file], {}, "fr")).out, /« mesure_id » vit 2 ans/);
      assert.equal((await call([file], { "fail-on": "never" })).exit, exitCodes.done);
      assert.ok(readFileSync(file, "utf8").split("\n").length > 30);
    });
  });

  test("writes JSON, and SARIF that its schema accepts, with the line", async () => {
    await withFile(broken, async (file) => {
      const { findings } = JSON.parse((await call([file], { json: true })).out) as {
        readonly findings: readonly { readonly rule: string; readonly line: number }[];
      };
      const finding = findings.find(({ rule }) => rule === "inventory.too-long");
      const line = broken.split("\n").findIndex((each) => each.includes("P2Y")) + 1;
      assert.equal(finding?.line, line);
      const sarif = JSON.parse((await call([file], { sarif: true })).out) as {
        readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
      };
      const schema = JSON.parse(
        readFileSync(
          join(import.meta.dirname, "../../../test/schemas/sarif-2.1.0-rtm.5.json"),
          "utf8",
        ),
      ) as object;
      const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
      addFormats.default(ajv);
      assert.ok(ajv.validate(schema, sarif), JSON.stringify(ajv.errors));
      assert.ok(sarif.runs[0]?.results.some(({ ruleId }) => ruleId === "inventory.too-long"));
    });
  });

  test("accepts a finding with its reason, in CI as well, shows it when asked, and says which exception excuses nothing any more", async () => {
    await withFile(broken, async (file, folder) => {
      const decisions = join(folder, "lint-inventory.yaml");
      const reason = "le fournisseur livre la correction en janvier";
      const first = (await call([file], { "fail-on": "warning" })).out;
      assert.match(first, /2 error, 2 warning/);
      await writeFile(
        decisions,
        `rules: { inventory.policy-missing: off }
suppress:
  - { rule: inventory.too-long, service: mesure, words: vit 2 ans, reason: ${reason} }
  - { rule: inventory.too-long, service: lecteur, reason: ${reason} }
  - { rule: inventory.too-long, site: ailleurs, service: mesure, reason: ${reason} }
`,
      );
      for (const [what, options] of [
        [folder, {}],
        [file, { config: decisions }],
      ] as const) {
        const { exit, out } = await call([what], options);
        assert.equal(exit, exitCodes.refused, "another error stands");
        assert.doesNotMatch(out, /lives for 2 years|policy-missing/);
        assert.match(out, /1 error, \d warning.*, 1 accepted by lint-inventory\.yaml/);
        assert.match(out, /excuses nothing any more, take it out: inventory\.too-long, lecteur/);
        assert.match(out, /take it out: inventory\.too-long, ailleurs, mesure/);
      }
      const shown = (await call([folder], { suppressed: true })).out;
      assert.match(shown, /lives for 2 years[^]*accepted: le fournisseur livre/);
      const json = JSON.parse((await call([folder], { json: true, suppressed: true })).out) as {
        readonly suppressed: readonly {
          readonly reason: string;
          readonly finding: { readonly rule: string };
        }[];
      };
      assert.deepEqual(
        json.suppressed.map(({ finding, reason: why }) => [finding.rule, why]),
        [["inventory.too-long", reason]],
      );
      assert.match((await call([folder], { sarif: true })).out, /"justification": "le fournisseur/);
    });
  });

  test("refuses an exception without a reason, of a rule that there is not, and an error that is lowered without saying why", async () => {
    await withFile(broken, async (_file, folder) => {
      for (const [text, code] of [
        ["suppress: [{ rule: inventory.too-long, service: mesure }]", "register.lint-settings"],
        ["rules: { inventory.to-long: off }", "consent.rule-unknown"],
        ["rules: { inventory.too-long: off }", "register.lint-reason-missing"],
        ["rules: {", "register.lint-yaml"],
      ] as const) {
        await writeFile(join(folder, "lint-inventory.yaml"), text);
        await failsWith(call([folder]), code);
      }
    });
  });

  test("says all that keeps a file from being read, and ends with 3", async () => {
    const unreadable = inventoryText
      .replace("category: media", "category: marketing")
      .replace("name: vue", 'name: "deux mots"');
    await withFile(unreadable, async (file) => {
      const { exit, out } = await call([file]);
      assert.equal(exit, exitCodes.input);
      assert.match(out, /marketing/);
      assert.match(out, /2 error/);
    });
  });

  test("lists its rules, explains one with its examples, and refuses what it does not know", async () => {
    assert.equal((await call([], { list: true })).out.trim().split("\n").length, 25);
    const { out } = await call([], { explain: "inventory.too-long" });
    assert.match(out, /To be mended:\n {4}services:\n[^]*P2Y[^]*Mended:[^]*P13M/);
    await failsWith(call([], { explain: "inventory.to-long" }), "consent.rule-unknown");
    await failsWith(call(["x"], { "fail-on": "grave" }), "consent.fail-on");
    await failsWith(call([tmpdir()]), "consent.inventory-none");
  });
});
