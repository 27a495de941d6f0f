import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import { FailureError } from "../../../kernel/index.ts";
import { writeDisclosure } from "./writeDisclosure.ts";

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

const isTaken = (error: unknown): boolean =>
  error instanceof FailureError && error.failure.code === "rights.disclosure-file-exists";

suite("the file of a transmission while it is written", () => {
  test("takes nothing away that others named as its draft", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "envoi.csv");
      writeFileSync(`${path}.part`, "travail d’autrui");
      const write = async (take: (file: AsyncIterable<Uint8Array>) => Promise<void>) =>
        await take(pieces("a\r\n"));
      await writeDisclosure(path, write, async () => true);
      assert.equal(readFileSync(path, "utf8"), "a\r\n");
      assert.equal(readFileSync(`${path}.part`, "utf8"), "travail d’autrui");
      const broken = join(folder, "autre.csv");
      const failing = async () => await Promise.reject(new Error("the store went down"));
      await assert.rejects(
        writeDisclosure(broken, failing, async () => true),
        /went down/,
      );
      assert.deepEqual(readdirSync(folder), ["envoi.csv", "envoi.csv.part"], "its own is gone");
    }));

  test("is one run’s alone: another that ends meanwhile keeps its file, and the later one has no receipt", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "envoi.csv");
      const receipts: string[] = [];
      const confirmed = (run: string) => async () => {
        receipts.push(run);
        return true;
      };
      const second = async (): Promise<void> =>
        await writeDisclosure(path, async (take) => await take(pieces("b\r\n")), confirmed("b"));
      const first = writeDisclosure(
        path,
        async (take) => {
          async function* slow(): AsyncGenerator<Uint8Array> {
            yield* pieces("a\r\n");
            await second();
            yield* pieces("a\r\n");
          }
          await take(slow());
        },
        confirmed("a"),
      );
      await assert.rejects(first, isTaken);
      assert.equal(readFileSync(path, "utf8"), "b\r\n");
      assert.deepEqual(receipts, ["b"]);
      assert.deepEqual(readdirSync(folder), ["envoi.csv"]);
    }));
});
