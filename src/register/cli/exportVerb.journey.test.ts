import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError } from "../../kernel/index.ts";
import { exportFormats } from "../export/exportFormats.ts";
import { wholeRegister } from "../export/wholeRegister.fixture.ts";
import { registerJson } from "../model/registerJson.ts";
import { exportVerb } from "./exportVerb.ts";

const verb = exportVerb({
  openFolder: () => assert.fail("no folder was named"),
  clock: { now: () => Temporal.Instant.from("2026-11-21T10:00:00Z") },
});

const exporting = async (
  file: string,
  texts: Readonly<Record<string, string>>,
  switches: readonly string[] = [],
): Promise<string> => {
  let out = "";
  await verb.run({
    arguments: [file],
    text: (name) => texts[name] ?? null,
    texts: () => [],
    switch: (name) => switches.includes(name),
    language: "fr",
    console: {
      ...quietConsole,
      out: (text) => {
        out += text;
      },
    },
  });
  return out;
};

const inFolder = async (work: (folder: string, register: string) => Promise<void>) => {
  const folder = await mkdtemp(join(tmpdir(), "egide-export-"));
  try {
    const register = join(folder, "register.json");
    await writeFile(register, [...registerJson(wholeRegister)].join(""));
    await work(folder, register);
  } finally {
    await rm(folder, { recursive: true });
  }
};

const refusedWith = (code: string) => (error: unknown) =>
  error instanceof FailureError && error.failure.code === code;

describe("egide export", () => {
  it("writes each format under its own ending", async () => {
    await inFolder(async (folder, register) => {
      for (const { ending } of exportFormats) {
        const output = join(folder, `out.${ending}`);
        const said = await exporting(register, { output });
        assert.match(said, / 2 activités, \d+ octets\.\n$/);
        assert.ok((await readFile(output)).length > 1000, ending);
      }
    });
  });

  it("keeps a file that exists, unless it is told to replace it", async () => {
    await inFolder(async (folder, register) => {
      const output = join(folder, "out.html");
      await writeFile(output, "kept");
      await assert.rejects(exporting(register, { output }), refusedWith("register.export-exists"));
      assert.equal(await readFile(output, "utf8"), "kept");
      await exporting(register, { output }, ["replace"]);
      assert.match(await readFile(output, "utf8"), /^<!doctype html>/);
    });
  });

  it("leaves the detail of security measures out for the public", async () => {
    await inFolder(async (folder, register) => {
      const output = join(folder, "out.json");
      await exporting(register, { output });
      assert.match(await readFile(output, "utf8"), /Coffrenet/);
      await exporting(register, { output }, ["public", "replace"]);
      assert.doesNotMatch(await readFile(output, "utf8"), /Coffrenet/);
    });
  });

  it("says what to do about a format it does not know, a file not named and a place that takes none", async () => {
    await inFolder(async (folder, register) => {
      for (const [texts, code] of [
        [{ output: join(folder, "out.doc") }, "register.export-format"],
        [{ format: "doc" }, "register.export-format"],
        [{ format: "pdf" }, "register.export-output"],
        [{ output: join(folder, "nowhere/out.pdf") }, "register.export-not-written"],
      ] as const)
        await assert.rejects(exporting(register, texts), refusedWith(code));
    });
  });
});
