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

const letters: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text)",
    "create table letter (id int primary key, sender int references person (id), reader int references person (id), body text)",
    "insert into person values (1, 'ana@x.example'), (2, 'bob@x.example'), (3, 'cid@x.example')",
    "insert into letter values (1, 1, 2, 'to bob'), (2, 2, 1, 'to ana'), (3, 2, 3, 'to cid'), (4, 1, null, 'draft')",
  ],
  dataset: "",
};
const lettersBy = (egide: string): StoreOfTest => ({
  ...letters,
  dataset: datasetOf("desk", {
    person: "id email(email)",
    letter: ["id sender reader body", egide],
  }),
});

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

    on(
      kind,
      "where nobody said whose a row is, a copy masks and an erasure refuses, before it writes",
      lettersBy("{}"),
      async (world) => {
        const before = await world.content();
        assert.deepEqual((await world.access(ana))["letter"], [
          `1|1|${masked}|to bob`,
          `2|${masked}|1|to ana`,
          "4|1||draft",
        ]);
        const { refusals } = await world.erase([ana]);
        assert.deepEqual(
          refusals.map(({ code }) => code),
          ["rights.reach-ownership-unclear"],
        );
        assert.deepEqual(await world.content(), before);
      },
    );

    const said = (reader: string): string =>
      `{ ownership: [{ columns: [sender], to: person, is: owned }, { columns: [reader], to: person, ${reader} }] }`;

    on(
      kind,
      "a letter is its sender's; whoever reads it lets go of it",
      lettersBy(said("is: accessed")),
      async (world) => {
        assert.deepEqual((await world.erase([ana])).refusals, []);
        await world.assertNowhere("ana@x");
        assert.deepEqual((await world.content())["letter"], ["2|2||to ana", "3|2|3|to cid"]);
      },
    );

    on(
      kind,
      "a letter that is both of theirs stays for the other",
      lettersBy(said("is: owned")),
      async (world) => {
        assert.deepEqual((await world.erase([ana])).refusals, []);
        assert.deepEqual((await world.content())["letter"], [
          "1||2|to bob",
          "2|2||to ana",
          "3|2|3|to cid",
        ]);
      },
    );

    on(
      kind,
      "a letter goes with its reader where the dataset says so",
      lettersBy(said("is: accessed, on_erase: delete")),
      async (world) => {
        assert.deepEqual((await world.erase([ana])).refusals, []);
        assert.deepEqual((await world.content())["letter"], ["3|2|3|to cid"]);
      },
    );

    on(
      kind,
      "a reference that must hold a value refuses the whole, before the first write",
      lettersBy(said("is: accessed, on_erase: keep")),
      async (world) => {
        const before = await world.content();
        const { refusals, receipts } = await world.erase([ana]);
        assert.deepEqual(
          refusals.map(({ code, params }) => [code, params["collection"], params["count"]]),
          [["rights.reach-detach-refused", "letter", 1]],
        );
        assert.deepEqual(receipts, []);
        assert.deepEqual(await world.content(), before);
      },
    );

    on(
      kind,
      "rows that stay are anonymised once, a second time changes nothing, and what cannot be written refuses",
      lettersBy(
        "{ ownership: [{ columns: [sender], to: person, is: owned }, { columns: [reader], to: person, is: none }], erase: { anonymise: { sender: null, body: { fixed: effacé } } } }",
      ),
      async (world) => {
        const { refusals, receipts } = await world.erase([ana]);
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          receipts.map(({ anonymised, detached }) => [anonymised, detached]),
          [[{ letter: 2 }, { letter: 1 }]],
        );
        await world.assertNowhere("ana@x", "to bob", "draft");
        assert.deepEqual((await world.content())["letter"], [
          "1||2|effacé",
          "2|2||to ana",
          "3|2|3|to cid",
          "4|||effacé",
        ]);
        assert.deepEqual((await world.erase([ana])).receipts, []);
      },
    );

    on(
      kind,
      "what a ground keeps stays, with what it refers to, and the ground is told",
      lettersBy(
        "{ ownership: [{ columns: [sender], to: person, is: owned }, { columns: [reader], to: person, is: none }], erase: { keep: 'CPC, art. 1' } }",
      ),
      async (world) => {
        const before = await world.content();
        const { refusals, plan, receipts } = await world.erase([ana]);
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          plan.rows.flatMap(({ kept }) => kept),
          [
            { count: 2, why: { kind: "ground", ground: "CPC, art. 1" } },
            { count: 1, why: { kind: "above" } },
          ],
        );
        assert.deepEqual(receipts, []);
        assert.deepEqual(await world.content(), before);
      },
    );

    on(
      kind,
      "a minimum keeps rows until its last day, and lets them go on the next",
      lettersBy(said("is: accessed")),
      async (world) => {
        const letter = [...world.map.collections.values()].find(({ name }) => name === "letter");
        const duties = [
          {
            rule: "keep-letters",
            collection: letter?.id ?? "",
            with: [],
            clock: "body",
            lastDay: (clock: string) =>
              clock === "draft"
                ? Temporal.PlainDate.from("2027-01-31")
                : Temporal.PlainDate.from("2020-01-01"),
          },
        ];
        const kept = await world.erase([ana], { duties, today: "2027-01-31" });
        assert.deepEqual(kept.refusals, []);
        assert.deepEqual(
          kept.receipts.map((receipt) => [receipt.deleted, receipt.kept]),
          [[{ letter: 1 }, { person: 1, letter: 1 }]],
        );
        assert.deepEqual(
          kept.plan.rows
            .flatMap((rows) => rows.kept.map(({ why }) => why))
            .find(({ kind: why }) => why === "duty"),
          { kind: "duty", rule: "keep-letters", until: "2027-01-31" },
        );
        assert.deepEqual((await world.content())["letter"], [
          "2|2|1|to ana",
          "3|2|3|to cid",
          "4|1||draft",
        ]);
        assert.deepEqual((await world.erase([ana], { duties, today: "2027-02-01" })).refusals, []);
        await world.assertNowhere("ana@x", "draft");
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
