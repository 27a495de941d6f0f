import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, exitCodes, type Language } from "../../kernel/index.ts";
import type { Console } from "../../platform/command-line/index.ts";
import { importDocument } from "../import/importDocument.ts";
import { soundPage } from "../lint/examplePage.ts";
import { lintVerb } from "./lintVerb.ts";

const verb = lintVerb({
  clock: { now: () => Temporal.Instant.from("2026-11-21T10:00:00Z") },
  version: "1.2.3",
  openFolder: (folder) => ({
    folder,
    list: async () => (await readdir(folder)).toSorted(),
    read: async (path) => await readFile(join(folder, path)),
  }),
});

const call = async (
  words: readonly string[],
  options: Readonly<Record<string, string | true>> = {},
  { language = "en", ...console }: Partial<Console> & { readonly language?: Language } = {},
): Promise<{ readonly exit: number; readonly out: string; readonly err: string }> => {
  let [out, err] = ["", ""];
  const exit = await verb.run({
    arguments: words,
    text: (name) => (typeof options[name] === "string" ? options[name] : null),
    texts: () => [],
    switch: (name) => options[name] === true,
    language,
    console: {
      ...quietConsole,
      out: (text) => (out += text),
      err: (text) => (err += text),
      ...console,
    },
  });
  return { exit, out, err };
};

const old = soundPage({ updatedOn: "14/11/2022" });

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-lint-"));
  try {
    await writeFile(join(folder, "page.txt"), old);
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const failsWith = async (work: Promise<unknown>, code: string): Promise<void> =>
  await assert.rejects(
    work,
    (error) => error instanceof FailureError && error.failure.code === code,
  );

describe("egide lint", () => {
  it("groups what it found by record, in the language of the reader, with the line of the page", () =>
    inFolder(async (folder) => {
      const { exit, out } = await call([join(folder, "page.txt")], {}, { language: "fr" });
      assert.match(out, /^1\. Prêter des jeux\n {2}attention La fiche n’a pas été relue/m);
      assert.match(out, /« 14\/11\/2022 » \(\d+\)/);
      assert.match(out, /0 erreur, 1 attention, 0 info/);
      assert.equal(exit, exitCodes.done);
      assert.ok(!out.includes("\u001B"));
    }));

  it("colours only a terminal that takes colours", () =>
    inFolder(async (folder) => {
      const screen = { columns: 80, isStyled: true };
      const { out } = await call([join(folder, "page.txt")], {}, { screen });
      assert.ok(out.includes("\u001B[33mwarning\u001B[0m"));
      const plain = await call(
        [join(folder, "page.txt")],
        {},
        { screen: { ...screen, isStyled: false } },
      );
      assert.ok(!plain.out.includes("\u001B"));
    }));

  it("ends with 1 from the severity that was asked, an error by default", () =>
    inFolder(async (folder) => {
      const file = join(folder, "page.txt");
      const ends = async (level: string) => (await call([file], { "fail-on": level })).exit;
      assert.deepEqual(
        [await ends("error"), await ends("warning"), await ends("info"), await ends("never")],
        [exitCodes.done, exitCodes.refused, exitCodes.refused, exitCodes.done],
      );
      assert.equal((await call([file], { json: true, at: "2024-01-01" })).exit, exitCodes.done);
    }));

  it("writes the findings as JSON, those that were accepted when asked", () =>
    inFolder(async (folder) => {
      const config = join(folder, "mine.yaml");
      await writeFile(
        config,
        "suppress: [{ rule: form.review-overdue, activity: Prêter des jeux, reason: reviewed on paper }]\n",
      );
      const file = join(folder, "page.txt");
      const plain = JSON.parse((await call([file], { json: true })).out) as { findings: object[] };
      assert.deepEqual(Object.keys(plain), ["findings"]);
      assert.equal(plain.findings.length, 1);
      const { out } = await call([file], { json: true, config, suppressed: true });
      const { findings, suppressed } = JSON.parse(out) as Record<string, object[]>;
      assert.deepEqual([findings?.length, suppressed?.length], [0, 1]);
    }));

  it("checks the register of a policy folder with the settings beside it, and our own format", () =>
    inFolder(async (folder) => {
      const policy = join(folder, "policy");
      await mkdir(policy);
      await failsWith(call([policy]), "register.folder-without-register");
      await writeFile(join(policy, "register.txt"), old);
      await writeFile(join(policy, "lint.yaml"), "rules: { form.review-overdue: error }\n");
      assert.equal((await call([policy])).exit, exitCodes.refused);
      const register = importDocument({ bytes: Buffer.from(old), name: "a.txt", language: "en" });
      const kept = join(folder, "kept.json");
      await writeFile(kept, JSON.stringify(register));
      const { findings } = JSON.parse((await call([kept], { json: true })).out) as {
        findings: { rule: string; evidence: string }[];
      };
      assert.deepEqual(
        findings.filter(({ evidence }) => evidence).map(({ rule, evidence }) => [rule, evidence]),
        [["form.review-overdue", "2022-11-14"]],
      );
    }));

  it("explains each rule that it lists, and names the nearest of one that there is not", async () => {
    const { out } = await call([], { list: true });
    const ids = out.split("\n").flatMap((line) => line.split(/\s/)[0] || []);
    assert.ok(ids.length > 60);
    for (const id of ids)
      assert.match((await call([], { explain: id })).out, /Why: .+\nHow to mend it: /);
    await failsWith(call([], { explain: "form.review" }), "register.lint-rule-unknown");
  });

  it("says what is wrong with a call", async () => {
    await failsWith(call([]), "register.lint-nothing");
    await failsWith(call(["a"], { at: "2026-02-30" }), "register.lint-at");
    await failsWith(call(["a"], { "fail-on": "fatal" }), "register.lint-fail-on");
    await failsWith(call(["absent.txt"]), "register.file-not-found");
  });
});
