import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../database/index.ts";
import { postgresAvailability, startHeartbeat, type SiteState } from "./index.ts";

const start = Temporal.Instant.from("2027-03-31T08:00:00Z");
const minute = (count: number): Temporal.Instant => start.add({ minutes: count });

for (const server of postgresServers())
  suite(`the spans of availability on ${server.name}`, () => {
    const withRecords = async (
      use: (records: readonly ReturnType<typeof postgresAvailability>[]) => Promise<void>,
    ): Promise<void> => {
      const fresh = await server.freshDatabase({ migrated: true });
      const [one, two] = [
        await openDatabase({ url: fresh.url }),
        await openDatabase({ url: fresh.url }),
      ];
      try {
        await use([postgresAvailability(one), postgresAvailability(two)]);
      } finally {
        await one.close();
        await two.close();
        await fresh.drop();
      }
    };

    test("are one row for an hour of two processes that beat at once, and two behind a gap", async () => {
      await withRecords(async (records) => {
        const [first] = records;
        assert.ok(first);
        assert.deepEqual(await first.read(start), { since: null, spans: [] });
        for (let at = 0; at < 60; at++)
          await Promise.all(records.map((each) => each.beat("open", minute(at))));
        const hour = { state: "open", from: start, until: minute(59) } as const;
        assert.deepEqual(await first.read(start), { since: start, spans: [hour] });
        await first.beat("open", minute(90));
        await first.beat("maintenance", minute(91));
        const { since, spans } = await first.read(minute(89));
        assert.ok(since?.equals(start));
        assert.deepEqual(spans, [
          hour,
          { state: "open", from: minute(90), until: minute(90) },
          { state: "maintenance", from: minute(90), until: minute(91) },
        ]);
        assert.equal((await first.read(minute(95))).spans.length, 1, "the span before");
      });
    });
  });

test("a heartbeat keeps what the site answers, misses what it does not, and one beat waits for another", async () => {
  const answers: (SiteState | null | Error)[] = ["open", null, new Error("gone"), "maintenance"];
  const kept: SiteState[] = [];
  let missed = 0;
  let atOnce = 0;
  const done = Promise.withResolvers<void>();
  const heart = startHeartbeat({
    probe: async () => {
      atOnce += 1;
      assert.equal(atOnce, 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
      const answer = answers.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    keep: async (state) => {
      if (state === "maintenance") {
        done.resolve();
        throw new Error("the database is away");
      }
      kept.push(state);
    },
    onMissed: () => void (missed += 1),
    milliseconds: 2,
  });
  await done.promise;
  await heart.stop();
  assert.deepEqual(kept, ["open"]);
  assert.ok(missed >= 2);
  const before = answers.length;
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(answers.length, before, "it has stopped");
});
