import assert from "node:assert/strict";
import { test } from "node:test";
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

const folders = 6;

/** What triggers and cascades do to a batch. A plan refuses most of them; one may be made while a run is at work. */
export const triggersContract = (laboratory: Laboratory): void => {
  test(
    "what a trigger writes elsewhere undoes the batch",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      await bench.sql("create table seen (id bigint)");
      await bench.sql(bench.triggerOnDelete("note", "writes elsewhere"));
      const connector = bench.connect();
      const { collections } = await connector.introspect();
      assert.deepEqual(collections.find(({ name }) => name === "note")?.triggers, [
        { name: "on_delete", kind: "trigger", events: ["delete"], columns: null },
      ]);
      assert.equal(
        await codeOfFailure(runPurge(connector, familyTarget)),
        "connectors.side-effect",
      );
      for (const table of ["folder", "note"]) assert.equal(await countRows(bench, table), folders);
      assert.equal(await countRows(bench, "seen"), 0);
    }),
  );

  test(
    "a cascade that takes other rows away undoes the batch",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const withoutNotes = { ...familyTarget, children: familyTarget.children.slice(0, 1) };
      assert.equal(
        await codeOfFailure(runPurge(bench.connect(), withoutNotes)),
        "connectors.side-effect",
      );
      for (const table of ["folder", "note"]) assert.equal(await countRows(bench, table), folders);
    }),
  );

  test(
    "a row that a trigger, made during the run, keeps in silence is not said to be gone",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      await refusesSilence(bench, "folder");
      assert.equal(await countRows(bench, "folder"), folders - 1);
      assert.equal(await countRows(bench, "document"), 2 * (folders - 1), "they are back with it");
    }),
  );

  test(
    "a child that a trigger, made during the run, keeps in silence is not left behind by its parent",
    onFresh(laboratory, async (bench) => {
      // The dataset alone links them: no key of the database would refuse.
      for (const text of [
        `create table folder (id bigint primary key, closed_on ${bench.types.date})`,
        "create table document (id bigint primary key, folder bigint)",
        "insert into folder values (1, '2020-05-01'), (2, '2020-05-01'), (3, '2020-05-01')",
        "insert into document values (1, 1), (2, 2), (3, 3)",
      ])
        await bench.sql(text);
      await refusesSilence(bench, "document");
      for (const table of ["folder", "document"]) assert.equal(await countRows(bench, table), 2);
    }),
  );
};

/** By the trigger itself, by what it left, or by the table that is another one now: whichever a database sees first. */
const refused = /^connectors\.(?:side-effect|end-not-met|table-changed)$/;

/** A run of one row a batch stops behind the first, when another program has made such a trigger on a table. */
const refusesSilence = async (bench: Bench, table: "folder" | "document"): Promise<void> => {
  const connector = bench.connect();
  const children = familyTarget.children.slice(0, table === "folder" ? 2 : 1);
  const asked = runPurge(
    connector,
    { ...familyTarget, children },
    {
      batchSize: 1,
      stopAfter: 9,
      between: async (batch) => {
        if (batch === 1) await bench.sql(bench.triggerOnDelete(table, "keeps the row"));
      },
    },
  );
  assert.match(await codeOfFailure(asked), refused);
  assert.equal((await connector.pendingReceipts()).length, 1, "the first batch alone has one");
};
