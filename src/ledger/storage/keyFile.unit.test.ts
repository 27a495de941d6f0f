import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { codeOf } from "./ledgerStoreContract.ts";
import { readOrMakeKey } from "./keyFile.ts";

const unsigned = async (): Promise<boolean> => false;

const withFolder = (title: string, body: (folder: string) => Promise<void>): void => {
  test(title, async () => {
    const folder = await mkdtemp(join(tmpdir(), "egide-ledger-key-"));
    try {
      await body(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
};

withFolder(
  "the first start makes a key that only its owner may read, the next ones read it",
  async (folder) => {
    const deeper = join(folder, "data", "new");
    const made = await readOrMakeKey(deeper, unsigned);
    assert.equal(made.publicKey.byteLength, 32);
    assert.equal((await stat(join(deeper, "ledger.key"))).mode & 0o777, 0o600);
    assert.match(
      await readFile(join(deeper, "ledger.key"), "utf8"),
      /^-----BEGIN PRIVATE KEY-----\n/,
    );
    assert.deepEqual((await readOrMakeKey(deeper, unsigned)).publicKey, made.publicKey);
    assert.deepEqual(await readdir(deeper), ["ledger.key"]);
  },
);

withFolder("processes that start together have one key", async (folder) => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => readOrMakeKey(folder, unsigned)));
  const distinct = new Set(keys.map(({ publicKey }) => Buffer.from(publicKey).toString("hex")));
  assert.equal(distinct.size, 1);
  assert.deepEqual(await readdir(folder), ["ledger.key"]);
});

withFolder("a ledger that was signed gets no other key", async (folder) => {
  const place = join(folder, "data");
  assert.equal(await codeOf(readOrMakeKey(place, async () => true)), "ledger.key-missing");
  assert.deepEqual(await readdir(folder), []);
  const made = await readOrMakeKey(place, unsigned);
  assert.deepEqual((await readOrMakeKey(place, async () => true)).publicKey, made.publicKey);
});

withFolder("a key that another process makes and uses meanwhile is the one", async (folder) => {
  let theirs: Uint8Array | null = null;
  const key = await readOrMakeKey(folder, async () => {
    theirs = (await readOrMakeKey(folder, unsigned)).publicKey;
    return true;
  });
  assert.deepEqual(key.publicKey, theirs);
});

withFolder("a broken key file is refused and stays as it is", async (folder) => {
  const file = join(folder, "ledger.key");
  const { privateKey } = generateKeyPairSync("x25519");
  const otherKind = privateKey.export({ type: "pkcs8", format: "pem" });
  for (const content of ["", "-----BEGIN PRIVATE KEY-----\nMC4C\n", otherKind]) {
    await writeFile(file, content, { mode: 0o600 });
    assert.equal(await codeOf(readOrMakeKey(folder, unsigned)), "ledger.key-unreadable");
    assert.equal(await readFile(file, "utf8"), content);
  }
});

withFolder("a key that others may read is refused until its mode is mended", async (folder) => {
  const { publicKey } = await readOrMakeKey(folder, unsigned);
  const file = join(folder, "ledger.key");
  for (const mode of [0o644, 0o640, 0o602]) {
    await chmod(file, mode);
    assert.equal(await codeOf(readOrMakeKey(folder, unsigned)), "ledger.key-exposed");
  }
  await chmod(file, 0o600);
  assert.deepEqual((await readOrMakeKey(folder, unsigned)).publicKey, publicKey);
});

withFolder("a folder where no key can be written is a clear failure", async (folder) => {
  await writeFile(join(folder, "file"), "");
  for (const place of [join(folder, "file"), join(folder, "file", "deeper")])
    assert.equal(await codeOf(readOrMakeKey(place, unsigned)), "ledger.key-folder-unusable");
  await mkdir(join(folder, "ledger.key"));
  assert.equal(await codeOf(readOrMakeKey(folder, unsigned)), "ledger.key-unreadable");
});
