import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { buffer } from "node:stream/consumers";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError } from "../../kernel/index.ts";
import { readInputFile, streamInputFile } from "./inputFile.ts";

const inFolder = (use: (folder: string) => Promise<void>) => async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-input-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const console = {
  ...quietConsole,
  readInput: async () => Buffer.from("typed"),
  input: async function* () {
    yield Buffer.from("ty");
    yield Buffer.from("ped");
  },
};

suite("a file that a command reads", () => {
  test(
    "is a file, or standard input for a dash, whole or piece by piece",
    inFolder(async (folder) => {
      const file = join(folder, "page.txt");
      await writeFile(file, "kept");
      assert.equal(String(await readInputFile(file, console, 4)), "kept");
      assert.equal(String(await buffer(streamInputFile(file, console))), "kept");
      assert.equal(String(await readInputFile("-", console, 4)), "typed");
      assert.equal(String(await buffer(streamInputFile("-", console))), "typed");
    }),
  );

  test(
    "that cannot be read is said with what to do",
    inFolder(async (folder) => {
      const large = join(folder, "large.txt");
      await writeFile(large, "12345");
      const failsAs = (code: string) => (error: unknown) =>
        error instanceof FailureError && error.failure.code === code;
      const absent = join(folder, "absent.txt");
      await assert.rejects(
        readInputFile(large, console, 4),
        failsAs("command-line.file-too-large"),
      );
      for (const [file, code] of [
        [absent, "command-line.file-not-found"],
        [folder, "command-line.file-is-folder"],
        [`${large}\0`, "command-line.file-unreadable"],
      ] as const) {
        await assert.rejects(readInputFile(file, console, 1e6), failsAs(code));
        await assert.rejects(buffer(streamInputFile(file, console)), failsAs(code));
      }
    }),
  );
});
