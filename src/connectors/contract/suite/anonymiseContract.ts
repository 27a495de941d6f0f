import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import type { AnonymisedField, FieldChange } from "../end.ts";
import type { EndTarget } from "../endTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  sumOf,
  type Bench,
  type Laboratory,
} from "./laboratory.ts";

const key = new Uint8Array(32).fill(7);
const means = { pseudonymKey: key };
const pseudonymOf = (text: string): string =>
  `anon-${createHmac("sha256", key).update(text).digest("hex").slice(0, 24)}`;

const field = (column: string, as: FieldChange, collection = "folder"): AnonymisedField => ({
  collection,
  column,
  as,
});
const targetOf = (...fields: readonly AnonymisedField[]): EndTarget => ({
  ...familyTarget,
  end: { kind: "anonymise", fields },
});

/** The family of 12 (3, 6, 9 and 12 are due) with what says who they are. */
const makePeople = async (bench: Bench): Promise<void> => {
  await makeFamily(bench, 12);
  for (const text of [
    "alter table folder add column name text",
    "alter table folder add column postcode text",
    `alter table folder add column born ${bench.types.date}`,
    `alter table folder add column seen ${bench.types.local}`,
    "alter table folder add column visits bigint",
    "alter table document add column author text",
    "update folder set name = 'Élodie', postcode = '75011', born = '1990-05-17', seen = '2019-08-09 10:11:12', visits = 4",
    "update folder set name = 'Bob', postcode = '1' where id = 6",
    "update folder set name = null, postcode = null, born = null, seen = null, visits = null where id = 9",
    "update document set author = 'Bob' where id in (3, 4)",
  ])
    await bench.sql(text);
};

const shown = async (bench: Bench): Promise<readonly unknown[][]> => {
  const rows = await bench.sql(
    `select id, label, name, postcode, cast(born as text) as born, cast(seen as text) as seen, visits
     from folder where closed_on = '2020-05-01' order by id`,
  );
  return rows.map((row) => [
    Number(row["id"]),
    row["label"],
    row["name"],
    row["postcode"],
    row["born"],
    row["seen"],
    row["visits"] === null ? null : Number(row["visits"]),
  ]);
};

const everyChange = targetOf(
  field("label", { kind: "null" }),
  field("name", { kind: "pseudonym" }),
  field("postcode", { kind: "prefix", length: 2 }),
  field("born", { kind: "year" }),
  field("seen", { kind: "month" }),
  field("visits", { kind: "fixed", value: 0 }),
  field("author", { kind: "pseudonym" }, "document"),
);

/** What must hold when rows stay, and say nothing of a person any more. */
export const anonymiseContract = (laboratory: Laboratory): void => {
  for (const along of ["closed_on", null])
    test(
      `every field is brought to what the rule says, in the rows that are due and those below, and no other (${along === null ? "along the key" : "along the clock"})`,
      onFresh(laboratory, async (bench) => {
        await makePeople(bench);
        const target = { ...everyChange, along };
        const connector = bench.connect();
        const others = "select * from folder where closed_on = '2024-05-01' or closed_on is null";
        const before = await bench.sql(`${others} order by id`);
        const announced = await connector.count(target);
        assert.equal(announced.collection, 4);
        assert.deepEqual(announced.children, { document: 1, note: 0 });
        const batches = await runPurge(connector, target, { batchSize: 3, means });
        assert.equal(sumOf(batches, "folder"), 4);
        assert.equal(sumOf(batches, "document"), 1);
        assert.equal(sumOf(batches, "note"), 0);
        const [elodie, bob] = [pseudonymOf("Élodie"), pseudonymOf("Bob")];
        const full = ["75", "1990-01-01", "2019-08-01 00:00:00", 0] as const;
        assert.deepEqual(await shown(bench), [
          [3, null, elodie, ...full],
          [6, null, bob, "1", ...full.slice(1)],
          // Nothing is left to hide: only what is fixed is written.
          [9, null, null, null, null, null, 0],
          [12, null, elodie, ...full],
        ]);
        assert.deepEqual(await bench.sql(`${others} order by id`), before);
        const authors = await bench.sql(
          "select author from document where id in (3, 4) order by id",
        );
        assert.deepEqual(
          authors.map((row) => row["author"]),
          [bob, "Bob"],
        );
        assert.equal(await countRows(bench, "folder"), 12);
        assert.deepEqual(
          (await connector.pendingReceipts()).map(({ end, counts }) => [end, counts["folder"]]),
          [
            ["anonymise", 3],
            ["anonymise", 1],
          ],
        );
      }),
    );

  test(
    "a second run ends nothing, and counts nothing",
    onFresh(laboratory, async (bench) => {
      await makePeople(bench);
      const connector = bench.connect();
      await runPurge(connector, everyChange, { means });
      const after = await shown(bench);
      assert.deepEqual(await runPurge(connector, everyChange, { means }), []);
      assert.deepEqual(await shown(bench), after);
      const announced = await connector.count(everyChange);
      assert.equal(announced.collection, 0);
      assert.deepEqual(announced.children, { document: 0, note: 0 });
    }),
  );

  test(
    "a row is due again when one of its fields, or of a row below, says something again",
    onFresh(laboratory, async (bench) => {
      await makePeople(bench);
      const connector = bench.connect();
      await runPurge(connector, everyChange, { means });
      await bench.sql("update folder set label = 'again' where id = 3");
      await bench.sql("insert into document (id, folder, author) values (1000, 6, 'Zoé')");
      assert.deepEqual(await runPurge(connector, everyChange, { means }), [
        { folder: 2, document: 1, note: 0 },
      ]);
      const [row] = await bench.sql("select author from document where id = 1000");
      assert.equal(row?.["author"], pseudonymOf("Zoé"));
      assert.equal(await countRows(bench, "folder where label = 'again'"), 0);
    }),
  );

  const refusals: readonly (readonly [says: string, constraint: string, field: AnonymisedField])[] =
    [
      [
        "must not be null",
        "create table strict_one (id bigint primary key, closed_on DATE, name text not null)",
        field("name", { kind: "null" }, "strict_one"),
      ],
      [
        "must be unique",
        "create table strict_one (id bigint primary key, closed_on DATE, name text unique)",
        field("name", { kind: "prefix", length: 1 }, "strict_one"),
      ],
      [
        "must meet a check",
        "create table strict_one (id bigint primary key, closed_on DATE, name text check (length(name) > 3))",
        field("name", { kind: "fixed", value: "" }, "strict_one"),
      ],
    ];
  for (const [says, create, anonymised] of refusals)
    test(
      `a column that ${says} is respected: the batch fails clearly, and nothing of it is written`,
      onFresh(laboratory, async (bench) => {
        await bench.sql(create.replace("DATE", bench.types.date));
        await bench.sql(
          "insert into strict_one values (1, '2020-05-01', 'abcd'), (2, '2020-05-01', 'axyz')",
        );
        const connector = bench.connect();
        const target = {
          ...targetOf(anonymised),
          collection: "strict_one",
          children: [],
          along: null,
        };
        assert.equal(
          await codeOfFailure(runPurge(connector, target)),
          "connectors.constraint-refuses",
        );
        const rows = await bench.sql("select name from strict_one order by id");
        assert.deepEqual(
          rows.map((row) => row["name"]),
          ["abcd", "axyz"],
        );
        assert.deepEqual(await connector.pendingReceipts(), []);
      }),
    );

  test(
    "without the key of pseudonyms nothing is written",
    onFresh(laboratory, async (bench) => {
      await makePeople(bench);
      const connector = bench.connect();
      const before = await shown(bench);
      await assert.rejects(runPurge(connector, everyChange));
      assert.deepEqual(await shown(bench), before);
      assert.deepEqual(await connector.pendingReceipts(), []);
    }),
  );

  test(
    "what a hold keeps is not anonymised, and not counted as if it were",
    onFresh(laboratory, async (bench) => {
      await makePeople(bench);
      const connector = bench.connect();
      await connector.placeHold({
        id: "h",
        selector: { kind: "file", collection: "document", key: ["3"] },
        reason: "a claim",
        author: "dpo",
        placedAt: "2026-01-01T00:00:00Z",
        reviewOn: "2026-06-01",
      });
      const { collection, held, children } = await connector.count(everyChange);
      assert.deepEqual([collection, held, children["document"]], [3, 1, 0]);
      await runPurge(connector, everyChange, { means });
      assert.equal(await countRows(bench, "folder where id = 3 and label = 'secret of 3'"), 1);
      assert.equal(await countRows(bench, "document where id = 3 and author = 'Bob'"), 1);
      assert.equal(await countRows(bench, "folder where id = 6 and label is null"), 1);
    }),
  );
};
