import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { FailureError } from "../kernel/index.ts";
import { readPseudonymKey } from "./pseudonymKey.ts";

const inFolder = (work: (folder: string) => Promise<void>) => async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "egide-pseudonym-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const refused = (error: unknown): boolean =>
  error instanceof FailureError &&
  error.failure.code === "retention.pseudonym-key" &&
  !error.message.includes("abcd");

suite("the key of pseudonyms", () => {
  test(
    "is made once, readable by its owner only, and is the same ever after",
    inFolder(async (folder) => {
      const of = { dataFolder: join(folder, "new"), pseudonymKey: null };
      const keys = await Promise.all([readPseudonymKey(of), readPseudonymKey(of)]);
      assert.equal(keys[0].length, 32);
      assert.deepEqual(keys[0], keys[1], "two that start together have one key");
      assert.deepEqual(await readPseudonymKey(of), keys[0]);
      assert.equal(statSync(join(folder, "new", "pseudonym.key")).mode & 0o777, 0o600);
    }),
  );

  test(
    "comes from the environment when it stands there, and no file is made",
    inFolder(async (folder) => {
      const key = await readPseudonymKey({ dataFolder: folder, pseudonymKey: "0A".repeat(32) });
      assert.deepEqual(
        [...key],
        Array.from({ length: 32 }, () => 10),
      );
      assert.throws(() => statSync(join(folder, "pseudonym.key")));
    }),
  );

  test(
    "that is short, readable by others or no key is refused, and never replaced or said back",
    inFolder(async (folder) => {
      const file = join(folder, "pseudonym.key");
      const of = { dataFolder: folder, pseudonymKey: null };
      writeFileSync(file, "abcd\n", { mode: 0o600 });
      await assert.rejects(readPseudonymKey(of), refused);
      writeFileSync(file, "0a".repeat(32));
      chmodSync(file, 0o640);
      await assert.rejects(readPseudonymKey(of), refused);
      await assert.rejects(readPseudonymKey({ ...of, pseudonymKey: "abcd" }), refused);
    }),
  );
});
