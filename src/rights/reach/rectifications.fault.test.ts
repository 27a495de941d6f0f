import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Connector, RectificationReceipt } from "../../connectors/index.ts";
import { databaseKinds, type DatabaseKind } from "./databases.fixture.ts";
import { deskContent, desks } from "./rectifications.fixture.ts";
import { slowed } from "./slowed.fixture.ts";
import { datasetOf, email, worldOf, type World } from "./world.fixture.ts";

const who = [email("ana@x.example"), email("anne@x.example")];
const lines = ["user.contact.email: anne@x.example"];

const ledger = () => {
  const entries = new Map<string, RectificationReceipt>();
  return {
    entries,
    append: async (drafts: readonly object[]): Promise<void> => {
      for (const { id, body } of drafts as readonly {
        readonly id: string;
        readonly body: RectificationReceipt;
      }[])
        entries.set(id, body);
    },
  };
};

const inDesks = async (
  kinds: Readonly<Record<string, DatabaseKind>>,
  work: (world: World) => Promise<void>,
): Promise<void> => {
  const world = await worldOf(kinds, desks);
  try {
    await work(world);
  } finally {
    await world.close();
  }
};

/** Puts back what stood there at first. */
const again = async (world: World): Promise<void> => {
  for (const [name, { make }] of Object.entries(desks)) {
    const database = world.databases.get(name);
    for (const table of ["letter", "person"]) await database?.sql(`delete from ${name}_${table}`);
    for (const text of make) if (!text.startsWith("create")) await database?.sql(text);
  }
};

/** Each database whole as it was, or whole as it is to be. */
const assertWhole = async (world: World, point: number): Promise<void> => {
  const content = await world.content();
  for (const key of ["first", "second"] as const) {
    const here = Object.fromEntries(
      Object.entries(content).filter(([table]) => table.startsWith(key)),
    );
    assert.ok(
      (["before", "after"] as const).some((is) => isDeepStrictEqual(here, deskContent(key, is))),
      `${key} at point ${point}: ${JSON.stringify(here)}`,
    );
  }
};

const assertDone = async (
  world: World,
  kept: ReadonlyMap<string, RectificationReceipt>,
): Promise<void> => {
  assert.deepEqual(await world.content(), {
    ...deskContent("first", "after"),
    ...deskContent("second", "after"),
  });
  assert.deepEqual(
    [...kept.values()]
      .toSorted((a, b) => (a.store < b.store ? -1 : 1))
      .map(({ store, changed }) => [store, changed]),
    ["first", "second"].map((key) => [
      key,
      { [`${key}_person`]: { email: 1 }, [`${key}_letter`]: { email: 2 } },
    ]),
  );
};

const through =
  (change: (connector: Connector) => Connector) => (stores: ReadonlyMap<string, object>) =>
    new Map([...stores].map(([name, store]) => [name, change(store as Connector)]));

const [sqlite, ...servers] = databaseKinds();
for (const server of servers)
  describe(`a rectification over SQLite and ${server.name}`, () => {
    test("that dies at any point leaves each database whole, and the same request ends it with one receipt for each", async () => {
      assert.ok(sqlite);
      await inDesks({ first: server, second: sqlite }, async (world) => {
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
          const attempt = world.rectify(who, lines, {
            through: through((connector) => slowed(connector, dying)),
            append: async (drafts) => {
              await dying();
              await kept.append(drafts);
            },
          });
          await attempt.catch((error: unknown) => {
            assert.match(String(error), /a death/);
          });
          await assertWhole(world, point);
          assert.deepEqual((await world.rectify(who, lines, { append: kept.append })).refusals, []);
          await assertDone(world, kept.entries);
          assert.ok(point < 60);
        }
      });
    });

    test("whose process is killed between two databases is ended by the same request", async () => {
      assert.ok(sqlite);
      await inDesks({ first: sqlite, second: server }, async (world) => {
        const urls = ["first", "second"].map((name) => world.databases.get(name)?.url ?? "");
        for (const point of [4, 8]) {
          await again(world);
          const child = spawn(
            process.execPath,
            ["--no-warnings", join(import.meta.dirname, "doomedRectification.fixture.ts"), ...urls],
            { stdio: ["ignore", "pipe", "inherit"] },
          );
          const exited = once(child, "exit");
          let said = 0;
          for await (const line of createInterface({ input: child.stdout }))
            if (line === "step" && ++said === point) break;
          assert.equal(said, point);
          child.kill("SIGKILL");
          await exited;
          await assertWhole(world, point);
          const kept = ledger();
          assert.deepEqual((await world.rectify(who, lines, { append: kept.append })).refusals, []);
          await assertDone(world, kept.entries);
        }
      });
    });
  });

const watched = {
  make: [
    "create table person (id int primary key, email text, town text)",
    "create table seen (town text)",
    "insert into person values (1, 'ana@x.example', 'Brest'), (2, 'bob@x.example', 'Brest')",
  ],
  dataset: datasetOf("desk", { person: "id email(email) town", seen: "town" }),
};

for (const kind of databaseKinds())
  test(`a rectification on ${kind.name} is undone where a trigger changes the value, or writes elsewhere`, async () => {
    for (const body of ["puts it back", "writes elsewhere"] as const) {
      const world = await worldOf(kind, { desk: watched });
      try {
        const database = world.databases.get("desk");
        assert.ok(database);
        const statement =
          body === "puts it back"
            ? "update person set town = 'Lille' where id = new.id and town <> 'Lille'"
            : "insert into seen values (new.town)";
        if (database.kind === "sqlite")
          await database.sql(
            `create trigger meddle after update on person begin ${statement}; end`,
          );
        else {
          await database.sql(
            `create function meddle() returns trigger language plpgsql as $$ begin ${statement}; return null; end $$`,
          );
          await database.sql(
            "create trigger meddle after update on person for each row execute function meddle()",
          );
        }
        const before = await world.content();
        const kept = ledger();
        const attempt = world.rectify([email("ana@x.example")], ["person.town: Lannion"], {
          append: kept.append,
        });
        const code = await attempt.then(
          ({ refusals }) => refusals[0]?.code,
          (error: { readonly failure?: { readonly code: string } }) => error.failure?.code,
        );
        assert.match(
          String(code),
          body === "puts it back" ? /rectify-not-borne|side-effect/ : /connectors\.side-effect/,
        );
        assert.deepEqual(await world.content(), before);
        assert.equal(kept.entries.size, 0);
      } finally {
        await world.close();
      }
    }
  });
