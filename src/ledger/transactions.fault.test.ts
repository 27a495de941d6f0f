import { sql } from "kysely";
import { encodeVerifierKey } from "./model/signedNote.ts";
import assert from "node:assert/strict";
import { codeOf, draftsFrom } from "./storage/ledgerStoreContract.ts";
import { found, tables, withLedger } from "./storage/tamperingContract.ts";

withLedger("a transaction that is rolled back leaves no entry and no hole", async (bench) => {
  const { ledger, database } = bench;
  const given = database.transaction().execute(async (transaction) => {
    const [appended] = await ledger.within(transaction).append(draftsFrom(23, 4));
    assert.equal(appended?.index, 23);
    throw new Error("the caller gave up");
  });
  await assert.rejects(given, /gave up/);
  assert.equal(await ledger.size(), 23);
  await database.transaction().execute(async (transaction) => {
    await ledger.within(transaction).append(draftsFrom(40, 2));
  });
  assert.equal((await ledger.entry("entry-40"))?.index, 23);
  assert.deepEqual(found(await ledger.verify()), []);
});

withLedger("an appender waits for the transaction of another, and follows it", async (bench) => {
  const { ledger, database } = bench;
  let second: Promise<unknown> = Promise.resolve();
  await database.transaction().execute(async (transaction) => {
    await ledger.within(transaction).append(draftsFrom(23, 2));
    second = ledger.append(draftsFrom(30, 1));
    const first = await Promise.race([second, sql`select pg_sleep(0.1)`.execute(transaction)]);
    assert.ok(first !== null && typeof first === "object" && "rows" in first, "it did not wait");
  });
  assert.deepEqual(await second, [{ id: "entry-30", index: 25, isNew: true }]);
});

withLedger("a transaction with an older view of the ledger cannot fork it", async (bench) => {
  const { ledger, database } = bench;
  const stale = database
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      await sql`select count(*) from egide.ledger_entry`.execute(transaction);
      await ledger.append(draftsFrom(23, 1));
      return ledger.within(transaction).append(draftsFrom(30, 1));
    });
  assert.equal(await codeOf(stale), "ledger.storage-damaged");
  assert.equal(await ledger.size(), 24);
  assert.deepEqual(found(await ledger.verify()), []);
});

withLedger("the tables refuse changes until their owner takes the seat belt off", async (bench) => {
  for (const table of tables)
    for (const statement of [
      `update egide.${table} set ${table === "ledger_node" ? "level = 9" : table === "ledger_entry" ? "id = 'x'" : "note = 'x'"}`,
      `delete from egide.${table}`,
      `truncate egide.${table}`,
    ])
      await assert.rejects(sql.raw(statement).execute(bench.database), /append-only/, statement);
  assert.equal(await bench.ledger.size(), 23);
});

withLedger("entries that are not signed yet are counted apart", async (bench) => {
  await bench.ledger.append(draftsFrom(23, 5));
  const report = await bench.ledger.verify();
  assert.deepEqual([report.verified, report.size, report.signedSize], [true, 28, 23]);
  assert.equal(report.verifierKey, encodeVerifierKey(bench.key.verifier));
});
