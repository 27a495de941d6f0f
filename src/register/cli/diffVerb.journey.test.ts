import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, type Language } from "../../kernel/index.ts";
import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import { registerJson } from "../model/registerJson.ts";
import { diffVerb } from "./diffVerb.ts";

const later = page.replace("conservées deux ans", "conservées trois ans");
const folders: Readonly<Record<string, string>> = { "@rive/2031-03-04": page };
const verb = diffVerb({
  openFolder: (folder) => ({
    folder,
    list: async () => ["register.txt", "stores.yaml"],
    read: async () => Buffer.from(folders[folder] ?? assert.fail(folder)),
  }),
});

const diffing = async (
  files: readonly [string, string],
  { switches = [], language = "fr" }: { switches?: readonly string[]; language?: Language } = {},
): Promise<{ readonly out: string; readonly exit: number }> => {
  let out = "";
  const exit = await verb.run({
    arguments: [...files],
    text: () => null,
    texts: () => [],
    switch: (name) => switches.includes(name),
    language,
    console: { ...quietConsole, out: (text) => void (out += text) },
  });
  return { out, exit };
};

const withPages = async (work: (before: string, after: string) => Promise<void>) => {
  const folder = await mkdtemp(join(tmpdir(), "egide-diff-"));
  const [before, after] = [join(folder, "a.txt"), join(folder, "b.txt")];
  await writeFile(before, page);
  await writeFile(after, later);
  try {
    await work(before, after);
  } finally {
    await rm(folder, { recursive: true });
  }
};

suite("egide diff", () => {
  test("says what changed, and ends with 1; of two that say the same with 0", async () => {
    await withPages(async (before, after) => {
      const { out, exit } = await diffing([before, after]);
      assert.equal(exit, 1);
      assert.match(out, /« [^»]+ » change\n {2}~ La durée passe de 2 à 3 ans/);
      assert.match(out, /Activités inchangées : 1/);
      const english = await diffing([before, after], { language: "en" });
      assert.match(english.out, /The period goes from 2 to 3 years[^]*Activities unchanged: 1/);
      assert.deepEqual(await diffing([before, before]), {
        out: "Les deux registres disent la même chose.\n",
        exit: 0,
      });
    });
  });

  test("compares whatever import reads with our own JSON, and with an edition", async () => {
    await withPages(async (before, after) => {
      const json = `${before}.json`;
      const register = importDocument({ bytes: Buffer.from(page), name: "a", language: "fr" });
      await writeFile(json, [...registerJson(register)].join(""));
      assert.equal((await diffing([before, json])).exit, 0);
      assert.equal((await diffing(["@rive/2031-03-04", json])).exit, 0);
      assert.equal((await diffing(["@rive/2031-03-04", after])).exit, 1);
    });
  });

  test("writes JSON for a program, and only what matters to persons where that is asked", async () => {
    await withPages(async (before, after) => {
      const { out } = await diffing([before, after], { switches: ["json"] });
      const diff = JSON.parse(out) as { format: string; activities: { changes: unknown[] }[] };
      assert.equal(diff.format, "egide/register-diff@1");
      assert.equal(diff.activities[0]?.changes.length, 1);
      await writeFile(after, page.replace(/Mise à jour[^\n]*\n/, ""));
      const persons = await diffing([before, after], { switches: ["persons"] });
      assert.equal(persons.exit, 0, persons.out);
    });
  });

  test("ends in trouble, and not with 1, where a file is not there", async () => {
    await assert.rejects(
      diffing(["nowhere.txt", "nowhere.txt"]),
      (error) => error instanceof FailureError && error.failure.code === "register.file-not-found",
    );
  });
});
