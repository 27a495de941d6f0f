import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fixedClock } from "../kernel/index.ts";
import { ledgerOver } from "./actions/ledger.ts";
import { draftsFrom, freshKey } from "./storage/ledgerStoreContract.ts";
import { memoryLedgerStore } from "./storage/memoryLedgerStore.ts";

const isThere = (command: string, argument: string): boolean =>
  spawnSync(command, [argument]).status === 0;
const missing =
  isThere("python3", "--version") && isThere("openssl", "version")
    ? false
    : "python3 and openssl are not installed here";

const document = readFileSync(join(import.meta.dirname, "../../docs/ledger.md"), "utf8");
const script = /```python\n(.*?)```/s.exec(document)?.[1] ?? "";

test(
  "the script of docs/ledger.md verifies a proof, and refuses altered ones",
  { skip: missing },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "egide-stranger-"));
    const save = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    try {
      const ledger = ledgerOver({
        store: memoryLedgerStore(),
        key: freshKey("example.org/egide"),
        clock: fixedClock("2026-11-21T08:00:00Z"),
      });
      await ledger.append(draftsFrom(0, 13));
      const { note } = await ledger.checkpoint();
      const program = save("verify.py", script);
      const verify = (
        bundle: object,
        checkpoint = note,
        key = ledger.verifierKey,
      ): string | null => {
        const proof = save("proof.json", JSON.stringify(bundle));
        const { status, stdout } = spawnSync(
          "python3",
          [program, proof, save("checkpoint.txt", checkpoint), key],
          { encoding: "utf8" },
        );
        return status === 0 ? stdout : null;
      };
      for (const index of [6, 12])
        assert.match(
          verify(await ledger.prove(index)) ?? "",
          new RegExp(`^verified ${index} of 13 `),
        );

      const bundle = await ledger.prove(6);
      assert.equal(verify({ ...bundle, entry: bundle.entry.replace("6", "7") }), null);
      assert.equal(verify(bundle, note.replace("\n13\n", "\n14\n")), null);
      const thief = freshKey("example.org/egide");
      const other = ledgerOver({
        store: memoryLedgerStore(),
        key: thief,
        clock: fixedClock("2026-11-21T08:00:00Z"),
      });
      assert.equal(verify(bundle, note, other.verifierKey), null);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test("openssl reads the signing key and agrees on the signature", { skip: missing }, () => {
  const { privateKey, verifier } = freshKey();
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  const der = execFileSync("openssl", ["pkey", "-pubout", "-outform", "DER"], { input: pem });
  assert.deepEqual(der.subarray(-32), Buffer.from(verifier.publicKey));
});
