import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { Condition } from "../contract/condition.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import type { Hold } from "../contract/hold.ts";
import {
  assertPurged,
  assertReceiptsMatch,
  codeOfFailure,
  countRows,
  familySizes,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
} from "../contract/suite/laboratory.ts";
import { errors } from "../errors.ts";
import { postgresLaboratory } from "./laboratory.ts";

const folders = 60;
const hasty = { attempts: 2, firstDelay: 5, lockTimeout: 60 };

const when = (condition: Condition): EndTarget => ({
  ...familyTarget,
  cases: familyTarget.cases.map((one) => ({ ...one, when: condition })),
});
const is = (column: string, value: string | number | boolean): Condition => ({
  kind: "compare",
  column,
  operator: "is",
  value,
});

const holdOn = (folder: number): Hold => ({
  id: "hold",
  selector: { kind: "file", collection: "folder", key: [String(folder)] },
  reason: "a claim",
  author: "dpo",
  placedAt: "2026-01-01T00:00:00Z",
  reviewOn: "2026-06-01",
});

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`batches in PostgreSQL (${server.name}) in trouble`, () => {
    test(
      "a value that its column cannot hold is a failure before anything is written",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        await bench.sql(
          "create type state as enum ('open'); alter table folder add state state default 'open', add kept boolean",
        );
        const connector = bench.connect();
        for (const wrong of [
          is("id", "abc"),
          is("id", "1; drop table folder"),
          is("id", 1.5),
          is("closed_on", "31/12/2020"),
          is("closed_on", "tomorrow"),
          is("closed_on", "2020-02-31"),
          is("state", "shut"),
          is("kept", "perhaps"),
        ]) {
          assert.equal(await codeOfFailure(connector.count(when(wrong))), "connectors.value-unfit");
          assert.equal(
            await codeOfFailure(runPurge(connector, when(wrong))),
            "connectors.value-unfit",
          );
        }
        assert.equal(await countRows(bench, "folder"), folders);
      }),
    );

    test(
      "a value longer than its column is not cut to fit it, and a moment without zone is one of Paris",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        await bench.sql(
          `alter table folder add short varchar(3) default 'abc', add fixed char(3) default 'ab', add amount numeric(4, 1) default 1.5,
             add seen timestamptz default '2020-06-30T22:00:00Z'`,
        );
        const connector = bench.connect();
        const found = async (condition: Condition): Promise<number> =>
          (await connector.count(when(condition))).collection;
        assert.equal(await found(is("short", "abcd")), 0);
        assert.equal(await found(is("fixed", "abx")), 0);
        assert.equal(await found(is("fixed", "ab")), 4);
        assert.equal(await found(is("amount", 1.52)), 0);
        assert.equal(await found(is("seen", "2020-07-01")), 4);
        assert.equal(await found(is("seen", "2020-07-01T00:00:00+02:00")), 4);
      }),
    );

    for (const [says, target, column] of [
      ["a condition", when(is("label", "x")), "label"],
      ["the clock", familyTarget, "closed_on"],
    ] as const)
      test(
        `a column dropped during a run (${says}) is a clear failure, and leaves no batch without receipt`,
        onFresh(laboratory, async (bench) => {
          await makeFamily(bench, folders);
          await bench.sql("update folder set label = 'x'");
          const connector = bench.connect();
          const running = runPurge(connector, target, {
            between: async (batch) => {
              if (batch === 1) await bench.sql(`alter table folder drop column ${column}`);
            },
          });
          assert.equal(await codeOfFailure(running), "connectors.collection-missing");
          assert.equal(await countRows(bench, "folder"), folders - 7);
          await assertReceiptsMatch(bench, connector, familySizes(folders));
        }),
      );

    for (const [sqlstate, code] of [
      ["40001", "connectors.conflict"],
      ["40P01", "connectors.conflict"],
      ["55P03", "connectors.rows-locked"],
      ["57014", "connectors.statement-timeout"],
      ["53100", "connectors.disk-full"],
      ["XX000", "connectors.statement-refused"],
    ] as const)
      test(
        `a server that goes on answering ${sqlstate} in the middle of a batch undoes it whole, as a failure of its class`,
        onFresh(laboratory, async (bench) => {
          await makeFamily(bench, folders);
          await bench.sql(
            `create function f() returns trigger language plpgsql as 'begin if old.id = 30 then raise exception using errcode = ''${sqlstate}''; end if; return old; end'`,
          );
          await bench.sql(
            "create trigger t after delete on note for each row execute function f()",
          );
          const connector = bench.connect({ patience: hasty });
          assert.equal(await codeOfFailure(runPurge(connector, familyTarget)), code);
          assert.equal(
            errors[code].class,
            ["connectors.conflict", "connectors.rows-locked"].includes(code)
              ? "busy"
              : "environment",
          );
          await assertReceiptsMatch(bench, connector, familySizes(folders));
          await bench.sql("drop trigger t on note");
          await runPurge(connector, familyTarget);
          await assertPurged(bench, folders);
          await assertReceiptsMatch(bench, connector, familySizes(folders));
        }),
      );

    test(
      "a statement that takes longer than its time is cut off by the server, and its batch undone",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const patience = { ...hasty, lockTimeout: 30_000, statementTimeout: 2_000 };
        const connector = bench.connect({ patience });
        await connector.prepare();
        const other = await bench.begin();
        await other.sql("lock table note in access exclusive mode");
        const began = performance.now();
        const code = await codeOfFailure(runPurge(connector, familyTarget));
        await other.rollback();
        assert.equal(code, "connectors.statement-timeout");
        assert.ok(performance.now() - began < 20_000, "it did not wait for the lock");
        await assertReceiptsMatch(bench, connector, familySizes(folders));
        assert.equal(await countRows(bench, "folder"), folders);
      }),
    );

    test(
      "a deadlock with another program ends one of the two, and the run goes on",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const connector = bench.connect();
        await connector.prepare();
        const other = await bench.begin();
        await other.sql("update note set id = id where id = 3");
        const purging = runPurge(connector, familyTarget, { batchSize: 500 });
        await wait(150);
        await other.sql("update folder set label = 'mine' where id = 3").catch(() => undefined);
        await other.rollback();
        await purging;
        await assertPurged(bench, folders);
        await assertReceiptsMatch(bench, connector, familySizes(folders));
      }),
    );

    test(
      "a trigger made during a run that archives, and keeps children in silence, stops it before a parent leaves them",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        // A child that the dataset alone links: no key of the server would refuse.
        await bench.sql(
          `drop table note; alter table document drop constraint document_folder_fkey; create schema kept;
           create table kept.folder (like folder, egide_clock date); create table kept.document (like document)`,
        );
        const target: EndTarget = {
          ...familyTarget,
          children: familyTarget.children.slice(0, 1),
          end: { kind: "archive", to: { kind: "schema", schema: "kept" } },
        };
        const asked = runPurge(bench.connect(), target, {
          batchSize: 5,
          between: async (batch) => {
            if (batch === 1) await bench.sql(bench.triggerOnDelete("document", "keeps the row"));
          },
        });
        assert.equal(await codeOfFailure(asked), "connectors.side-effect");
        assert.equal(
          await countRows(bench, "folder"),
          folders - 5,
          "the first batch alone ended rows",
        );
        assert.equal(await countRows(bench, "document"), 2 * (folders - 5), "none is left behind");
      }),
    );

    test(
      "a person is found in each value of an array, whatever its case, blanks and accents",
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, 12);
        await bench.sql("alter table folder add emails text[]");
        await bench.sql(
          "update folder set emails = array['x@x.example', E'\\t E\\u0301LODIE@x.example '] where id = 6",
        );
        const connector = bench.connect();
        const selector = {
          kind: "person",
          values: ["élodie@X.example"],
          fields: [{ collection: "folder", column: "emails" }],
        } as const;
        assert.deepEqual(await connector.countHeld(selector), { folder: 1 });
        await connector.placeHold({ ...holdOn(1), selector });
        await runPurge(connector, familyTarget);
        assert.equal(await countRows(bench, "folder where closed_on = '2020-05-01'"), 1);
      }),
    );
  });
}
