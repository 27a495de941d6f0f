import assert from "node:assert/strict";
import { test } from "node:test";
import type { Condition } from "../condition.ts";
import type { Connector } from "../connector.ts";
import type { RestrictionReceipt } from "../personReceipt.ts";
import type { ExtractQuestion } from "../rowExtract.ts";
import { codeOfFailure, onFresh, type Bench, type Laboratory } from "./laboratory.ts";

const makeInquiry = async (bench: Bench): Promise<void> => {
  for (const text of [
    "create table inquiry (id int primary key, state text)",
    "create table party (id int primary key, inquiry int references inquiry (id), quality text, name text)",
    "insert into inquiry values (1, 'open'), (2, 'closed')",
    "insert into party values (1, 1, 'witness', 'A'), (2, 1, 'victim', 'B'), (3, 2, null, 'C'), (4, null, 'victim', null)",
  ])
    await bench.sql(text);
};

const rowsOf = async (
  connector: Connector,
  collection: string,
  question: Partial<ExtractQuestion>,
): Promise<readonly string[]> =>
  await connector.extract(async (rows) => {
    const found: string[] = [];
    const whole = { columns: [], where: null, marks: [], ...question };
    for await (const page of rows.rows(collection, whole))
      found.push(...page.map((row) => row.map(String).join("|")));
    return found.toSorted();
  });

const isWitness: Condition = {
  kind: "compare",
  column: "quality",
  operator: "is",
  value: "witness",
};

const isOpen: Condition = {
  kind: "exists",
  path: [{ collection: "inquiry", columns: ["id"], from: ["inquiry"] }],
  where: { kind: "compare", column: "state", operator: "is", value: "open" },
};

const restricted: RestrictionReceipt = {
  format: "egide/restriction@1",
  id: "restriction-1",
  request: "r1",
  store: "desk",
  persons: [],
  what: "restricted",
  rows: {},
  engine: "test",
  at: "2026-01-01T00:00:00Z",
};

/** Rows on their way to a recipient: the columns that were asked for, of the rows that were. */
export const rowExtractContract = (laboratory: Laboratory): void => {
  test(
    "an extract holds the columns that were asked for, of rows for which the condition is true",
    onFresh(laboratory, async (bench) => {
      await makeInquiry(bench);
      const connector = bench.connect({ readOnly: true });
      assert.deepEqual(await rowsOf(connector, "party", { columns: ["name"] }), [
        "A",
        "B",
        "C",
        "null",
      ]);
      const columns = ["id", "name"];
      assert.deepEqual(await rowsOf(connector, "party", { columns, where: isOpen }), [
        "1|A",
        "2|B",
      ]);
      assert.deepEqual(
        await rowsOf(connector, "party", { columns, where: { kind: "not", of: isWitness } }),
        ["2|B", "4|null"],
        "what nobody can say is not true",
      );
    }),
  );

  test(
    "an extract says of each row whether a mark is true, false, or unknown",
    onFresh(laboratory, async (bench) => {
      await makeInquiry(bench);
      const marks = [isWitness, isOpen];
      assert.deepEqual(await rowsOf(bench.connect(), "party", { columns: ["id"], marks }), [
        "1|1|1",
        "2|0|1",
        "3|null|0",
        "4|0|0",
      ]);
    }),
  );

  test(
    "an extract refuses a column that is not there, and leaves nothing open",
    onFresh(laboratory, async (bench) => {
      await makeInquiry(bench);
      const connector = bench.connect();
      const code = await codeOfFailure(rowsOf(connector, "party", { columns: ['id" or 1=1'] }));
      assert.equal(code, "connectors.collection-missing");
      assert.equal((await rowsOf(connector, "party", { columns: ["id"] })).length, 4);
    }),
  );

  test(
    "an extract leaves out rows whose processing is restricted, and says how many",
    onFresh(laboratory, async (bench) => {
      await makeInquiry(bench);
      const connector = bench.connect();
      const counted = async (): Promise<number> =>
        await connector.extract(
          async (rows) => await rows.countRestricted("party", { where: isOpen }),
        );
      assert.equal(await counted(), 0);
      await connector.prepare();
      await connector.persons().write(async (writes) => {
        await writes.restrict("party", { columns: ["id"], among: [["2"], ["4"]] }, "r1");
        return { receipt: restricted, result: null };
      });
      const columns = ["id"];
      assert.deepEqual(await rowsOf(connector, "party", { columns }), ["1", "3"]);
      assert.deepEqual(await rowsOf(connector, "party", { columns, where: isOpen }), ["1"]);
      assert.equal(await counted(), 1, "of the rows that were asked for");
    }),
  );

  test(
    "an extract of many rows comes whole, page by page, as one snapshot",
    onFresh(laboratory, async (bench) => {
      await makeInquiry(bench);
      const values = Array.from({ length: 5_000 }, (_, at) => `(${at + 10}, 'open')`);
      await bench.sql(`insert into inquiry values ${values.join(", ")}`);
      const connector = bench.connect();
      // Without a log beside the file a writer waits until whoever reads is done.
      const others = laboratory.name.includes("delete") ? 0 : 1;
      const [count, most] = await connector.extract(async (rows) => {
        let seen = 0;
        let longest = 0;
        const question = { columns: ["id"], where: null, marks: [] };
        for await (const page of rows.rows("inquiry", question)) {
          if (seen === 0 && others > 0) await bench.sql("insert into inquiry values (9, 'late')");
          seen += page.length;
          longest = Math.max(longest, page.length);
        }
        for await (const page of rows.rows("inquiry", question)) seen += page.length;
        return [seen, longest];
      });
      assert.equal(count, 2 * 5_002);
      assert.ok((most ?? 0) < 5_000);
    }),
  );
};
