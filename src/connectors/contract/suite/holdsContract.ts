import assert from "node:assert/strict";
import { test } from "node:test";
import type { HoldSelector } from "../hold.ts";
import { dueLeft, email, folderFile, holdOf, makeHouse } from "./heldHouse.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  sumOf,
  type Laboratory,
} from "./laboratory.ts";

interface Case {
  readonly says: string;
  readonly selector: HoldSelector;
  readonly kept: readonly number[];
}

const cases: readonly Case[] = [
  {
    says: "a file hold keeps its row",
    selector: folderFile("6"),
    kept: [6],
  },
  {
    says: "a person hold on a row above keeps what hangs below, whatever the case of letters, accents included, and outer blanks",
    selector: { kind: "person", values: [" anne.éLAN@X.example", "bob@x.EXAMPLE"], fields: email },
    kept: [3, 6],
  },
  {
    says: "a person is found in any of the fields, of several collections",
    selector: {
      kind: "person",
      values: ["zoé", "bob@x.example"],
      fields: [...email, { collection: "note", column: "writer" }],
    },
    kept: [6, 9],
  },
  {
    says: "a person is held whether accents, joined letters, apostrophes and blanks are written or not",
    selector: {
      kind: "person",
      values: ["anne.elan@x.example", "zoe", "helene d'oeuvre   Lukasz"],
      fields: [...email, { collection: "note", column: "writer" }],
    },
    kept: [3, 6, 9],
  },
  {
    says: "a hold far below keeps every ancestor that would take it along",
    selector: { kind: "file", collection: "note", key: ["12"] },
    kept: [12],
  },
  {
    says: "a hold far above keeps what hangs below, however deep, also through a tree in one table",
    selector: { kind: "file", collection: "body", key: ["1"] },
    kept: [3],
  },
  {
    says: "a query hold keeps the rows for which its condition is true, or cannot be decided",
    selector: {
      kind: "query",
      collection: "applicant",
      where: { kind: "compare", column: "email", operator: "is", value: "Anne.Élan@x.example" },
    },
    kept: [3, 9],
  },
  {
    says: "a hold on a row that is not there keeps nothing",
    selector: folderFile("1000"),
    kept: [],
  },
];

/** What a hold keeps, from when, and until when. */
export const holdsContract = (laboratory: Laboratory): void => {
  for (const { says, selector, kept } of cases)
    test(
      `${says}, until it is released`,
      onFresh(laboratory, async (bench) => {
        const target = await makeHouse(bench);
        const connector = bench.connect();
        await connector.placeHold(holdOf(selector));
        const announced = await connector.count(target);
        assert.equal(announced.held, kept.length);
        assert.equal(announced.collection, 4 - kept.length);
        assert.equal(announced.children["document"], 2 * (4 - kept.length));
        const batches = await runPurge(connector, target, { batchSize: 1 });
        assert.equal(sumOf(batches, "folder"), 4 - kept.length);
        assert.deepEqual(await dueLeft(bench), kept);
        assert.equal(await countRows(bench, "document"), 16 + 2 * kept.length);
        assert.equal(await countRows(bench, "note"), 8 + kept.length);
        assert.equal(await connector.releaseHold("hold-1"), true);
        assert.equal((await connector.count(target)).held, 0);
        await runPurge(connector, target);
        assert.deepEqual(await dueLeft(bench), []);
      }),
    );

  test(
    "a row below a held one is kept with all that would take it along by another way",
    onFresh(laboratory, async (bench) => {
      const target = await makeHouse(bench);
      await bench.sql(
        "create table stamp (id bigint primary key, folder bigint references folder (id), document bigint references document (id))",
      );
      // Below folder 3, and below a document of folder 1, which is not due.
      await bench.sql("insert into stamp values (1, 3, 1), (2, 6, null)");
      const withStamps = {
        ...target,
        children: [
          ...target.children,
          { collection: "stamp", columns: ["folder"], parent: "folder", parentColumns: ["id"] },
          { collection: "stamp", columns: ["document"], parent: "document", parentColumns: ["id"] },
        ],
      };
      const connector = bench.connect();
      await connector.placeHold(holdOf(folderFile("1")));
      assert.equal((await connector.count(withStamps)).held, 1);
      await runPurge(connector, withStamps);
      assert.deepEqual(await dueLeft(bench), [3]);
      assert.equal(await countRows(bench, "stamp"), 1);
    }),
  );

  test(
    "a hold that is placed between two batches wins",
    onFresh(laboratory, async (bench) => {
      const target = await makeHouse(bench);
      const other = bench.connect();
      const connector = bench.connect();
      const batches = await runPurge(connector, target, {
        batchSize: 1,
        between: async (batch) => {
          if (batch > 1) return;
          const [next] = await dueLeft(bench);
          await other.placeHold(holdOf(folderFile(String(next))));
        },
      });
      assert.equal(sumOf(batches, "folder"), 3);
      assert.equal((await dueLeft(bench)).length, 1);
    }),
  );

  test(
    "what a hold keeps at the moment it answers is there for good, though batches were under way",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 90);
      const [running, other] = [bench.connect(), bench.connect()];
      const placed: Promise<number>[] = [];
      await runPurge(running, familyTarget, {
        batchSize: 3,
        between: async (batch) => {
          if (batch !== 2) return;
          const placing = other.placeHold(
            holdOf({ kind: "query", collection: "document", where: { kind: "all", of: [] } }),
          );
          placed.push(
            placing.then(() => countRows(bench, "folder where closed_on = '2020-05-01'")),
          );
        },
      });
      const [whenItAnswered] = await Promise.all(placed);
      assert.equal((await dueLeft(bench)).length, whenItAnswered);
    }),
  );

  test(
    "holds are listed in order as they were placed; the same id replaces, and releasing what is not there says so",
    onFresh(laboratory, async (bench) => {
      const target = await makeHouse(bench);
      const connector = bench.connect();
      assert.deepEqual(await connector.holds(), []);
      assert.equal(await connector.releaseHold("hold-1"), false);
      const first = holdOf(folderFile("3"), "b");
      const second = holdOf({ kind: "person", values: ["bob@x.example"], fields: email }, "a");
      await connector.placeHold(first);
      await connector.placeHold(second);
      assert.deepEqual(await bench.connect().holds(), [first, second]);
      assert.equal((await connector.count(target)).held, 2);
      await connector.placeHold(holdOf(folderFile("1"), "b"));
      assert.equal((await connector.holds()).length, 2);
      assert.equal((await connector.count(target)).held, 1);
      assert.equal(await connector.releaseHold("b"), true);
      assert.equal(await connector.releaseHold("b"), false);
      assert.deepEqual(await connector.holds(), [second]);
    }),
  );

  test(
    "the review of a hold moves to another day, and nothing else of it changes; of a hold that is not there it says so",
    onFresh(laboratory, async (bench) => {
      const target = await makeHouse(bench);
      const connector = bench.connect();
      assert.equal(await connector.moveReview("b", "2027-01-01"), false);
      const other = holdOf(folderFile("6"), "a");
      const hold = holdOf({ kind: "person", values: ["zoé 'd'œ\u2019"], fields: email }, "b");
      await connector.placeHold(hold);
      await connector.placeHold(other);
      assert.equal(await bench.connect().moveReview("b", "2027-01-01"), true);
      assert.deepEqual(await connector.holds(), [{ ...hold, reviewOn: "2027-01-01" }, other]);
      assert.equal((await connector.count(target)).held, 1);
      assert.equal(await connector.releaseHold("b"), true);
      assert.equal(await connector.moveReview("b", "2028-01-01"), false);
      assert.deepEqual(await connector.holds(), [other]);
    }),
  );

  test(
    "a hold on a table or a column that is not there, or on a part of a key, is refused, since it would keep nothing",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const code = (selector: HoldSelector): Promise<string> =>
        codeOfFailure(connector.placeHold(holdOf(selector)));
      const missing = "connectors.collection-missing";
      const where = { kind: "empty", column: "nowhere" } as const;
      assert.equal(await code({ kind: "file", collection: "nowhere", key: ["1"] }), missing);
      assert.equal(await code({ kind: "query", collection: "folder", where }), missing);
      assert.equal(
        await code({
          kind: "person",
          values: ["x"],
          fields: [
            { collection: "folder", column: "label" },
            { collection: "folder", column: "nowhere" },
          ],
        }),
        missing,
      );
      assert.equal(await code(folderFile("1", "2")), "connectors.hold-key");
      assert.deepEqual(await connector.holds(), []);
    }),
  );

  test(
    "a hold whose column was dropped since stops the batch, and nothing is ended",
    onFresh(laboratory, async (bench) => {
      const target = await makeHouse(bench);
      const connector = bench.connect();
      await connector.placeHold(
        holdOf({
          kind: "person",
          values: ["zoé"],
          fields: [{ collection: "note", column: "writer" }],
        }),
      );
      await bench.sql("alter table note drop column writer");
      assert.equal(
        await codeOfFailure(runPurge(connector, target)),
        "connectors.collection-missing",
      );
      assert.deepEqual(await dueLeft(bench), [3, 6, 9, 12]);
    }),
  );

  test(
    "holds and receipts are no collections",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const shape = async (): Promise<unknown> => {
        const { collections, foreignKeys, views } = await connector.introspect();
        return { collections, foreignKeys, views };
      };
      const before = await shape();
      await connector.placeHold(holdOf(folderFile("3")));
      assert.deepEqual(await shape(), before);
    }),
  );
};
