import assert from "node:assert/strict";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError } from "../../kernel/index.ts";
import { readInputFile } from "./readInputFile.ts";

const megabyte = 1024 * 1024;

/** A file of so many bytes, of which the disk keeps none. */
const sizeOfRead = async (name: string, size: number): Promise<number | string> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-input-"));
  try {
    const handle = await open(join(folder, name), "w");
    await handle.truncate(size);
    await handle.close();
    return (await readInputFile(join(folder, name), quietConsole)).length;
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe("a file that a command of the register reads", () => {
  it("is a page of at most 50 MB", async () => {
    assert.equal(await sizeOfRead("page.html", 50 * megabyte), 50 * megabyte);
    assert.equal(await sizeOfRead("page.html", 50 * megabyte + 1), "register.file-too-large");
  });

  it("may be a register of ten thousand activities, which JSON writes in 70 MB", async () => {
    assert.equal(await sizeOfRead("register.json", 80 * megabyte), 80 * megabyte);
    assert.equal(await sizeOfRead("register.json", 200 * megabyte + 1), "register.file-too-large");
  });
});
