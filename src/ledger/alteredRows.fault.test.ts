import fc from "fast-check";
import { sql } from "kysely";
import { signCheckpoint } from "./model/checkpoint.ts";
import { leafHash } from "./model/merkleTree.ts";
import assert from "node:assert/strict";
import { freshKey } from "./storage/ledgerStoreContract.ts";
import {
  flipByte,
  found,
  leafOf,
  origin,
  payloadOf,
  withLedger,
} from "./storage/tamperingContract.ts";

withLedger("an untouched ledger verifies, against every saved checkpoint", async (bench) => {
  const { ledger, saved } = bench;
  const { verifierKey } = ledger;
  for (const checkpoint of saved.values()) {
    const report = await ledger.verify({ checkpoint, verifierKey });
    assert.deepEqual(found(report), []);
    assert.deepEqual([report.size, report.checkpoints, report.signedSize], [23, 3, 23]);
  }
});

withLedger("an altered byte of a payload or of a leaf hash names its entry", async (bench) => {
  const { ledger, tamper } = bench;
  for (const index of [0, 7, 13, 22])
    for (const column of ["payload", "leaf_hash"]) {
      const change = `update egide.ledger_entry set ${flipByte(column, 11)} where index = ${index}`;
      await tamper(change);
      const expected = [`entry-altered ${index}-${index} entry-${index}`];
      assert.deepEqual(found(await ledger.verify()), expected);
      await tamper(change);
    }
  assert.deepEqual(found(await ledger.verify()), []);
});

withLedger("an altered identifier or time beside the payload names its entry", async (bench) => {
  const { ledger, tamper } = bench;
  await tamper(
    "update egide.ledger_entry set id = 'somebody-else' where index = 4",
    "update egide.ledger_entry set recorded_at = recorded_at + interval '1 microsecond' where index = 9",
    "update egide.ledger_entry set recorded_at = 'infinity' where index = 10",
  );
  assert.deepEqual(found(await ledger.verify()), [
    "entry-mislabelled 4-4 entry-4",
    "entry-mislabelled 9-9 entry-9",
    "entry-mislabelled 10-10 entry-10",
  ]);
});

withLedger(
  "a payload replaced together with its leaf hash names the pair it is in",
  async (bench) => {
    const { ledger, tamper } = bench;
    const payload = payloadOf("entry-5");
    await tamper(
      `update egide.ledger_entry set payload = '\\x${payload}', leaf_hash = '\\x${leafOf(payload)}' where index = 5`,
    );
    assert.deepEqual(found(await ledger.verify()), ["node-contradicted 4-5 entry-4+entry-5"]);
  },
);

withLedger("any altered node is named once, by the entries below it", async (bench) => {
  const { ledger, database, tamper } = bench;
  const { rows } = await sql<{ level: number; index: string }>`
    select level, index from egide.ledger_node`.execute(database);
  assert.equal(rows.length, 19);
  for (const { level, index } of rows) {
    const change = `update egide.ledger_node set ${flipByte("hash", 31)} where level = ${level} and index = ${index}`;
    await tamper(change);
    const first = Number(index) * 2 ** level;
    const [finding, ...others] = (await ledger.verify()).findings;
    assert.deepEqual(others, []);
    assert.equal(finding?.kind, "node-contradicted");
    assert.deepEqual(finding.entries, { first, last: first + 2 ** level - 1 });
    await tamper(change);
  }
  await tamper("delete from egide.ledger_node where level = 2 and index = 1");
  assert.deepEqual(found(await ledger.verify()), ["node-missing 4-7"]);
});

withLedger("an altered or foreign checkpoint is named by its size", async (bench) => {
  const { ledger, saved, tamper } = bench;
  const text = (saved.get(8) ?? "").replace("\n8\n", "\n7\n");
  const foreign = signCheckpoint(
    { origin, size: 16, root: leafHash(Buffer.from("x")) },
    freshKey(origin),
  );
  await tamper(
    `update egide.ledger_checkpoint set note = '${text}' where size = 8`,
    `update egide.ledger_checkpoint set note = '${foreign}' where size = 16`,
    `update egide.ledger_checkpoint set ${flipByte("root", 0)} where size = 23`,
  );
  const report = await ledger.verify();
  assert.deepEqual(found(report), [
    "checkpoint-altered 8",
    "checkpoint-foreign 16",
    "checkpoint-altered 23",
  ]);
  assert.deepEqual([report.checkpoints, report.signedSize], [0, 0]);
});

withLedger("missing entries are named, as ranges", async (bench) => {
  const { ledger, tamper } = bench;
  await tamper("delete from egide.ledger_entry where index in (0, 5, 6, 7, 11)");
  assert.deepEqual(
    found(await ledger.verify()).filter((line) => line.startsWith("entries-missing")),
    ["entries-missing 0-0", "entries-missing 5-7", "entries-missing 11-11"],
  );
});

withLedger("two swapped entries are both named", async (bench) => {
  const { ledger, tamper } = bench;
  await tamper(
    "update egide.ledger_entry set index = 100 where index = 3",
    "update egide.ledger_entry set index = 3 where index = 12",
    "update egide.ledger_entry set index = 12 where index = 100",
  );
  assert.deepEqual(found(await ledger.verify()), [
    "node-contradicted 2-3 entry-2+entry-12",
    "node-contradicted 12-13 entry-3+entry-13",
  ]);
});

withLedger(
  "no altered byte anywhere in the tables passes, and entries are named",
  async (bench) => {
    const { ledger, database, tamper } = bench;
    const columns = fc.constantFrom(
      { table: "ledger_entry", key: "index", column: "payload" },
      { table: "ledger_entry", key: "index", column: "leaf_hash" },
      { table: "ledger_node", key: "level * 100 + index", column: "hash" },
      { table: "ledger_checkpoint", key: "size", column: "root" },
      { table: "ledger_checkpoint", key: "size", column: "note" },
    );
    const changes = fc.record({
      place: columns,
      row: fc.nat(),
      byte: fc.nat(),
      bit: fc.integer({ min: 0, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ place: { table, key, column }, row, byte, bit }) => {
        const bytes = column === "note" ? "convert_to(note, 'UTF8')" : column;
        const { rows } = await sql<{ key: string; content: Buffer }>`
        select ${sql.raw(key)} as key, ${sql.raw(bytes)} as content from ${sql.table(`egide.${table}`)} order by 1`.execute(
          database,
        );
        const target = rows[row % rows.length];
        assert.ok(target);
        const altered = Buffer.from(target.content);
        const position = byte % altered.length;
        altered.writeUInt8(altered.readUInt8(position) ^ (1 << bit), position);
        const write = (content: Buffer): string => {
          const value =
            column === "note"
              ? `convert_from('\\x${content.toString("hex")}', 'UTF8')`
              : `'\\x${content.toString("hex")}'`;
          return `update egide.${table} set ${column} = ${value} where ${key} = ${target.key}`;
        };
        // PostgreSQL itself refuses a text that is no UTF-8.
        const possible = column !== "note" || (isUtf8(altered) && !altered.includes(0));
        if (!possible) return;
        await tamper(write(altered));
        const { verified, findings } = await ledger.verify();
        await tamper(write(target.content));
        assert.equal(verified, false);
        assert.equal(findings.length, 1);
        if (table === "ledger_entry") {
          assert.equal(findings[0]?.entries?.first, Number(target.key));
          assert.deepEqual(findings[0].ids, [`entry-${target.key}`]);
        }
      }),
      { numRuns: 120 },
    );
    assert.deepEqual(found(await ledger.verify()), []);
  },
);

const isUtf8 = (bytes: Buffer): boolean => Buffer.from(bytes.toString()).equals(bytes);
