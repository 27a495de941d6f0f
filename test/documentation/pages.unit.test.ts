import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { suite, test } from "node:test";
import { readCatalogues } from "../../scripts/generate/errorsPage.ts";
import { exitCodes } from "../../src/kernel/index.ts";
import { verbEntries } from "../../src/main/verbs.ts";
import { exitCodeMeanings } from "../../src/platform/command-line/index.ts";
import { tokensOf } from "../architecture/tokens.ts";
import type { Page } from "./markdown.ts";
import { pagesOfProject, root } from "./pages.ts";

const pages = pagesOfProject();
const pageAt = (path: string): Page => pages.get(path) ?? assert.fail(`${path} is missing`);
const links = [...pages].flatMap(([path, page]) => page.links.map((link) => ({ path, ...link })));
const localLinks = links.filter(({ target }) => !/^(?:https?|mailto):/.test(target));

/** Every word and every text of the product's code. */
const wordsOfCode = (): ReadonlySet<string> =>
  new Set(
    globSync("src/**/*.ts", { cwd: root })
      .filter((path) => !path.endsWith(".test.ts"))
      .flatMap((path) => tokensOf(readFileSync(join(root, path), "utf8")))
      .filter(({ kind }) => kind === "word" || kind === "text")
      .map(({ value }) => value),
  );

suite("the documentation", () => {
  test("has no link that leads nowhere", () => {
    const broken = localLinks.filter(({ path, target }) => {
      const [file = "", anchor] = target.split("#");
      const goal = file === "" ? path : join(dirname(path), file);
      if (!existsSync(join(root, goal))) return true;
      return anchor !== undefined && !(pages.get(goal)?.anchors.has(anchor) ?? false);
    });
    assert.deepEqual(
      broken.map(({ path, line, target }) => `${path}:${line} → ${target}`),
      [],
    );
  });

  test("lists every page in its index", () => {
    const listedIn = (index: string) =>
      new Set(
        localLinks
          .filter(({ path }) => path === index)
          .map(({ target }) => join(dirname(index), target)),
      );
    const index = listedIn("docs/README.md");
    const decisions = listedIn("docs/decisions/README.md");
    const lost = [...pages.keys()].filter((path) => {
      if (!path.startsWith("docs/") || path.endsWith("README.md")) return false;
      return path.startsWith("docs/decisions/") ? !decisions.has(path) : !index.has(path);
    });
    assert.deepEqual(lost, []);
  });

  test("names only errors and rules of findings that exist", async () => {
    const known = await readCatalogues(root);
    const words = wordsOfCode();
    const families = new Set([...known.keys()].map((code) => code.slice(0, code.indexOf("."))));
    const code = /^([a-z][a-z-]*)\.([a-z][a-z-]+)$/;
    const file = /\.(?:ts|md|ya?ml|json|txt|html|key|sqlite|sql)$/;
    const wrong = [...pages].flatMap(([path, page]) =>
      page.codes
        .filter((word) => families.has(code.exec(word)?.[1] ?? "") && !file.test(word))
        .filter((word) => !known.has(word) && !words.has(word))
        .map((word) => `${path}: ${word}`),
    );
    assert.deepEqual(wrong, []);
  });

  test("describes every error that the command line can say", async () => {
    const { catalogue } = await import("../../src/main/catalogue.ts");
    const documented = [...(await readCatalogues(root)).keys()];
    assert.deepEqual(documented.toSorted(), Object.keys(catalogue).toSorted());
  });

  test("names only commands that exist", () => {
    const names = verbEntries.map(({ name }) => name);
    const isKnown = (call: string) =>
      /^(?:-|help\b|…|[A-Z])/.test(call) ||
      names.some((name) => call === name || call.startsWith(`${name} `)) ||
      (call.endsWith(" …") && names.some((name) => name.startsWith(call.slice(0, -1))));
    const wrong = [...pages].flatMap(([path, page]) =>
      page.codes
        .filter((code) => code.startsWith("egide ") && !isKnown(code.slice("egide ".length)))
        .map((code) => `${path}: ${code}`),
    );
    assert.deepEqual(wrong, []);
  });

  test("says the exit codes of the kernel and of the help, no more and no less", () => {
    const said = pageAt("docs/operate/exit-codes.md")
      .rows.filter(([code]) => /^\d+$/.test(code ?? ""))
      .map(([code, name]) => [name?.replaceAll("`", ""), Number(code)]);
    assert.deepEqual(Object.fromEntries(said), exitCodes);
    assert.deepEqual(
      exitCodeMeanings.map(([code]) => code),
      Object.values(exitCodes),
    );
  });

  test("has a glossary whose code words are words of the code", () => {
    const words = wordsOfCode();
    const listed = pageAt("docs/glossary.md")
      .rows.map(([word]) => /^`(\w+)`$/.exec(word ?? "")?.[1])
      .filter((word) => word !== undefined);
    assert.ok(listed.length > 30);
    assert.deepEqual(
      listed.filter((word) => !words.has(word)),
      [],
    );
    assert.equal(new Set(listed).size, listed.length, "a word stands twice");
  });
});
