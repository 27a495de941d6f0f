import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds, type DatabaseKind } from "./databases.fixture.ts";
import { masked } from "./model/maskRow.ts";
import { datasetOf, email, worldOf, type StoreOfTest, type World } from "./world.fixture.ts";

const ana = email("ana@x.example");
const bob = email("bob@x.example");

const on = (
  kind: DatabaseKind,
  does: string,
  store: StoreOfTest,
  work: (world: World) => Promise<void>,
): void => {
  test(does, async () => {
    const world = await worldOf(kind, { desk: store });
    try {
      await work(world);
    } finally {
      await world.close();
    }
  });
};

const without = <T>(
  content: Readonly<Record<string, T>>,
  ...tables: readonly string[]
): Record<string, T> =>
  Object.fromEntries(Object.entries(content).filter(([table]) => !tables.includes(table)));

const addressAsKey: StoreOfTest = {
  make: [
    "create table person (email varchar(80) primary key, town text)",
    "create table booking (id int primary key, email varchar(80) not null references person (email), what text)",
    "create table rating (booking int references booking (id) on delete cascade, stars int)",
    "insert into person values ('ana@x.example', 'Brest'), ('bob@x.example', 'Brest')",
    "insert into booking values (1, 'ana@x.example', 'a'), (2, 'bob@x.example', 'b'), (3, 'ana@x.example', 'c')",
    "insert into rating values (1, 5), (2, 4), (null, 3)",
  ],
  dataset: datasetOf("desk", {
    person: "email(email) town",
    booking: "id email what",
    rating: "booking stars",
  }),
};

const circles: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text, guardian int references person (id))",
    "create table file (id int primary key, person int references person (id), cover int)",
    "create table sheet (id int primary key, file int not null references file (id), before int references sheet (id))",
    "insert into person values (1, 'ana@x.example', null), (2, 'bob@x.example', 1)",
    "insert into file values (1, 1, null), (2, 2, null)",
    "insert into sheet values (1, 1, null), (2, 1, 1), (3, 2, null)",
    "update file set cover = 2 where id = 1",
  ],
  dataset: datasetOf("desk", {
    person: "id email(email) guardian->person.id",
    file: "id person cover->sheet.id",
    sheet: "id file before",
  }),
};

const home: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text)",
    "create table home (id int primary key, street text)",
    "create table lives (person int not null references person (id), home int not null references home (id), primary key (person, home))",
    "create table meter (home int references home (id), value int)",
    "insert into person values (1, 'ana@x.example'), (2, 'bob@x.example')",
    "insert into home values (1, 'rue Haute'), (2, 'rue Basse')",
    "insert into lives values (1, 1), (2, 1), (1, 2)",
    "insert into meter values (1, 10), (2, 20), (2, 20)",
  ],
  dataset: datasetOf("desk", {
    person: "id email(email)",
    home: "id street",
    lives: [
      "person home",
      "{ ownership: [{ columns: [person], to: person, is: owned }, { columns: [home], to: home, is: owns }] }",
    ],
    meter: "home value",
  }),
};

const offices: StoreOfTest = {
  make: [
    "create table clerk (id int primary key, email text)",
    "create table person (office text, number int, email text, primary key (office, number))",
    "create table step (office text, number int, rank int, clerk int references clerk (id), note text, primary key (office, number, rank), foreign key (office, number) references person (office, number))",
    "insert into clerk values (7, 'cleo@x.example')",
    "insert into person values ('n', 1, 'ana@x.example'), ('s', 1, 'bob@x.example'), ('n', 2, 'ANA@x.example')",
    "insert into step values ('n', 1, 1, 7, 'one'), ('s', 1, 1, 7, 'two'), ('n', 2, 1, null, 'three')",
  ],
  dataset: datasetOf("desk", {
    clerk: "id email(email)",
    person: "office number email(email)",
    step: [
      "office number rank clerk note",
      "{ ownership: [{ columns: [office, number], to: person, is: owned }, { columns: [clerk], to: clerk, is: accessed }] }",
    ],
  }),
};

for (const kind of databaseKinds())
  describe(`the rows of one person on ${kind.name}`, () => {
    on(
      kind,
      "an address that is a primary key, and what refers to it however deep, goes; everybody else's rows stay as they are",
      addressAsKey,
      async (world) => {
        const before = await world.content();
        assert.deepEqual(await world.access(ana), {
          booking: ["1|ana@x.example|a", "3|ana@x.example|c"],
          person: ["ana@x.example|Brest"],
          rating: ["1|5"],
        });
        const { refusals, receipts } = await world.erase([ana]);
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          receipts.map(({ deleted }) => deleted),
          [{ person: 1, booking: 2, rating: 1 }],
        );
        await world.assertNowhere("ana@x");
        assert.deepEqual(await world.content(), {
          ...before,
          person: ["bob@x.example|Brest"],
          booking: ["2|bob@x.example|b"],
          rating: ["2|4", "|3"].toSorted(),
        });
        assert.deepEqual(await world.access(ana), {});
        assert.deepEqual((await world.erase([ana])).receipts, []);
      },
    );

    on(
      kind,
      "circles of tables and references of a table to itself are followed once, and another person above or below is not reached",
      circles,
      async (world) => {
        assert.deepEqual(await world.access(ana), {
          file: ["1|1|2"],
          person: ["1|ana@x.example|"],
          sheet: ["1|1|", "2|1|1"],
        });
        assert.deepEqual(await world.access(bob), {
          file: ["2|2|"],
          person: [`2|bob@x.example|${masked}`],
          sheet: ["3|2|"],
        });
        const { refusals } = await world.erase([ana]);
        assert.deepEqual(refusals, []);
        await world.assertNowhere("ana@x");
        // Bob's guardian is gone, and his row says so.
        assert.deepEqual(await world.content(), {
          person: ["2|bob@x.example|"],
          file: ["2|2|"],
          sheet: ["3|2|"],
        });
      },
    );

    on(
      kind,
      "what two persons share stays for the other, with what hangs below it, and goes with the last of them",
      home,
      async (world) => {
        assert.deepEqual((await world.access(bob))["home"], ["1|rue Haute"]);
        assert.deepEqual((await world.erase([ana])).refusals, []);
        await world.assertNowhere("ana@x");
        assert.deepEqual(await world.content(), {
          person: ["2|bob@x.example"],
          home: ["1|rue Haute"],
          lives: ["2|1"],
          meter: ["1|10"],
        });
        assert.deepEqual((await world.erase([bob])).refusals, []);
        assert.deepEqual(await world.content(), { person: [], home: [], lives: [], meter: [] });
      },
    );

    on(
      kind,
      "keys of several columns, one person under several keys, and a clerk who may see what is another's",
      offices,
      async (world) => {
        const before = await world.content();
        assert.deepEqual(await world.access(ana), {
          person: ["n|1|ana@x.example", "n|2|ANA@x.example"],
          step: [`n|1|1|${masked}|one`, "n|2|1||three"],
        });
        assert.deepEqual(await world.access(email("cleo@x.example")), {
          clerk: ["7|cleo@x.example"],
          "~step": [`${masked}|${masked}|1|7|one`, `${masked}|${masked}|1|7|two`],
        });
        assert.deepEqual((await world.erase([email("cleo@x.example")])).refusals, []);
        await world.assertNowhere("cleo@x");
        assert.deepEqual(
          without(await world.content(), "clerk", "step"),
          without(before, "clerk", "step"),
        );
        assert.deepEqual((await world.content())["step"], [
          "n|1|1||one",
          "n|2|1||three",
          "s|1|1||two",
        ]);
        assert.deepEqual((await world.erase([ana])).refusals, []);
        await world.assertNowhere("ana@x");
        assert.deepEqual(await world.content(), {
          clerk: [],
          person: ["s|1|bob@x.example"],
          step: ["s|1|1||two"],
        });
      },
    );

    test("two hundred tables in a row are one question each", async () => {
      const count = 200;
      const names = Array.from({ length: count }, (_, at) => `t${at}`);
      const world = await worldOf(kind, {
        desk: {
          make: [
            "create table person (id int primary key, email text)",
            ...names.map(
              (name, at) =>
                `create table ${name} (id int primary key, up int references ${at === 0 ? "person" : `t${at - 1}`} (id))`,
            ),
            "insert into person values (1, 'ana@x.example'), (2, 'bob@x.example')",
            ...names.map((name) => `insert into ${name} values (1, 1), (2, 2)`),
          ],
          dataset: datasetOf("desk", { person: "id email(email)" }),
        },
      });
      try {
        assert.equal(Object.keys(await world.access(ana)).length, count + 1);
        const { refusals, receipts } = await world.erase([ana]);
        assert.deepEqual(refusals, []);
        assert.equal(Object.keys(receipts[0]?.deleted ?? {}).length, count + 1);
        await world.assertNowhere("ana@x");
        const left = await world.content();
        for (const name of names) assert.deepEqual(left[name], ["2|2"]);
      } finally {
        await world.close();
      }
    });
  });
