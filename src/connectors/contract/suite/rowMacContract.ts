import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { plainTarget } from "../plainTarget.ts";
import { rowMacBytes } from "../rowMac.ts";
import {
  familyRule,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Laboratory,
} from "./laboratory.ts";

const salt = { id: "salt-1", bytes: new Uint8Array(32).map((_, at) => at) };

/** In the words of `rowMac.ts`, and by no code of ours. */
const macOf = (...key: readonly string[]): string => {
  const text = key.map((part) => `${Buffer.byteLength(part, "utf8")}:${part}`).join("");
  const digest = createHmac("sha256", salt.bytes).update(text, "utf8").digest();
  return digest.subarray(0, rowMacBytes).toString("hex");
};

const split = (macs: string): readonly string[] => {
  const bytes = Buffer.from(macs, "base64");
  assert.equal(bytes.length % rowMacBytes, 0);
  return Array.from({ length: bytes.length / rowMacBytes }, (_, at) =>
    bytes.subarray(at * rowMacBytes, (at + 1) * rowMacBytes).toString("hex"),
  );
};

/** How a receipt names rows without naming them. */
export const rowMacContract = (laboratory: Laboratory): void => {
  test(
    "each batch names the rows of the rule that it ended, and no other, by MACs that key and salt give again",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 30);
      const connector = bench.connect();
      await runPurge(connector, familyTarget, { batchSize: 4, means: { salt } });
      const receipts = await connector.pendingReceipts();
      for (const { rows, counts } of receipts) {
        assert.equal(rows?.salt, "salt-1");
        assert.equal(split(rows.macs).length, counts["folder"]);
      }
      const ended = Array.from({ length: 10 }, (_, at) => macOf(String(3 * at + 3)));
      assert.deepEqual(
        receipts.flatMap(({ rows }) => split(rows?.macs ?? "")).toSorted(),
        ended.toSorted(),
      );
      assert.ok(!JSON.stringify(receipts).includes("secret"));
    }),
  );

  test(
    "without a salt a receipt names no row",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      await runPurge(connector, familyTarget);
      assert.ok((await connector.pendingReceipts()).every((receipt) => !("rows" in receipt)));
    }),
  );

  test(
    "keys of several columns never read alike, whatever their texts hold",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        `create table visit (site text, code text, day ${bench.types.date}, primary key (site, code))`,
      );
      const keys = [
        ["a", "1:b"],
        ["a1:", "b"],
        ["é🦉", ""],
        ["", "é🦉"],
        ["it's", 'a "key"'],
      ] as const;
      for (const [site, code] of keys)
        await bench.sql(
          `insert into visit values ('${site.replaceAll("'", "''")}', '${code}', '2020-01-01')`,
        );
      const target = plainTarget({
        ...familyRule,
        collection: "visit",
        primaryKey: ["site", "code"],
        clock: { column: "day", kind: "date" },
        along: null,
        children: [],
      });
      const connector = bench.connect();
      await runPurge(connector, target, { means: { salt } });
      const macs = (await connector.pendingReceipts()).flatMap(({ rows }) =>
        split(rows?.macs ?? ""),
      );
      assert.deepEqual(macs.toSorted(), keys.map((key) => macOf(...key)).toSorted());
      assert.equal(new Set(macs).size, keys.length);
    }),
  );

  test(
    "a batch that is undone leaves no MAC behind, and an anonymised row is named too",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const target = {
        ...familyTarget,
        end: {
          kind: "anonymise",
          fields: [{ collection: "folder", column: "label", as: { kind: "null" } }],
        },
      } as const;
      await connector.prepare();
      const receiptFor = (): never => {
        throw new Error("no receipt");
      };
      await assert.rejects(
        connector.endBatch(target, { batchSize: 5, after: null, salt, receiptFor }),
      );
      assert.deepEqual(await connector.pendingReceipts(), []);
      await runPurge(connector, target, { means: { salt } });
      const [receipt] = await connector.pendingReceipts();
      assert.deepEqual(
        split(receipt?.rows?.macs ?? "").toSorted(),
        [macOf("3"), macOf("6")].toSorted(),
      );
    }),
  );
};
