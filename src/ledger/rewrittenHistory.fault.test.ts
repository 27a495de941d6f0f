import { ledgerOver } from "./actions/ledger.ts";
import { postgresLedgerStore } from "./storage/postgresLedgerStore.ts";
import assert from "node:assert/strict";
import { codeOf, draftsFrom, freshKey } from "./storage/ledgerStoreContract.ts";
import {
  at,
  clock,
  flipByte,
  found,
  leafOf,
  origin,
  payloadOf,
  withLedger,
  type Bench,
} from "./storage/tamperingContract.ts";

withLedger("a cut end contradicts the checkpoints that cover it", async (bench) => {
  const { ledger, saved, tamper } = bench;
  await tamper(
    "delete from egide.ledger_entry where index >= 12",
    "delete from egide.ledger_node where (index + 1) << level > 12",
  );
  assert.deepEqual(found(await ledger.verify()), ["history-cut 12-15 16", "history-cut 12-22 23"]);
  assert.equal(await codeOf(ledger.checkpoint()), "ledger.history-rewritten");
  await tamper("delete from egide.ledger_checkpoint where size > 8");
  assert.deepEqual(found(await ledger.verify()), []);
  const checkpoint = saved.get(23) ?? "";
  assert.deepEqual(found(await ledger.verify({ checkpoint })), [
    "saved-checkpoint-beyond 12-22 23",
  ]);
});

/** What an attacker with the database, but without the key, does best: rewrite from 12 on, tree included. */
const rewriteTail = async ({ ledger, tamper }: Bench): Promise<void> => {
  await tamper(
    "delete from egide.ledger_entry where index >= 12",
    "delete from egide.ledger_node where (index + 1) << level > 12",
  );
  const forged = draftsFrom(12, 11).map((draft) => ({ ...draft, body: { forged: true } }));
  await ledger.append(forged);
};

withLedger(
  "a rewritten end is caught by the checkpoint after it, and by it alone",
  async (bench) => {
    await rewriteTail(bench);
    const report = await bench.ledger.verify();
    assert.deepEqual(found(report), ["history-rewritten 8-15 16"]);
    assert.equal(report.signedSize, 8);
  },
);

withLedger(
  "a rewritten history is never signed, nor proved against what was saved",
  async (bench) => {
    const { ledger, saved } = bench;
    await rewriteTail(bench);
    await ledger.append(draftsFrom(50, 1));
    assert.equal(await codeOf(ledger.checkpoint()), "ledger.history-rewritten");
    const against = { checkpoint: saved.get(16) ?? "" };
    assert.equal(await codeOf(ledger.prove(13, against)), "ledger.storage-damaged");
  },
);

withLedger("a rewritten end without its checkpoints is caught by a saved one", async (bench) => {
  const { ledger, saved, tamper } = bench;
  await rewriteTail(bench);
  await tamper("delete from egide.ledger_checkpoint where size > 8");
  assert.deepEqual(found(await ledger.verify()), []);
  const checkpoint = saved.get(16) ?? "";
  assert.deepEqual(found(await ledger.verify({ checkpoint })), [
    "saved-checkpoint-contradicted 8-15 16",
  ]);
});

withLedger(
  "a ledger signed anew with another key is caught by the saved verifier key",
  async (bench) => {
    const { ledger, database, saved, tamper } = bench;
    const { verifierKey } = ledger;
    await rewriteTail(bench);
    await tamper("delete from egide.ledger_checkpoint");
    const thief = ledgerOver({
      store: postgresLedgerStore(database),
      key: freshKey(origin),
      clock,
    });
    await thief.checkpoint();
    assert.equal((await thief.verify()).verified, true);
    assert.deepEqual(found(await thief.verify({ verifierKey })), ["checkpoint-foreign 23"]);
    const checkpoint = saved.get(23) ?? "";
    assert.equal(await codeOf(thief.verify({ checkpoint })), "ledger.checkpoint-of-another-key");
    assert.equal(await codeOf(ledger.checkpoint()), "ledger.key-changed");
  },
);

withLedger("rows that the ledger did not write are found", async (bench) => {
  const { ledger, tamper } = bench;
  const payload = payloadOf("intruder");
  const insert = (index: string): string =>
    `insert into egide.ledger_entry values (${index}, 'intruder', '\\x${payload}', '\\x${leafOf(payload)}', '${at}')`;
  await tamper(insert("23"));
  assert.deepEqual(found(await ledger.verify()), [
    "node-missing 22-23 entry-22+intruder",
    "node-missing 20-23",
    "node-missing 16-23",
  ]);
  assert.equal(await codeOf(ledger.checkpoint()), "ledger.storage-damaged");
  const remove = "delete from egide.ledger_entry where id = 'intruder'";
  await tamper(remove, insert("9007199254740990"));
  assert.deepEqual(found(await ledger.verify()), ["entries-missing 23-9007199254740989"]);
  await tamper(
    remove,
    "alter table egide.ledger_entry drop constraint ledger_entry_index_check",
    insert("-1"),
  );
  assert.deepEqual(found(await ledger.verify()), ["rows-unexpected"]);
  await tamper(remove, `insert into egide.ledger_node values (3, 2, '\\x${leafOf(payload)}')`);
  assert.deepEqual(found(await ledger.verify()), ["rows-unexpected"]);
  assert.equal(await codeOf(ledger.append(draftsFrom(23, 1))), "ledger.storage-damaged");
});

withLedger("a damaged node is not signed", async (bench) => {
  const { ledger, tamper } = bench;
  await ledger.append(draftsFrom(23, 3));
  await tamper(
    `update egide.ledger_node set ${flipByte("hash", 0)} where level = 1 and index = 12`,
  );
  assert.equal(await codeOf(ledger.checkpoint()), "ledger.storage-damaged");
  await tamper(
    `update egide.ledger_node set ${flipByte("hash", 0)} where level = 1 and index = 12`,
  );
  await tamper(`update egide.ledger_entry set ${flipByte("payload", 40)} where index = 25`);
  assert.equal(await codeOf(ledger.checkpoint()), "ledger.storage-damaged");
});
