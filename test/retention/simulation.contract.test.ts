import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { remedies, simulateSeries } from "../../src/retention/index.ts";
import type { Connector } from "../../src/connectors/index.ts";
import { dayText, parisMidnight } from "./oracle/calendar.ts";
import { pass } from "./oracle/night.ts";
import { placeHolds } from "./liveStory.ts";
import { shape, storyOf, type Story } from "./story.ts";
import { policyOf } from "./storyPolicy.ts";
import { placeKinds, type Place } from "./storyStores.ts";

const asked = Number(process.env["EGIDE_TEST_STORIES"] ?? "0");
const seed = process.env["EGIDE_TEST_SEED"];

/** Two years from the first night on, by three weeks. */
const daysOf = (story: Story): readonly number[] => {
  const first = Math.floor(((story.nights[0]?.now ?? 0) + 7_200_000) / 86_400_000);
  return Array.from({ length: 36 }, (_, at) => first + 21 * at);
};

/** By rule, the rows that end at each step: as the simulation foresees them, and as the oracle lives them. */
const compare = async (story: Story, place: Place): Promise<void> => {
  await place.fill(story.world);
  // What an archive will hold is not known to the archive of today, nor are the holds on it.
  const holds = (story.nights[0]?.holds ?? []).filter(({ store }) => store === "guichet");
  const days = daysOf(story);
  await placeHolds(
    place,
    holds,
    Temporal.Instant.fromEpochMilliseconds(parisMidnight(days[0] ?? 0)),
  );
  const before = await place.read();
  const policy = policyOf(story.rules);
  const calls: string[] = [];
  const simulated = await simulateSeries(
    {
      remedies,
      openStore: async (store, options) => {
        const connector = await place.open(store.name, options);
        await assertReadOnly(connector);
        return {
          ...connector,
          countSeries: async (series, share) => {
            calls.push(`${store.name} ${series[0][0].collection}`);
            return await connector.countSeries(series, share);
          },
        };
      },
    },
    {
      policy,
      rules: policy.rules,
      days: days.map((day) => Temporal.PlainDate.from(dayText(day))),
      estimate: false,
    },
  );
  if (simulated.kind !== "simulated") throw new Error(`seed ${story.seed}: ${simulated.kind}`);
  assert.deepEqual(await place.read(), before, "nothing was written");
  assert.equal(new Set(calls).size, calls.length, "each collection is read once");

  const expected = new Map(simulated.rules.map(({ rule }) => [rule.id, [] as number[]]));
  let world = story.world;
  for (const day of days) {
    const night = { rules: story.rules, shape, holds, now: parisMidnight(day) };
    const morning = pass(world, night);
    for (const [rule, steps] of expected) steps.push(morning.ended.get(rule) ?? 0);
    world = morning.world;
  }
  assert.deepEqual(
    simulated.rules.map(({ rule, steps }) => [rule.id, steps.map(({ ended }) => ended)]),
    [...expected],
    `seed ${story.seed}: ${JSON.stringify(story.rules)}`,
  );
};

/** The database itself refuses what is written there. */
const assertReadOnly = async (connector: Connector): Promise<void> => {
  await assert.rejects(
    connector.placeHold({
      id: "none",
      selector: { kind: "file", collection: "dossier", key: ["1"] },
      reason: "essai",
      author: "dpo",
      placedAt: "2026-01-01T00:00:00Z",
      reviewOn: "2026-06-01",
    }),
  );
};

for (const kind of placeKinds())
  suite(`simulations on ${kind.name}, held against the oracle`, () => {
    const usual = kind.name === "SQLite" ? 60 : 10;
    const seeds =
      seed === undefined
        ? Array.from({ length: asked > 0 ? asked : usual }, (_, at) => at + 1)
        : [Number(seed)];
    test(`${seeds.length} stories: what is foreseen for two years is what the oracle then lives, read once, nothing written`, async () => {
      const place = await kind.make();
      try {
        for (const each of seeds) await compare(storyOf(each), place);
      } finally {
        await place.close();
      }
    });
  });
