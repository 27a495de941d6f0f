import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { exitCodes, FailureError, type Language } from "../../kernel/index.ts";
import { budget } from "../browser/standaloneFiles.ts";
import { englishWords } from "../model/banner/bannerWords.ts";
import { inventoryText } from "../model/inventory/inventory.fixture.ts";
import { consentBuildVerb } from "./consentBuildVerb.ts";

interface Options {
  readonly config?: string;
  readonly out?: string;
  readonly post?: string;
  readonly proof?: string;
  readonly base?: string;
}

const build = async (
  options: Options,
  words: readonly string[] = [],
  language: Language = "en",
): Promise<string> => {
  let out = "";
  const exit = await consentBuildVerb.run({
    arguments: [],
    text: (name) => options[name as keyof Options] ?? null,
    texts: () => words,
    switch: () => false,
    language,
    console: { ...quietConsole, out: (text) => (out += text) },
  });
  assert.equal(exit, exitCodes.done);
  return out;
};

const withFolder = async (
  use: (at: {
    readonly folder: string;
    readonly config: string;
    readonly out: string;
  }) => Promise<void>,
  text = inventoryText,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-banner-"));
  try {
    const config = join(folder, "inventory.yaml");
    await writeFile(config, text);
    await use({ folder, config, out: join(folder, "site/consent") });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const failsWith = async (work: Promise<unknown>, code: string): Promise<void> =>
  await assert.rejects(
    work,
    (error) => error instanceof FailureError && error.failure.code === code,
    code,
  );

suite("egide consent build", () => {
  test("writes what a site without our server needs, and says what it weighs", async () => {
    await withFolder(async ({ config, out }) => {
      const said = await build({ config, out });
      assert.deepEqual((await readdir(out)).toSorted(), [
        "README.md",
        "consent-mode.js",
        "consent.d.ts",
        "consent.en.js",
        "consent.en.mjs",
        "consent.fr.js",
        "consent.fr.mjs",
        "words-en.json",
        "words-fr.json",
      ]);
      assert.match(said, /consent\.fr\.js – \d{4} bytes of brotli \(6000 at most\)/);
      const readme = await readFile(join(out, "README.md"), "utf8");
      assert.match(readme, /sept jours/, "the limit of a cookie that a script sets");
      assert.match(readme, /Aucune preuve n’est gardée/);
    });
  });

  test("stays within the budget with the inventories of the demonstration, all included", async () => {
    for (const name of ["inventory.yaml", "inventory-emplois.yaml"])
      await withFolder(async ({ out }) => {
        const said = await build({ config: join(import.meta.dirname, "../../../demo", name), out });
        for (const [, first, whole] of said.matchAll(/(\d+) bytes of brotli .*?, (\d+) with/g)) {
          assert.ok(Number(first) <= budget.first, said);
          assert.ok(Number(whole) <= budget.withPanel, said);
        }
        assert.doesNotMatch(said, /too heavy/);
      });
  });

  test("takes the same inventory as JSON, and says where proofs go", async () => {
    await withFolder(async ({ folder, out }) => {
      const config = join(folder, "site.json");
      await writeFile(config, JSON.stringify(parse(inventoryText)));
      await build({ config, out, proof: "https://egide.example/consent/proofs" });
      assert.match(
        await readFile(join(out, "consent.fr.js"), "utf8"),
        /"proof":"https:\/\/egide\.example\/consent\/proofs"/,
      );
      assert.match(await readFile(join(out, "README.md"), "utf8"), /`https:\/\/egide\.example`/);
    });
  });

  test("takes another language as one JSON file", async () => {
    await withFolder(async ({ folder, config, out }) => {
      const words = join(folder, "de.json");
      await writeFile(
        words,
        JSON.stringify({ ...englishWords, language: "de", refuseAll: "Alles ablehnen" }),
      );
      await build({ config, out }, [words]);
      assert.match(await readFile(join(out, "consent.de.js"), "utf8"), /Alles ablehnen/);
      await writeFile(words, "{");
      await failsWith(build({ config, out }, [words]), "consent.build-words");
    });
  });

  test("refuses what is wrong, and writes nothing", async () => {
    await withFolder(async ({ folder, config, out }) => {
      await failsWith(build({ out }), "consent.build-option");
      await failsWith(build({ config }), "consent.build-option");
      await failsWith(
        build({ config, out, post: "http://clair.example" }),
        "consent.build-address",
      );
      await failsWith(build({ config, out, base: "//ailleurs" }), "consent.build-address");
      for (const [from, to, code] of [
        ["category: media", "category: publicité", "consent.inventory-word-unknown"],
        ["Montrer les vidéos.", "<b>Montrer</b>", "consent.inventory-html"],
        ["name: vue", "name: choix", "consent.inventory-tracker-twice"],
      ] as const) {
        await writeFile(config, inventoryText.replace(from, to));
        await failsWith(build({ config, out }), code);
      }
      await writeFile(config, inventoryText.slice(0, inventoryText.indexOf("  - id: lecteur")));
      await failsWith(build({ config, out }), "consent.nothing-to-ask");
      const [before, service = ""] = inventoryText.split("  - id: lecteur");
      const many = Array.from(
        { length: 90 },
        (_, at) =>
          `  - id: lecteur-${"x".repeat(45)}-${at}${service.replace("name: vue", `name: vue${at}`)}`,
      );
      await writeFile(config, [before, ...many].join(""));
      await failsWith(build({ config, out }), "consent.choice-too-long");
      assert.deepEqual(await readdir(folder), ["inventory.yaml"]);
      await writeFile(config, inventoryText);
      await failsWith(build({ config, out: join(config, "under") }), "consent.build-folder");
    });
  });
});
