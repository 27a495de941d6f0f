import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds } from "./databases.fixture.ts";
import {
  datasetOf,
  email,
  onDesk,
  worldOf,
  type StoreOfTest,
  type World,
} from "./world.fixture.ts";
import { village } from "./scenes.fixture.ts";

const ana = email("ana@x.example");
const bob = email("bob@x.example");

/** What the application reads: its own view of each table, where there is one. */
const shown = async (world: World, table: string): Promise<readonly string[]> => {
  const database = world.databases.get("desk");
  assert.ok(database);
  const view =
    database.kind === "postgres" ? `egide_governed."${table}"` : `"egide_governed_${table}"`;
  const rows = await database.sql(`select * from ${view}`);
  return rows.map((row) => row.map((cell) => cell ?? "").join("|")).toSorted();
};

const isRefused = async (world: World, text: string): Promise<boolean> => {
  try {
    await world.databases.get("desk")?.sql(text);
    return false;
  } catch (error) {
    assert.match(String(error), /restricted \(GDPR art\. 18\)/);
    return true;
  }
};

const addressAsKey: StoreOfTest = {
  make: [
    "create table person (email varchar(80) primary key, town text)",
    "create table booking (id int primary key, email varchar(80) not null references person (email) on delete cascade, what text)",
    "create table step (office text, number int, email varchar(80) references person (email), primary key (office, number))",
    "create table trace (email varchar(80), what text)",
    "insert into person values ('ana@x.example', 'Brest'), ('bob@x.example', 'Brest')",
    "insert into booking values (1, 'ana@x.example', 'a'), (2, 'bob@x.example', 'b')",
    "insert into step values ('n', 1, 'ana@x.example'), ('n', 2, 'bob@x.example'), ('s', 1, 'bob@x.example')",
    "insert into trace values ('ana@x.example', 'in'), ('ana@x.example', null), ('bob@x.example', 'in')",
  ],
  dataset: datasetOf("desk", {
    person: "email(email) town",
    booking: "id email what",
    step: "office number email",
    trace: "email->person.email what",
  }),
};

for (const kind of databaseKinds())
  describe(`a restriction on ${kind.name}`, () => {
    onDesk(
      kind,
      "takes every row of the person out of sight and out of reach, whatever tells it from others, and nobody else's; lifted, all is as it was",
      addressAsKey,
      async (world) => {
        const before = await world.content();
        const { refusals, receipts } = await world.restrict([ana]);
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          receipts.map(({ what, rows, request }) => [what, rows, request]),
          [["restricted", { person: 1, booking: 1, step: 1, trace: 2 }, "request-3"]],
        );
        assert.doesNotMatch(JSON.stringify(receipts), /ana@/);
        assert.deepEqual(await world.content(), before);
        assert.deepEqual(await shown(world, "person"), ["bob@x.example|Brest"]);
        assert.deepEqual(await shown(world, "booking"), ["2|bob@x.example|b"]);
        assert.deepEqual(await shown(world, "step"), ["n|2|bob@x.example", "s|1|bob@x.example"]);
        assert.deepEqual(await shown(world, "trace"), ["bob@x.example|in"]);
        for (const text of [
          "update person set town = 'Lille' where email = 'ana@x.example'",
          "delete from person where email = 'ana@x.example'",
          "delete from booking",
          "update step set number = 9 where number = 1",
          "update trace set what = 'out'",
        ])
          assert.ok(await isRefused(world, text), text);
        assert.deepEqual(await world.content(), before);
        // Whoever asks for a copy has it: it is stored (art. 18(2)), and theirs.
        assert.deepEqual((await world.access(ana))["booking"], ["1|ana@x.example|a"]);
        const again = await world.restrict([ana]);
        assert.deepEqual([again.refusals, again.receipts], [[], []]);
        const { receipts: lifted } = await world.lift();
        assert.deepEqual(
          lifted.map(({ what, rows, toldOn }) => [what, rows, toldOn]),
          [["lifted", { person: 1, booking: 1, step: 1, trace: 2 }, "2026-11-30"]],
        );
        assert.deepEqual(await world.content(), before);
        await world.databases.get("desk")?.sql("update person set town = 'Lille'");
        await assert.rejects(shown(world, "person"));
        assert.deepEqual((await world.lift()).receipts, []);
      },
    );

    onDesk(
      kind,
      "keeps rows from our own erasure and rectification too, which say so, and lets those of others go",
      addressAsKey,
      async (world) => {
        const before = await world.content();
        await world.restrict([ana], { only: ["booking"] });
        assert.deepEqual(
          (await world.erase([ana])).refusals.map(({ code, params }) => [
            code,
            params["collection"],
          ]),
          [["rights.reach-restricted", "booking"]],
        );
        assert.deepEqual(
          (await world.rectify([ana], ["booking.what: z"])).refusals.map(({ code }) => code),
          ["rights.rectify-restricted"],
        );
        assert.deepEqual(await world.content(), before);
        assert.deepEqual((await world.rectify([ana], ["person.town: Quimper"])).refusals, []);
        assert.deepEqual((await world.erase([bob])).refusals, []);
        await world.assertNowhere("bob@x");
        await world.lift();
        assert.deepEqual((await world.erase([ana])).refusals, []);
        await world.assertNowhere("ana@x");
      },
    );

    test("keeps an erasure from beginning in any database, wherever the restricted row stands", async () => {
      const store = (key: string): StoreOfTest => ({
        make: [
          `create table ${key} (id int primary key, email text)`,
          `insert into ${key} values (1, 'ana@x.example')`,
        ],
        dataset: datasetOf(key, { [key]: "id email(email)" }),
      });
      const world = await worldOf(kind, { a: store("early"), b: store("late") });
      try {
        const before = await world.content();
        await world.restrict([ana], { only: ["late"] });
        const { refusals, receipts } = await world.erase([ana]);
        assert.deepEqual(await world.content(), before);
        assert.deepEqual(receipts, []);
        assert.deepEqual(
          refusals.map(({ code, params }) => [code, params]),
          [["rights.reach-restricted", { collection: "late", store: "b", count: 1 }]],
        );
        await world.lift();
        assert.deepEqual((await world.erase([ana])).refusals, []);
        await world.assertNowhere("ana@x");
      } finally {
        await world.close();
      }
    });

    test("leaves what is another's too, unless it is asked for; a table that is not there is said", async () => {
      const world = await worldOf(kind, { desk: village });
      try {
        const before = await world.content();
        const unknown = await world.restrict([ana], { only: ["huis"] });
        assert.deepEqual(
          unknown.refusals.map(({ code }) => code),
          ["rights.restrict-only-unknown"],
        );
        const { plan, refusals } = await world.restrict([ana], { only: ["home", "desk/lives"] });
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          new Set(plan.parts.map(({ rows, shared }) => `${rows.length} and ${shared}`)),
          new Set(["1 and 1", "2 and 0"]),
        );
        assert.deepEqual(await shown(world, "home"), ["1|rue Haute"]);
        assert.ok(!(await isRefused(world, "update home set street = 'rue Haute' where id = 1")));
        assert.deepEqual(
          (await world.restrict([bob], { only: ["home"], coversShared: true, id: "request-4" }))
            .refusals,
          [],
        );
        assert.deepEqual(await shown(world, "home"), []);
        await world.lift();
        assert.deepEqual(await shown(world, "home"), ["2|rue Basse"]);
        await world.lift("request-4");
        assert.deepEqual(await world.content(), before);
      } finally {
        await world.close();
      }
    });

    test("of two hundred tables, that dies before its receipt is told, is whole, and the same request tells it", async () => {
      const names = Array.from({ length: 200 }, (_, at) => `t${at}`);
      const world = await worldOf(kind, {
        desk: {
          make: [
            "create table person (id int primary key, email text)",
            ...names.map(
              (name) =>
                `create table ${name} (id int primary key, person int references person (id))`,
            ),
            "insert into person values (1, 'ana@x.example'), (2, 'bob@x.example')",
            ...names.map((name) => `insert into ${name} values (1, 1), (2, 2)`),
          ],
          dataset: datasetOf("desk", { person: "id email(email)" }),
        },
      });
      try {
        const before = await world.content();
        const dying = async (): Promise<never> => {
          throw new Error("a death");
        };
        // Dead before its receipt has entered the ledger: everything is restricted, and the receipt waits in the store.
        await assert.rejects(world.restrict([ana], { append: dying }), /a death/);
        assert.ok(await isRefused(world, "delete from t199 where id = 1"));
        const { refusals, receipts } = await world.restrict([ana]);
        assert.deepEqual(refusals, []);
        assert.equal(Object.keys(receipts[0]?.rows ?? {}).length, 201);
        assert.deepEqual(await shown(world, "t0"), ["2|2"]);
        assert.deepEqual(await shown(world, "t199"), ["2|2"]);
        await world.lift();
        assert.deepEqual(await world.content(), before);
        assert.ok(!(await isRefused(world, "delete from t199 where id = 1")));
      } finally {
        await world.close();
      }
    });
  });

for (const kind of databaseKinds().filter(({ name }) => name.startsWith("PostgreSQL")))
  test(`a restriction on ${kind.name} gives the view to whoever has the table, and lets nobody around the block`, async () => {
    const world = await worldOf(kind, { desk: addressAsKey });
    const database = world.databases.get("desk");
    assert.ok(database);
    const role = `egide_app_${process.pid}_${kind.name.length}`;
    await database.sql(`create role ${role} nologin`);
    try {
      await database.sql(`grant select, update, delete on person to ${role}`);
      await database.sql(`grant select (id, what) on booking to ${role}`);
      assert.deepEqual((await world.restrict([ana])).refusals, []);
      await database.sql(`set role ${role}`);
      // An application that looks there first needs no other word changed.
      await database.sql("set search_path to egide_governed, public");
      assert.deepEqual(await database.sql("select email from person"), [["bob@x.example"]]);
      // Rights on some columns alone are not enough for the view, and show nothing that is restricted.
      await assert.rejects(database.sql("select id, what from booking"), /permission denied/);
      await database.sql("update person set town = 'Lille'");
      assert.ok(await isRefused(world, "update public.person set town = 'Lille'"));
      assert.ok(await isRefused(world, "delete from public.person"));
      await assert.rejects(database.sql("delete from egide_restriction.m1"), /permission denied/);
      await database.sql("reset role");
      await database.sql("set search_path to public");
      await world.lift();
      assert.deepEqual((await world.content())["person"], [
        "ana@x.example|Brest",
        "bob@x.example|Lille",
      ]);
    } finally {
      await database.sql("reset role");
      await database.sql(`drop owned by ${role}`);
      await database.sql(`drop role ${role}`);
      await world.close();
    }
  });
