import assert from "node:assert/strict";
import { test } from "node:test";
import type { ErasureReceipt } from "../personReceipt.ts";
import type { PersonRows, RowMatch, RowTuple } from "../personRows.ts";
import { codeOfFailure, countRows, onFresh, type Bench, type Laboratory } from "./laboratory.ts";

const makeOffice = async (bench: Bench): Promise<void> => {
  for (const text of [
    "create table visitor (id bigint primary key, email text, note text)",
    "create table visit (office text, number int, visitor bigint references visitor (id), primary key (office, number))",
    "create table trace (visitor bigint, what text)",
    "insert into visitor values (1, 'Ana.Élan@x.example', 'un'), (2, 'bob@x.example', 'deux'), (3, null, 'trois')",
    "insert into visit values ('a', 1, 1), ('a', 2, 2), ('b', 1, 1), ('b', 2, null)",
    "insert into trace values (1, 'in'), (1, 'in'), (2, 'in'), (null, 'in')",
  ])
    await bench.sql(text);
};

const receipt: ErasureReceipt = {
  format: "egide/erasure@1",
  id: "erasure-1",
  request: "request-1",
  store: "office",
  persons: [],
  deleted: { visit: 2 },
  anonymised: {},
  detached: {},
  kept: {},
  engine: "test",
  at: "2026-01-01T00:00:00Z",
};

const texts = (rows: readonly RowTuple[]): readonly string[] =>
  rows.map((row) => row.map(String).join("|")).toSorted();

const by = (columns: readonly string[], ...among: readonly RowTuple[]): RowMatch => ({
  columns,
  among,
});

/** The rows of one person: found as they are asked for, written all or none. */
export const personRowsContract = (laboratory: Laboratory): void => {
  const reading = (does: string, work: (rows: PersonRows, bench: Bench) => Promise<void>): void => {
    test(
      does,
      onFresh(laboratory, async (bench) => {
        await makeOffice(bench);
        await bench
          .connect()
          .persons()
          .read((rows) => work(rows, bench));
      }),
    );
  };

  reading(
    "rows are found by one column, by several together, and by letters without their case and accents",
    async (rows) => {
      const find = async (collection: string, ...anyOf: readonly RowMatch[]) =>
        texts(
          await rows.find(collection, {
            columns: ["id", "note"].slice(0, collection === "visitor" ? 2 : 0),
            anyOf,
          }),
        );
      assert.deepEqual(await find("visitor", by(["id"], ["1"], ["3"], ["9"])), ["1|un", "3|trois"]);
      assert.deepEqual(await find("visitor", by(["id"], [1])), ["1|un"]);
      const folded = {
        columns: ["email"],
        among: [[" ana.elan@X.example"]],
        isFolded: true,
      } as const;
      assert.deepEqual(await find("visitor", folded), ["1|un"]);
      assert.deepEqual(await find("visitor", by(["email"], ["ana.elan@x.example"])), []);
      const pairs = by(["office", "number"], ["a", "1"], ["b", "2"]);
      const visits = await rows.find("visit", {
        columns: ["office", "number", "visitor"],
        anyOf: [pairs],
      });
      assert.deepEqual(texts(visits), ["a|1|1", "b|2|null"]);
    },
  );

  reading(
    "each row comes once, whatever number of questions it answers, and what is excluded does not come",
    async (rows) => {
      const question = {
        columns: ["office", "number"],
        anyOf: [by(["visitor"], ["1"]), by(["office"], ["a"])],
      };
      assert.deepEqual(texts(await rows.find("visit", question)), ["a|1", "a|2", "b|1"]);
      assert.equal(await rows.count("visit", question), 3);
      // A null answers no question, so it is excluded by none.
      const some = {
        columns: ["number"],
        anyOf: [by(["office"], ["b"])],
        noneOf: [by(["visitor"], ["1"])],
      };
      assert.deepEqual(texts(await rows.find("visit", some)), ["2"]);
      assert.deepEqual(
        await rows.find("visit", { columns: ["number"], anyOf: [by(["visitor"])] }),
        [],
      );
      assert.deepEqual(await rows.find("visit", { columns: ["number"], anyOf: [] }), []);
    },
  );

  reading(
    "rows stream page by page, and what another program commits meanwhile is not seen",
    async (rows, bench) => {
      const pages = [];
      const anyOf = [by(["what"], ["in"])];
      for await (const page of rows.stream("trace", { columns: ["visitor", "what"], anyOf }))
        pages.push(page);
      assert.deepEqual(texts(pages.flat()), ["1|in", "1|in", "2|in", "null|in"]);
      if (laboratory.name.includes("delete")) return;
      await bench.sql("insert into trace values (7, 'in')");
      assert.equal(await rows.count("trace", { anyOf }), 4);
    },
  );

  reading("a row that must match two things matches both", async (rows) => {
    const and = { columns: ["email"], among: [["ANA.elan@x.example"]], isFolded: true } as const;
    const asked = (...ids: readonly RowTuple[]) => ({ ...by(["id"], ...ids), and });
    const find = async (match: RowMatch) =>
      texts(await rows.find("visitor", { columns: ["id"], anyOf: [match] }));
    assert.deepEqual(await find(asked(["1"], ["2"])), ["1"]);
    assert.deepEqual(await find(asked(["2"])), []);
  });

  reading(
    "few rows are found of many, and all values of one column that are there",
    async (rows) => {
      const anyOf = [by(["what"], ["in"])];
      assert.equal((await rows.find("trace", { columns: ["what"], anyOf, most: 3 })).length, 3);
      const values = (await Array.fromAsync(rows.values("trace", "visitor"))).flat();
      assert.deepEqual(values.map(String).toSorted(), ["1", "1", "2"]);
    },
  );

  reading("what is no table and no column is refused, and never taken for a text", async (rows) => {
    const asked = (collection: string, column: string) =>
      codeOfFailure(rows.find(collection, { columns: [column], anyOf: [by([column], ["note"])] }));
    assert.equal(await asked("visitor", "nott"), "connectors.collection-missing");
  });

  test(
    "rows are deleted and changed in one transaction with their receipt; rows without a key too",
    onFresh(laboratory, async (bench) => {
      await makeOffice(bench);
      const connector = bench.connect();
      await connector.prepare();
      const counted = await connector.persons().write(async (rows) => {
        const identity = await rows.identity("trace");
        const traces = await rows.find("trace", {
          columns: identity,
          anyOf: [by(["visitor"], ["1"])],
        });
        await rows.remove("trace", { columns: identity, among: traces });
        await rows.remove("visit", by(["office", "number"], ["a", "1"], ["b", "1"]));
        await rows.change("visitor", by(["id"], ["1"]), [
          { column: "email", as: { kind: "random" } },
          { column: "note", as: { kind: "fixed", value: "effacé" } },
        ]);
        await rows.change("visitor", by(["id"], ["2"]), [{ column: "note", as: { kind: "null" } }]);
        return { receipt, result: traces.length };
      });
      assert.equal(counted, 2);
      assert.equal(await countRows(bench, "trace"), 2);
      assert.equal(await countRows(bench, "visit"), 2);
      const [changed] = await bench.sql("select email, note from visitor where id = 1");
      assert.match(String(changed?.["email"]), /^anon-[0-9a-f]{24}$/);
      assert.equal(changed?.["note"], "effacé");
      assert.equal(await countRows(bench, "visitor where note is null"), 1);
      assert.deepEqual(await connector.persons().pending(), [receipt]);
      // A run of retention brings its own receipts to the ledger, and these are none of them.
      assert.deepEqual(await connector.pendingReceipts(), []);
      await connector.acknowledgeReceipts([receipt.id]);
      assert.deepEqual(await connector.persons().pending(), []);
    }),
  );

  for (const [does, work, code] of [
    ["a row that is not there", "missing", "connectors.end-not-met"],
    ["a row that a trigger keeps", "keeps the row", "connectors.end-not-met"],
    ["a row that something else writes about", "writes elsewhere", "connectors.side-effect"],
    ["a row that others refer to", "referenced", "connectors.still-referenced"],
  ] as const)
    test(
      `deleting ${does} undoes everything`,
      onFresh(laboratory, async (bench) => {
        await makeOffice(bench);
        await bench.sql("create table seen (id bigint)");
        if (work === "keeps the row" || work === "writes elsewhere")
          await bench.sql(bench.triggerOnDelete("visitor", work));
        const connector = bench.connect({
          patience: { attempts: 2, firstDelay: 1, lockTimeout: 500 },
        });
        await connector.prepare();
        const key = {
          missing: "9",
          "keeps the row": "3",
          "writes elsewhere": "3",
          referenced: "1",
        }[work];
        const refused = codeOfFailure(
          connector.persons().write(async (rows) => {
            await rows.remove("visit", by(["office", "number"], ["a", "2"]));
            await rows.remove("visitor", by(["id"], [key]));
            return { receipt, result: null };
          }),
        );
        assert.equal(await refused, code);
        assert.equal(await countRows(bench, "visit"), 4);
        assert.equal(await countRows(bench, "visitor"), 3);
        assert.equal(await countRows(bench, "seen"), 0);
        assert.deepEqual(await connector.persons().pending(), []);
      }),
    );

  test(
    "without a receipt nothing is written, and what the work throws reaches the caller as it is",
    onFresh(laboratory, async (bench) => {
      await makeOffice(bench);
      const connector = bench.connect();
      await connector.prepare();
      const removing = (then: () => ErasureReceipt | null) =>
        connector.persons().write(async (rows) => {
          await rows.remove("trace", by(["visitor"], ["2"]));
          return { receipt: then(), result: 1 };
        });
      assert.equal(await removing(() => null), 1);
      const mine = new Error("mine");
      await assert.rejects(
        removing(() => {
          throw mine;
        }),
        (error) => error === mine,
      );
      assert.equal(await countRows(bench, "trace"), 4);
    }),
  );

  test(
    "holds that stand there are counted on the rows that they name",
    onFresh(laboratory, async (bench) => {
      await makeOffice(bench);
      const connector = bench.connect();
      await connector.placeHold({
        id: "h",
        selector: {
          kind: "person",
          values: ["ANA.ELAN@x.example"],
          fields: [{ collection: "visitor", column: "email" }],
        },
        reason: "a claim",
        author: "C. Marin",
        placedAt: "2026-01-01T00:00:00Z",
        reviewOn: "2027-01-01",
      });
      const counts = await connector.persons().write(async (rows) => {
        assert.ok(rows.hasHolds);
        const held = async (collection: string, match: RowMatch) =>
          rows.countHeld(collection, match);
        return {
          receipt: null,
          result: [
            await held("visitor", by(["id"], ["1"], ["2"])),
            await held("visitor", by(["id"], ["2"])),
            await held("trace", by(["visitor"], ["1"])),
          ],
        };
      });
      assert.deepEqual(counts, [1, 0, 0]);
    }),
  );
};
