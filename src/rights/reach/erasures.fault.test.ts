import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Connector, ErasureReceipt } from "../../connectors/index.ts";
import { databaseKinds, type DatabaseKind } from "./databases.fixture.ts";
import {
  library,
  othersOfLibrary,
  village,
  othersOfVillage,
  withoutRandom,
} from "./scenes.fixture.ts";
import { slowed } from "./slowed.fixture.ts";
import { email, worldOf, type World } from "./world.fixture.ts";

const ana = email("ana@x.example");

/** A ledger that keeps what it was given, each entry once. */
const ledger = () => {
  const entries = new Map<string, ErasureReceipt>();
  return {
    entries,
    append: async (drafts: readonly object[]): Promise<void> => {
      for (const draft of drafts as readonly {
        readonly id: string;
        readonly body: ErasureReceipt;
      }[])
        entries.set(draft.id, draft.body);
    },
  };
};

const through =
  (name: string, change: (connector: Connector) => Connector) =>
  (stores: ReadonlyMap<string, object>): ReadonlyMap<string, Connector> =>
    new Map(
      [...stores].map(([key, store]) => [
        key,
        key === name ? change(store as Connector) : (store as Connector),
      ]),
    );

const gone = {
  deleted: { person: 1, home: 1, lives: 2, file: 1, sheet: 2, trace: 2 },
  anonymised: { profile: 1 },
};

const assertGone = async (
  world: World,
  kept: ReadonlyMap<string, ErasureReceipt>,
): Promise<void> => {
  await world.assertNowhere("ana@x", "anita");
  assert.deepEqual(withoutRandom(await world.content()), othersOfVillage);
  assert.deepEqual(
    [...kept.values()].map(({ deleted, anonymised }) => ({ deleted, anonymised })),
    [gone],
  );
};

const inVillage = async (
  kind: DatabaseKind,
  work: (world: World) => Promise<void>,
): Promise<void> => {
  const world = await worldOf(kind, { village });
  try {
    await work(world);
  } finally {
    await world.close();
  }
};

/** A death takes a second of a slow machine: all of them where there is time. */
const pointsOf = ({ name }: DatabaseKind): readonly number[] => {
  if (process.env["EGIDE_TEST_THOROUGH"] === "1")
    return Array.from({ length: 14 }, (_, at) => at + 1);
  return name.startsWith("SQLite") ? [5, 11, 14] : [9, 13];
};

/** Puts back what stood there at first. */
const again = async (world: World): Promise<void> => {
  const database = world.databases.get("village");
  await database?.sql("update file set cover = null");
  for (const table of ["trace", "profile", "sheet", "file", "lives", "home", "person"])
    await database?.sql(`delete from ${table}`);
  for (const text of village.make) if (!text.startsWith("create")) await database?.sql(text);
};

for (const kind of databaseKinds())
  describe(`an erasure on ${kind.name}`, () => {
    test("that dies at any point leaves all of the store or nothing of the person, and the same command ends it with one receipt", async () => {
      await inVillage(kind, async (world) => {
        const before = await world.content();
        for (let point = 1, hasDied = true; hasDied; point++) {
          await again(world);
          hasDied = false;
          let steps = 0;
          const kept = ledger();
          const dying = async (): Promise<void> => {
            if (++steps < point) return;
            hasDied = true;
            throw new Error("a death");
          };
          const attempt = world.erase([ana], {
            through: through("village", (connector) => slowed(connector, dying)),
            append: async (drafts) => {
              await dying();
              await kept.append(drafts);
            },
          });
          await attempt.catch((error: unknown) => {
            assert.match(String(error), /a death/);
          });
          const left = withoutRandom(await world.content());
          assert.ok(
            [before, othersOfVillage].some((state) => isDeepStrictEqual(left, state)),
            `point ${point}`,
          );
          assert.deepEqual((await world.erase([ana], { append: kept.append })).refusals, []);
          await assertGone(world, kept.entries);
          assert.ok(point < 60);
        }
      });
    });

    test("whose process is killed inside its transaction has written nothing, or everything with its receipt", async () => {
      await inVillage(kind, async (world) => {
        const before = await world.content();
        const { url = "" } = world.databases.get("village") ?? {};
        for (const point of pointsOf(kind)) {
          await again(world);
          const child = spawn(
            process.execPath,
            ["--no-warnings", join(import.meta.dirname, "doomedErasure.fixture.ts"), url],
            { stdio: ["ignore", "pipe", "inherit"] },
          );
          const exited = once(child, "exit");
          let lines = 0;
          for await (const line of createInterface({ input: child.stdout }))
            if (line === "step" && ++lines === point) break;
          assert.equal(lines, point);
          child.kill("SIGKILL");
          await exited;
          const kept = ledger();
          const left = withoutRandom(await world.content());
          assert.ok(
            [before, othersOfVillage].some((state) => isDeepStrictEqual(left, state)),
            `point ${point}`,
          );
          assert.deepEqual((await world.erase([ana], { append: kept.append })).refusals, []);
          await assertGone(world, kept.entries);
        }
      });
    });

    test("meets a hold that is placed while it runs, on a row or above it, and writes nothing in that store until it is released", async () => {
      await inVillage(kind, async (world) => {
        const before = await world.content();
        const store = world.stores.get("village");
        assert.ok(store);
        for (const [collection, key] of [
          ["sheet", "2"],
          ["file", "1"],
          ["profile", "1"],
        ] as const) {
          const hold = {
            id: `hold-${collection}`,
            selector: { kind: "file", collection, key: [key] },
            reason: "a claim",
            author: "C. Marin",
            placedAt: "2026-12-01T09:00:00Z",
            reviewOn: "2027-06-01",
          } as const;
          let isPlaced = false;
          const { refusals, receipts } = await world.erase([ana], {
            through: through("village", (connector) => ({
              ...connector,
              prepare: async () => {
                // The plan is proved by now, and nothing is written.
                await connector.prepare();
                await store.placeHold(hold);
                isPlaced = true;
              },
            })),
          });
          assert.ok(isPlaced);
          assert.deepEqual(
            refusals.map(({ code, params }) => [code, params["collection"]]),
            [["rights.reach-held", collection]],
          );
          assert.deepEqual(receipts, []);
          assert.deepEqual(await world.content(), before);
          await store.releaseHold(hold.id);
        }
        const kept = ledger();
        assert.deepEqual((await world.erase([ana], { append: kept.append })).refusals, []);
        await assertGone(world, kept.entries);
      });
    });

    test("finds what came while it ran, and says that it is still there", async () => {
      await inVillage(kind, async (world) => {
        const { refusals } = await world.erase([ana], {
          append: async () => {
            await world.databases
              .get("village")
              ?.sql("insert into person values (9, 'ANA@x.example', null)");
          },
        });
        assert.deepEqual(
          refusals.map(({ code, params }) => [code, params["collection"], params["count"]]),
          [["rights.reach-remains", "person", 1]],
        );
        assert.deepEqual((await world.erase([ana])).refusals, []);
        await world.assertNowhere("ana@x");
      });
    });
  });

describe("an erasure over two databases of different kinds", () => {
  const kinds = databaseKinds();
  for (const [first, second] of [
    [kinds[0], kinds[1]],
    [kinds[1], kinds[0]],
  ] as const)
    test(`follows the person from ${first?.name} to ${second?.name}, and after a failure in the middle finds them again`, async () => {
      assert.ok(first && second);
      const world = await worldOf({ village: first, library: second }, { village, library });
      try {
        const both = { ...othersOfVillage, ...othersOfLibrary };
        assert.deepEqual((await world.access(ana))["loan"], ["1|1|Candide", "3|1|Emile"]);
        assert.deepEqual((await world.access(ana))["reminder"], ["1|once", "1|twice"]);
        const kept = ledger();
        const down = world.erase([ana], {
          append: kept.append,
          through: through("village", (connector) =>
            slowed(connector, async () => {
              throw new Error("the store is down");
            }),
          ),
        });
        await assert.rejects(down, /the store is down/);
        // The library was first, for it knows the person by the village alone.
        const middle = withoutRandom(await world.content());
        assert.deepEqual([middle["loan"], middle["person"]?.length], [othersOfLibrary["loan"], 2]);
        assert.deepEqual((await world.erase([ana], { append: kept.append })).refusals, []);
        await world.assertNowhere("ana@x", "Candide");
        assert.deepEqual(withoutRandom(await world.content()), both);
        assert.deepEqual([...kept.entries.values()].map(({ store }) => store).toSorted(), [
          "library",
          "village",
        ]);
      } finally {
        await world.close();
      }
    });
});
