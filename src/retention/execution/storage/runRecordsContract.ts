import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { lastRunOf, runsToTheirEnd } from "../actions/lastRunOf.ts";
import type { RunRecord, RunRecords, RunsAsked } from "../actions/runRecords.ts";
import type { RunReport } from "../model/runReport.ts";

const report = (run: string, state: RunReport["state"]): RunReport => ({
  format: "egide/run-report@1",
  run,
  policy: "demo",
  kind: "execute",
  state,
  engine: "0.0.0",
  startedAt: "2030-01-01T00:00:00.000Z",
  finishedAt: state === "running" ? null : "2030-01-01T00:05:00.000Z",
  failure: null,
  recovered: 0,
  rules: [],
  ledger: { from: 3, to: 5 },
});

const run = (id: string, changes: Partial<RunRecord> = {}): RunRecord => ({
  id,
  policy: "demo",
  kind: "execute",
  state: "running",
  stores: ["gestion", "guichet"],
  startedAt: Temporal.Instant.from("2030-01-01T00:00:00.123456Z"),
  finishedAt: null,
  report: report(id, changes.state ?? "running"),
  ...changes,
});

const finished = {
  state: "done",
  finishedAt: Temporal.Instant.from("2030-01-01T00:05:00Z"),
} as const;

/** What every place that remembers runs must do. */
export const runRecordsContract = (
  name: string,
  open: () => Promise<{ readonly records: RunRecords; close(): Promise<void> }>,
): void => {
  suite(`run records (${name})`, () => {
    const each = (title: string, work: (records: RunRecords) => Promise<void>): void => {
      test(title, async () => {
        const { records, close } = await open();
        try {
          await work(records);
        } finally {
          await close();
        }
      });
    };

    each("the runs of others push no run that carried out a rule out of sight", async (records) => {
      const carried = run("carried", finished);
      const done: RunReport = {
        ...report("carried", "done"),
        rules: [
          {
            rule: "rare",
            ruleHash: "0",
            statement: { id: "rare.1", hash: "0" },
            store: "guichet",
            collection: "message",
            end: "delete",
            lastDay: "2029-12-31",
            planned: {},
            ended: {},
            clockNull: 0,
            clockFuture: 0,
            batches: 0,
            checksum: null,
          },
        ],
      };
      await records.save({ ...carried, report: done });
      for (let n = 0; n < 120; n++) {
        const startedAt = carried.startedAt.add({ minutes: n + 1 });
        await records.save(run(`of-others-${n}`, { ...finished, startedAt, policy: "other" }));
        await records.save(run(`tried-${n}`, { ...finished, startedAt, kind: "dry" }));
      }
      const runs = await runsToTheirEnd(records, "demo");
      assert.equal(lastRunOf("rare", "demo", runs)?.id, "carried");
      assert.equal(lastRunOf("rare", "other", runs), null);
    });

    each("gives back what was saved, to the microsecond", async (records) => {
      await records.save(run("a"));
      await records.save(run("a", finished));
      assert.deepEqual(await records.latest(10), [run("a", finished)]);
    });

    each("says whose policy each run was of, however many came since", async (records) => {
      await records.save(run("a", finished));
      await records.save(run("b", { ...finished, policy: "other" }));
      for (let n = 0; n < 120; n++) await records.save(run(`since-${n}`, finished));
      assert.deepEqual(
        await records.policiesOf(["a", "a", "b", "forgotten"]),
        new Map([
          ["a", "demo"],
          ["b", "other"],
        ]),
      );
      assert.deepEqual(await records.policiesOf([]), new Map());
    });

    each("never changes a finished run", async (records) => {
      await records.save(run("a", finished));
      await records.save(run("a", { ...finished, state: "interrupted" }));
      await records.save(run("a"));
      assert.deepEqual(
        (await records.latest(10)).map(({ state }) => state),
        ["done"],
      );
    });

    each("finds running runs by their policy and by any of their stores", async (records) => {
      await records.save(run("a"));
      await records.save(run("b", { policy: "other" }));
      await records.save(run("c", { ...finished }));
      await records.save(run("d", { stores: ["elsewhere"] }));
      const found = async (stores: readonly string[]) =>
        (await records.running("demo", stores)).map(({ id }) => id);
      assert.deepEqual(await found(["guichet", "third"]), ["a"]);
      assert.deepEqual(await found(["third"]), []);
      assert.deepEqual(await found(["elsewhere", "gestion"]), ["a", "d"]);
    });

    each("gives the latest first, at most as many as asked", async (records) => {
      for (const [id, minute] of [
        ["a", "01"],
        ["c", "03"],
        ["b", "02"],
      ] as const)
        await records.save(
          run(id, { startedAt: Temporal.Instant.from(`2030-01-01T00:${minute}:00Z`) }),
        );
      assert.deepEqual(
        (await records.latest(2)).map(({ id }) => id),
        ["c", "b"],
      );
    });

    each("says how far a running run has come and whether it is to stop", async (records) => {
      const soFar = {
        at: Temporal.Instant.from("2030-01-01T00:01:00.5Z"),
        rules: [{ rule: "clore", collection: "dossier", ended: 12, planned: 40 }],
      };
      const asked = Temporal.Instant.from("2030-01-01T00:02:00Z");
      assert.equal(await records.live("a"), null);
      assert.equal(await records.askToStop("a", asked), false, "nobody is there to hear it");
      await records.save(run("a"));
      assert.deepEqual(await records.live("a"), { soFar: null, stopAskedAt: null });
      assert.equal(await records.tell("a", soFar), false);
      assert.equal(await records.askToStop("a", asked), true);
      assert.equal(await records.askToStop("a", asked.add({ hours: 1 })), true);
      assert.deepEqual(await records.live("a"), { soFar, stopAskedAt: asked });
      assert.equal(await records.tell("a", { ...soFar, rules: [] }), true);
      await records.save(run("a", finished));
      assert.equal(await records.live("a"), null);
      assert.equal(await records.tell("a", soFar), false);
      assert.equal(await records.askToStop("a", asked), false);
      assert.deepEqual(await records.find("a"), run("a", finished));
      assert.equal(await records.find("b"), null);
    });

    each(
      "says by another mark that a run was added or has ended, and by the same that none has",
      async (records) => {
        const marks = [await records.mark()];
        const note = async (): Promise<void> => {
          const mark = await records.mark();
          assert.equal(await records.mark(), mark);
          assert.ok(!marks.includes(mark), mark);
          marks.push(mark);
        };
        await records.save(run("a"));
        await note();
        const later = Temporal.Instant.from("2030-01-01T00:05:00Z");
        await records.save(run("b", { ...finished, startedAt: later }));
        await note();
        // The older one ends after the newer.
        await records.save(run("a", finished));
        await note();
      },
    );

    each("gives the runs of a policy page by page, and counts them", async (records) => {
      for (const minute of [1, 2, 3, 4, 5])
        await records.save(
          run(`r${minute}`, {
            ...(minute > 1 && finished),
            kind: minute === 4 ? "dry" : "execute",
            startedAt: Temporal.Instant.from(`2030-01-01T00:0${minute}:00Z`),
          }),
        );
      await records.save(run("other", { policy: "other" }));
      const found = async (asked: Partial<RunsAsked>, offset: number, limit: number) => {
        const order = { by: "startedAt", isDescending: true } as const;
        const all = { policy: "demo", state: null, kind: null, order };
        const { records: of, count } = await records.page({ ...all, ...asked }, { offset, limit });
        return [count, of.map(({ id }) => id)];
      };
      assert.deepEqual(await found({}, 0, 2), [5, ["r5", "r4"]]);
      assert.deepEqual(await found({}, 4, 2), [5, ["r1"]]);
      assert.deepEqual(await found({ kind: "dry" }, 0, 9), [1, ["r4"]]);
      assert.deepEqual(await found({ state: "done", kind: "execute" }, 1, 9), [3, ["r3", "r2"]]);
      assert.deepEqual(await found({ state: "failed" }, 0, 9), [0, []]);
      const sorted = async (by: RunsAsked["order"]["by"], isDescending: boolean) =>
        (await found({ order: { by, isDescending } }, 0, 9))[1];
      assert.deepEqual(await sorted("startedAt", false), ["r1", "r2", "r3", "r4", "r5"]);
      assert.deepEqual(await sorted("kind", false), ["r4", "r5", "r3", "r2", "r1"]);
      assert.deepEqual(await sorted("kind", true), ["r5", "r3", "r2", "r1", "r4"]);
      assert.deepEqual(await sorted("state", true), ["r1", "r5", "r4", "r3", "r2"]);
    });

    each("keeps a run that has no report, and a name with any letter", async (records) => {
      const odd = run("a", {
        policy: "politique d’été",
        stores: ['a"b', "c,d", "é"],
        report: null,
      });
      await records.save(odd);
      assert.deepEqual(await records.latest(1), [odd]);
    });
  });
};
