import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import type { EndTarget } from "../endTarget.ts";
import { plainTarget } from "../plainTarget.ts";
import { rowMacBytes, type NamedRows } from "../rowMac.ts";
import {
  countRows,
  familyRule,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  sumOf,
  type Bench,
  type Laboratory,
} from "./laboratory.ts";

const saltOf = (id: string): NamedRows["salt"] => ({ id, bytes: Buffer.alloc(32, id) });

/** Rows as the receipts of a run name them, by no code of ours. */
const named = (salt: string, ...keys: readonly (readonly string[])[]): NamedRows => {
  const { bytes } = saltOf(salt);
  const macs = keys.map((key) => {
    const text = key.map((part) => `${Buffer.byteLength(part)}:${part}`).join("");
    return createHmac("sha256", bytes).update(text).digest().subarray(0, rowMacBytes);
  });
  return { salt: saltOf(salt), macs: Buffer.concat(macs).toString("base64") };
};

const returning = (target: EndTarget, ...returned: readonly NamedRows[]): EndTarget => ({
  ...target,
  along: null,
  returned,
});

const folders = async (bench: Bench): Promise<readonly number[]> =>
  (await bench.sql("select id from folder order by id")).map(({ id }) => Number(id));

/** Of six folders, 3 and 6 are due, 1 and 4 are not, 2 and 5 have no clock. */
const six = [1, 2, 3, 4, 5, 6];

/** Rows that ended before and stand there again: they end although nothing finds them due. */
export const returnedContract = (laboratory: Laboratory): void => {
  test(
    "rows that receipts name end though no clock is due, with their children; what is due is left to the rule, what nobody names stays",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const target = returning(
        familyTarget,
        named("first", ["1"], ["3"], ["99"]),
        named("second", ["2"]),
      );
      const { collection, children, silent, undecided } = await connector.count(target);
      assert.deepEqual([collection, silent, undecided], [2, 0, 0]);
      assert.deepEqual(children, { document: 4, note: 2 });
      const counts = await runPurge(connector, target, { batchSize: 1 });
      assert.deepEqual(await folders(bench), [3, 4, 5, 6]);
      assert.equal(sumOf(counts, "document"), 4);
      assert.equal(await countRows(bench, "note"), 4);
      assert.equal((await connector.count(target)).collection, 0);
    }),
  );

  test(
    "a target without any case ends what is named, and nothing else",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const target = { ...returning(familyTarget, named("first", ["2"], ["6"])), cases: [] };
      assert.equal((await connector.count(target)).collection, 2);
      await runPurge(connector, target, { batchSize: 10 });
      assert.deepEqual(await folders(bench), [1, 3, 4, 5]);
      await assert.rejects(connector.count({ ...familyTarget, cases: [] }));
    }),
  );

  test(
    "holds and legal minima keep also what receipts name",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      await connector.placeHold({
        id: "hold-1",
        selector: { kind: "file", collection: "folder", key: ["4"] },
        reason: "a claim",
        author: "dpo",
        placedAt: "2026-01-01T00:00:00Z",
        reviewOn: "2026-06-01",
      });
      const target: EndTarget = {
        ...returning(familyTarget, named("first", ["1"], ["4"], ["5"])),
        // Whatever has no clock is kept by a minimum that has not begun to run.
        protections: [
          {
            rule: "minimum",
            collection: "folder",
            when: { kind: "empty", column: "closed_on" },
            clocks: familyTarget.cases[0]?.clocks ?? [],
          },
        ],
      };
      const count = await connector.count(target);
      assert.deepEqual([count.collection, count.held, count.protected], [1, 1, 1]);
      await runPurge(connector, target);
      assert.deepEqual(await folders(bench), [2, 3, 4, 5, 6]);
    }),
  );

  test(
    "an anonymised row is found again only when its fields came back",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      await bench.sql("update folder set label = null where id = 1");
      const connector = bench.connect();
      const target: EndTarget = {
        ...returning(familyTarget, named("first", ["1"], ["2"])),
        end: {
          kind: "anonymise",
          fields: [{ collection: "folder", column: "label", as: { kind: "null" } }],
        },
      };
      assert.equal((await connector.count(target)).collection, 1);
      await runPurge(connector, target, { means: { salt: saltOf("next") } });
      assert.equal((await connector.count(target)).collection, 0);
      assert.deepEqual(await folders(bench), six);
      const [receipt] = await connector.pendingReceipts();
      assert.equal(receipt?.rows?.macs, named("next", ["2"]).macs, "its own receipt names it too");
    }),
  );

  test(
    "a row whose clock is gone does not enter an archive, where nothing would ever end it: it is counted as silent",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const target: EndTarget = {
        ...returning(familyTarget, named("first", ["1"], ["2"])),
        end: { kind: "archive", to: { kind: "store", store: "archive" } },
      };
      const { collection, silent } = await connector.count(target);
      assert.deepEqual([collection, silent], [1, 1]);
      const kept: string[] = [];
      const archive: NonNullable<Parameters<typeof connector.endBatch>[1]["archive"]> = {
        keep: async (batch) => {
          kept.push(...batch.map(({ collection: name, count }) => `${name} ${count}`));
          return batch.map(({ count, checksum }) => ({ count, checksum }));
        },
      };
      await runPurge(connector, target, { means: { archive } });
      assert.deepEqual(kept, ["folder 1", "document 2", "note 1"]);
      assert.deepEqual(await folders(bench), [2, 3, 4, 5, 6]);
    }),
  );

  test(
    "a key of several columns is known again, whatever its texts hold",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        `create table visit (site text, code text, day ${bench.types.date}, primary key (site, code))`,
      );
      await bench.sql("insert into visit values ('a', '1:b', null), ('a1:', 'b', null)");
      await bench.sql("insert into visit values ('é🦉', '', '2024-01-01')");
      const target = plainTarget({
        ...familyRule,
        collection: "visit",
        primaryKey: ["site", "code"],
        clock: { column: "day", kind: "date" },
        along: null,
        children: [],
      });
      const connector = bench.connect();
      await runPurge(connector, returning(target, named("first", ["a1:", "b"], ["é🦉", ""])));
      const left = await bench.sql("select code from visit");
      assert.deepEqual(
        left.map(({ code }) => code),
        ["1:b"],
      );
    }),
  );
};
