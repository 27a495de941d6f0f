import assert from "node:assert/strict";
import { test } from "node:test";
import type { RowMatch } from "../personRows.ts";
import type { Connector } from "../connector.ts";
import type { RestrictionReceipt } from "../personReceipt.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Bench,
  type Laboratory,
} from "./laboratory.ts";

let receipts = 0;
const receipt = (what: RestrictionReceipt["what"]): RestrictionReceipt => ({
  format: "egide/restriction@1",
  id: `restriction-${++receipts}`,
  request: "r1",
  store: "desk",
  persons: [],
  what,
  rows: {},
  engine: "test",
  at: "2026-01-01T00:00:00Z",
});

const row = (column: string, ...values: readonly string[]): RowMatch => ({
  columns: [column],
  among: values.map((value) => [value]),
});

const restrict = async (
  connector: Connector,
  collection: string,
  rows: RowMatch,
  request = "r1",
): Promise<void> => {
  await connector.prepare();
  await connector.persons().write(async (writes) => {
    await writes.restrict(collection, rows, request);
    return { receipt: receipt("restricted"), result: null };
  });
};

const lift = async (connector: Connector, request = "r1") =>
  await connector.persons().write(async (writes) => {
    const result = await writes.lift(request);
    return { receipt: receipt("lifted"), result };
  });

/** As the application reads it: a view of ours in another schema, or under another name. */
const viewOf = (laboratory: Laboratory, table: string): string =>
  laboratory.name.startsWith("PostgreSQL") ? `egide_governed.${table}` : `egide_governed_${table}`;

const makeDesk = async (bench: Bench): Promise<void> => {
  for (const text of [
    "create table card (office text, number int, name text, primary key (office, number))",
    "create table trace (who int, what text)",
    "insert into card values ('n', 1, 'a'), ('n', 2, 'b'), ('s', 1, 'c')",
    "insert into trace values (1, 'in'), (1, 'in'), (1, null), (2, 'in')",
  ])
    await bench.sql(text);
};

const refused = async (bench: Bench, text: string): Promise<boolean> => {
  try {
    await bench.sql(text);
    return false;
  } catch (error) {
    assert.match(String(error), /restricted \(GDPR art\. 18\)/);
    return true;
  }
};

/** Rows whose processing is restricted: out of sight, as they are, and there, until it is lifted. */
export const restrictionContract = (laboratory: Laboratory): void => {
  const names = async (bench: Bench, from: string) =>
    (await bench.sql(`select name from ${from}`)).map((each) => String(each["name"])).toSorted();

  test(
    "a restricted row leaves the view and refuses every change, by anybody, until it is lifted; then nothing of ours is left",
    onFresh(laboratory, async (bench) => {
      await makeDesk(bench);
      const connector = bench.connect();
      const before = await connector.introspect();
      const view = viewOf(laboratory, "card");
      const pair = { columns: ["office", "number"], among: [["n", "1"]] };
      await restrict(connector, "card", pair);
      assert.deepEqual(await names(bench, view), ["b", "c"]);
      assert.equal(await countRows(bench, "card"), 3);
      assert.ok(await refused(bench, "update card set name = 'x' where office = 'n'"));
      assert.ok(await refused(bench, "delete from card where number = 1"));
      assert.ok(await refused(bench, "update card set number = 9 where name = 'a'"));
      if (connector.kind === "sqlite")
        assert.ok(await refused(bench, "insert or replace into card values ('n', 1, 'x')"));
      else {
        assert.ok(await refused(bench, "truncate card"));
        assert.ok(
          await refused(
            bench,
            "insert into card values ('n', 1, 'x') on conflict (office, number) do update set name = 'x'",
          ),
        );
        assert.ok(
          await refused(bench, `delete from ${view} where name = 'b'; update card set name = 'x'`),
        );
      }
      await bench.sql("update card set name = 'B' where name = 'b'");
      assert.deepEqual(await names(bench, "card"), ["B", "a", "c"]);
      // Nobody's plan is refused for what only refuses.
      const meanwhile = await connector.introspect();
      assert.deepEqual(meanwhile.collections, before.collections);
      assert.deepEqual(meanwhile.views, before.views);
      await connector.persons().read(async (rows) => {
        assert.equal(await rows.countRestricted("card", row("office", "n", "s")), 1);
        assert.deepEqual(await rows.restrictedFor("r1"), { card: 1 });
        assert.deepEqual(await rows.restrictedFor("r2"), {});
      });
      // A second request for the same row keeps it when the first is lifted.
      await restrict(connector, "card", pair, "r2");
      await restrict(connector, "card", pair, "r2");
      assert.deepEqual(await lift(connector), { card: 1 });
      assert.ok(await refused(bench, "delete from card"));
      assert.deepEqual(await lift(connector, "r2"), { card: 1 });
      assert.deepEqual(await lift(connector, "r2"), {});
      await bench.sql("update card set name = 'A' where name = 'a'");
      assert.deepEqual(await names(bench, "card"), ["A", "B", "c"]);
      const left = await bench.sql(
        connector.kind === "sqlite"
          ? "select name from sqlite_schema where name like 'egide_rest%' or name like 'egide_gov%'"
          : "select nspname as name from pg_namespace where nspname ~ '^egide_(rest|gov)' union select tgname from pg_trigger where tgname ~ 'egide' union select proname from pg_proc where proname ~ '^egide'",
      );
      assert.deepEqual(left, []);
    }),
  );

  test(
    "a restricted row of a table in parts is not emptied with its part, and parts that stand alone meanwhile are freed",
    onFresh(laboratory, async (bench) => {
      const connector = bench.connect();
      if (connector.kind !== "postgres") return;
      await bench.sql(
        `create table event (id int primary key, name text) partition by range (id);
         create table "event Old" partition of event for values from (0) to (10);
         create table event_new partition of event for values from (10) to (20);
         insert into event values (1, 'a'), (11, 'b')`,
      );
      await restrict(connector, "event", row("name", "a"));
      assert.ok(await refused(bench, 'truncate "event Old"'));
      assert.ok(await refused(bench, 'delete from "event Old"'));
      await bench.sql("alter table event detach partition event_new");
      assert.deepEqual(await lift(connector), { event: 1 });
      await bench.sql('truncate "event Old", event_new');
      assert.deepEqual(await bench.sql("select tgname from pg_trigger where tgname ~ 'egide'"), []);
    }),
  );

  test(
    "a view of that name that stood there before shows everything again",
    onFresh(laboratory, async (bench) => {
      await makeDesk(bench);
      const view = viewOf(laboratory, "card");
      const connector = bench.connect();
      if (connector.kind === "postgres") await bench.sql("create schema egide_governed");
      await bench.sql(`create view ${view} as select * from card`);
      await restrict(connector, "card", row("name", "a"));
      // One that is not there undoes what would be done with it.
      const missing = restrict(connector, "card", row("name", "b", "z"), "r2");
      assert.equal(await codeOfFailure(missing), "connectors.end-not-met");
      assert.deepEqual(await names(bench, view), ["b", "c"]);
      await lift(connector);
      assert.deepEqual(await names(bench, view), ["a", "b", "c"]);
      await bench.sql("delete from card");
    }),
  );

  test(
    "rows of a table without a key are told by all that they hold, empty columns too",
    onFresh(laboratory, async (bench) => {
      await makeDesk(bench);
      const connector = bench.connect();
      await connector.prepare();
      await connector.persons().write(async (writes) => {
        const identity = await writes.identity("trace");
        const among = await writes.find("trace", { columns: identity, anyOf: [row("who", "1")] });
        await writes.restrict("trace", { columns: identity, among }, "r1");
        return { receipt: receipt("restricted"), result: null };
      });
      assert.equal(await countRows(bench, viewOf(laboratory, "trace")), 1);
      assert.ok(await refused(bench, "delete from trace where what is null"));
      assert.ok(await refused(bench, "update trace set what = 'out' where who = 1"));
      await bench.sql("update trace set what = 'out' where who = 2");
      assert.deepEqual(await lift(connector), { trace: 3 });
      await bench.sql("delete from trace");
      assert.equal(await countRows(bench, "trace"), 0);
    }),
  );

  test(
    "a run of retention leaves a restricted row, what hangs below it, and what it hangs on; lifted, they end",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 12);
      const connector = bench.connect();
      await connector.prepare();
      const ends = await connector.count(familyTarget);
      await restrict(connector, "folder", row("id", "3"));
      const held = await connector.count(familyTarget);
      assert.equal(held.held, 1);
      assert.equal(held.collection, ends.collection - 1);
      assert.deepEqual(await connector.holds(), []);
      await runPurge(connector, familyTarget);
      assert.equal(await countRows(bench, "folder where id = 3"), 1);
      assert.equal((await connector.count(familyTarget)).collection, 0);
      await lift(connector);
      await runPurge(connector, familyTarget);
      assert.equal(await countRows(bench, "folder where id = 3"), 0);
    }),
  );

  test(
    "without a receipt nothing is restricted, and our own deletion of a restricted row is refused by its name",
    onFresh(laboratory, async (bench) => {
      await makeDesk(bench);
      const connector = bench.connect();
      await connector.prepare();
      await connector.persons().write(async (writes) => {
        await writes.restrict("card", row("name", "a"), "r1");
        return { receipt: null, result: null };
      });
      await bench.sql("update card set name = 'a' where name = 'a'");
      await restrict(connector, "card", row("name", "a"));
      const removed = codeOfFailure(
        connector.persons().write(async (writes) => {
          await writes.remove("card", row("name", "a"));
          return { receipt: receipt("restricted"), result: null };
        }),
      );
      assert.equal(await removed, "connectors.restricted");
      assert.equal(await countRows(bench, "card"), 3);
    }),
  );
};
