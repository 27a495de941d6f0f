import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import { FailureError, fixedClock } from "../../kernel/index.ts";
import { ledgerOver, type Ledger } from "../actions/ledger.ts";
import type { LedgerStore } from "../actions/ledgerStore.ts";
import { decodePath, verifyOffline } from "../model/proofBundle.ts";
import { rootOf, leafHash } from "../model/merkleTree.ts";
import { verifyConsistency } from "../model/consistencyProof.ts";
import { verifierKeyOf, type SigningKey } from "../model/signedNote.ts";
import type { EntryDraft } from "../model/entry.ts";

/** A key for tests, made anew. */
export const freshKey = (name = "egide.example/ledger"): SigningKey => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const x = publicKey.export({ format: "jwk" }).x ?? "";
  return { verifier: verifierKeyOf(name, Buffer.from(x, "base64url")), privateKey };
};

/** Drafts `first`, `first + 1`, … with a body of their own. */
export const draftsFrom = (first: number, count: number): EntryDraft[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: "test-entry",
    id: `entry-${first + at}`,
    body: { number: first + at, é: "accentuée ✓" },
  }));

export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
  return "nothing was thrown";
};

const at = "2026-02-28T23:30:00.123Z";

/** What every store of a ledger does: run on each adapter. `open` gives a new, empty store. */
export const ledgerStoreContract = (
  name: string,
  open: () => Promise<{ store: LedgerStore; close(): Promise<void> }>,
): void => {
  const check = (
    title: string,
    body: (ledger: Ledger, store: LedgerStore) => Promise<void>,
  ): void => {
    test(`${name}: ${title}`, async () => {
      const { store, close } = await open();
      try {
        await body(ledgerOver({ store, key: freshKey(), clock: fixedClock(at) }), store);
      } finally {
        await close();
      }
    });
  };

  check("an empty ledger has no entry, a checkpoint of size 0, and verifies", async (ledger) => {
    assert.equal(await ledger.size(), 0);
    assert.equal(await ledger.entry(0), null);
    assert.deepEqual(await ledger.entries(0, 10), []);
    assert.equal(await ledger.latestCheckpoint(), null);
    assert.equal((await ledger.checkpoint()).size, 0);
    assert.equal((await ledger.verify()).verified, true);
    assert.deepEqual(await ledger.append([]), []);
  });

  check("entries come back with their places, in order, byte for byte", async (ledger, store) => {
    const appended = await ledger.append(draftsFrom(0, 5));
    assert.deepEqual(
      appended.map(({ index, isNew }) => [index, isNew]),
      [0, 1, 2, 3, 4].map((index) => [index, true]),
    );
    const [row] = await store.entriesFrom(3, 1);
    assert.equal(
      Buffer.from(row?.payload ?? []).toString(),
      `{"at":"${at}","body":{"number":3,"é":"accentuée ✓"},"format":"egide/ledger-entry@1","id":"entry-3","kind":"test-entry"}`,
    );
    assert.deepEqual(row?.leafHash, leafHash(row?.payload ?? new Uint8Array()));
    assert.ok(Temporal.Instant.from(row?.recordedAt ?? "").equals(Temporal.Instant.from(at)));
    assert.equal((await ledger.entry("entry-4"))?.index, 4);
    assert.equal((await ledger.entry(2))?.entry?.id, "entry-2");
    assert.deepEqual(
      (await ledger.entries(1, 3)).map(({ id }) => id),
      ["entry-1", "entry-2", "entry-3"],
    );
    assert.equal(await ledger.entry("entry-5"), null);
    assert.equal(await ledger.entry(5), null);
  });

  check(
    "an identifier enters once, and with another content it is refused whole",
    async (ledger) => {
      await ledger.append(draftsFrom(0, 3));
      const again = await ledger.append([...draftsFrom(1, 3), ...draftsFrom(3, 1)]);
      assert.deepEqual(
        again.map(({ index, isNew }) => [index, isNew]),
        [
          [1, false],
          [2, false],
          [3, true],
          [3, false],
        ],
      );
      const other = { kind: "test-entry", id: "entry-1", body: { number: 1 } };
      assert.equal(
        await codeOf(ledger.append([...draftsFrom(9, 1), other])),
        "ledger.entry-conflict",
      );
      const twice = [
        { ...other, id: "new" },
        { ...other, id: "new", body: {} },
      ];
      assert.equal(await codeOf(ledger.append(twice)), "ledger.entry-conflict");
      assert.equal(await ledger.size(), 4);
    },
  );

  check("a draft that is no entry is refused and nothing of its batch enters", async (ledger) => {
    const wrong = { kind: "test-entry", id: "wrong", body: { when: new Date(0) } };
    assert.equal(await codeOf(ledger.append([...draftsFrom(0, 1), wrong])), "ledger.entry-invalid");
    const large = { ...wrong, body: { text: "x".repeat(70_000) } };
    assert.equal(await codeOf(ledger.append([large])), "ledger.entry-too-large");
    assert.equal(await ledger.size(), 0);
  });

  check("the root after appends of many sizes is that of the leaves", async (ledger, store) => {
    let size = 0;
    for (const count of [1, 1, 2, 3, 1, 7, 20, 1]) {
      await ledger.append(draftsFrom(size, count));
      size += count;
      const leaves = (await store.entriesFrom(0, size)).map((row) => row.leafHash);
      assert.deepEqual((await ledger.checkpoint()).root, rootOf(leaves));
    }
    const report = await ledger.verify();
    assert.deepEqual([report.verified, report.checkpoints, report.signedSize], [true, 8, 36]);
  });

  check("the same head gives the same kept note; a new entry gives a new one", async (ledger) => {
    await ledger.append(draftsFrom(0, 2));
    const first = await ledger.checkpoint();
    assert.deepEqual(await ledger.checkpoint(), first);
    assert.deepEqual(await ledger.latestCheckpoint(), first);
    await ledger.append(draftsFrom(2, 1));
    assert.notEqual((await ledger.checkpoint()).note, first.note);
  });

  check("every entry is proved against every later checkpoint", async (ledger) => {
    const notes: string[] = [];
    for (let size = 1; size <= 9; size++) {
      await ledger.append(draftsFrom(size - 1, 1));
      notes.push((await ledger.checkpoint()).note);
    }
    for (const [before, note] of notes.entries())
      for (let index = 0; index <= before; index++) {
        const bundle = await ledger.prove(index, { checkpoint: note });
        const proved = verifyOffline(bundle, note, ledger.verifierKey);
        assert.equal(proved.ok && proved.value.entry.id, `entry-${index}`);
        assert.deepEqual(await ledger.prove(`entry-${index}`, { size: before + 1 }), bundle);
      }
    assert.equal((await ledger.prove(0)).treeSize, 9);
    await ledger.append(draftsFrom(9, 1));
    assert.equal((await ledger.prove(0)).treeSize, 9);
    assert.equal((await ledger.prove(9)).treeSize, 10);
    assert.equal(await codeOf(ledger.prove(10)), "ledger.entry-unknown");
    assert.equal(await codeOf(ledger.prove(9, { size: 9 })), "ledger.entry-after-checkpoint");
    assert.equal(await codeOf(ledger.prove(0, { size: 77 })), "ledger.no-checkpoint-of-size");
  });

  check("the ledger of any size is proved to be the beginning of any later one", async (ledger) => {
    const roots = [(await ledger.checkpoint()).root];
    for (let size = 1; size <= 9; size++) {
      await ledger.append(draftsFrom(size - 1, 1));
      roots.push((await ledger.checkpoint()).root);
    }
    for (const [second, secondRoot] of roots.entries())
      for (const [first, firstRoot] of roots.slice(0, second + 1).entries()) {
        const path = decodePath((await ledger.proveConsistency(first, second)).path) ?? [];
        assert.ok(verifyConsistency({ first, second, path, firstRoot, secondRoot }));
      }
    for (const [from, to] of [
      [3, 2],
      [0, 10],
      [-1, 2],
      [1.5, 2],
    ] as const)
      assert.equal(await codeOf(ledger.proveConsistency(from, to)), "ledger.sizes-out-of-order");
  });

  check("appenders at the same time leave no gap and no fork", async (ledger) => {
    const batches = Array.from({ length: 12 }, (_, at) => ledger.append(draftsFrom(at * 5, 5)));
    const places = (await Promise.all(batches)).flat().map(({ index }) => index);
    assert.deepEqual(
      places.sort((a, b) => a - b),
      Array.from({ length: 60 }, (_, index) => index),
    );
    await ledger.checkpoint();
    assert.equal((await ledger.verify()).verified, true);
  });

  check("of appenders that bring the same entry at the same time, one adds it", async (ledger) => {
    const all = await Promise.all(Array.from({ length: 8 }, () => ledger.append(draftsFrom(0, 2))));
    assert.equal(all.flat().filter(({ isNew }) => isNew).length, 2);
    assert.equal(await ledger.size(), 2);
  });

  check("more entries than one portion go in at once, and verify in batches", async (ledger) => {
    await ledger.append(draftsFrom(0, 2500));
    await ledger.checkpoint();
    const seen: number[] = [];
    const report = await ledger.verify({}, ({ checked }) => seen.push(checked));
    assert.equal(report.verified, true);
    assert.deepEqual(seen, [1000, 2000, 2500]);
  });

  check(
    "entries appended during a verification are left to the next one",
    async (ledger, store) => {
      await ledger.append(draftsFrom(0, 5));
      const busy: LedgerStore = {
        ...store,
        size: async () => {
          const size = await store.size();
          await ledger.append(draftsFrom(size, 3));
          await ledger.checkpoint();
          return size;
        },
      };
      const report = await ledgerOver({
        store: busy,
        key: freshKey(),
        clock: fixedClock(at),
      }).verify({
        verifierKey: ledger.verifierKey,
      });
      assert.deepEqual([report.findings, report.size], [[], 5]);
      assert.deepEqual([(await ledger.verify()).verified, await ledger.size()], [true, 8]);
    },
  );

  check("a work that throws leaves the store as it was", async (ledger, store) => {
    await ledger.append(draftsFrom(0, 3));
    const refused = store.appending(async (session) => {
      const row = { ...(await session.entriesByIds(["entry-2"]))[0], index: 3, id: "half" };
      await session.insert([row as never], []);
      throw new Error("interrupted");
    });
    await assert.rejects(refused, /interrupted/);
    assert.equal(await store.size(), 3);
    await ledger.append(draftsFrom(3, 1));
    assert.equal((await ledger.verify()).verified, true);
  });
};
