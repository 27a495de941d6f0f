import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds } from "./databases.fixture.ts";
import { codes } from "./rectifications.fixture.ts";
import { datasetOf, email, onDesk, worldOf, type StoreOfTest } from "./world.fixture.ts";

const ana = email("ana@x.example");
const bob = email("bob@x.example");

const addressAsKey = (follows: boolean): StoreOfTest => ({
  make: [
    "create table person (email varchar(80) primary key, town text)",
    `create table booking (id int primary key, email varchar(80) not null references person (email)${follows ? " on update cascade" : ""}, what text)`,
    "create table letter (email varchar(80) primary key, sent int)",
    "insert into person values ('ana@x.example', 'Brest'), ('bob@x.example', 'Brest')",
    "insert into booking values (1, 'ana@x.example', 'a'), (2, 'bob@x.example', 'b'), (3, 'ana@x.example', 'c')",
    "insert into letter values ('ana@x.example', 1), ('bob@x.example', 2)",
  ],
  dataset: datasetOf("desk", {
    person: "email(email)[user.contact.email] town[user.contact.address.city]",
    booking: "id email[user.contact.email] what",
    letter: "email(email)[user.contact.email] sent",
  }),
});

const home: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text)",
    "create table home (id int primary key, street text)",
    "create table lives (person int not null references person (id), home int not null references home (id), primary key (person, home))",
    "insert into person values (1, 'ana@x.example'), (2, 'bob@x.example')",
    "insert into home values (1, 'rue Haute'), (2, 'rue Basse')",
    "insert into lives values (1, 1), (2, 1), (1, 2)",
  ],
  dataset: datasetOf("desk", {
    person: "id email(email)",
    home: "id street[user.contact.address.street]",
    lives: [
      "person home",
      "{ ownership: [{ columns: [person], to: person, is: owned }, { columns: [home], to: home, is: owns }] }",
    ],
  }),
};

const offices: StoreOfTest = {
  make: [
    "create table person (office text, number int, email text, name text, primary key (office, number))",
    "create table step (office text, number int, rank int, name text, primary key (office, number, rank), foreign key (office, number) references person (office, number))",
    "insert into person values ('n', 1, 'ana@x.example', 'Anna'), ('s', 1, 'bob@x.example', 'Anna'), ('n', 2, 'ANA@x.example', 'Anna')",
    "insert into step values ('n', 1, 1, 'Anna'), ('s', 1, 1, 'Anna'), ('n', 2, 1, 'ANNA')",
  ],
  dataset: datasetOf("desk", {
    person: "office number email(email) name[user.name]",
    step: "office number rank name[user.name]",
  }),
};

for (const kind of databaseKinds())
  describe(`a rectification on ${kind.name}`, () => {
    onDesk(
      kind,
      "of an address that is a key is refused where the database would not follow",
      addressAsKey(false),
      async (world) => {
        const before = await world.content();
        const refused = codes(
          await world.rectify([ana, email("anne@x.example")], ["person.email: anne@x.example"]),
        );
        assert.deepEqual(refused[0], ["rights.rectify-key", "email", "booking"]);
        assert.deepEqual(await world.content(), before);
        assert.deepEqual(
          (await world.rectify([ana], ["person.town: Brest => Quimper"])).refusals,
          [],
        );
        assert.deepEqual((await world.content())["person"], [
          "ana@x.example|Quimper",
          "bob@x.example|Brest",
        ]);
      },
    );

    onDesk(
      kind,
      "of an address that is a key goes with what the database lets follow, once the new one is known to be theirs",
      addressAsKey(true),
      async (world) => {
        const before = await world.content();
        const line = "user.contact.email: anne@x.example";
        assert.deepEqual(
          codes(await world.rectify([ana], [line])).map(([code]) => code),
          ["rights.rectify-identity", "rights.rectify-identity"],
        );
        assert.deepEqual(await world.content(), before);
        const both = [ana, email("anne@x.example")];
        const { refusals, receipts } = await world.rectify(both, [line]);
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          receipts.map(({ changed }) => changed),
          [{ person: { email: 1 }, letter: { email: 1 }, booking: { email: 2 } }],
        );
        await world.assertNowhere("ana@x");
        assert.deepEqual(await world.content(), {
          person: ["anne@x.example|Brest", "bob@x.example|Brest"],
          booking: ["1|anne@x.example|a", "2|bob@x.example|b", "3|anne@x.example|c"],
          letter: ["anne@x.example|1", "bob@x.example|2"],
        });
        // An address that another has already is nobody's to give.
        const taken = codes(
          await world.rectify([email("anne@x.example"), bob], ["person.email: bob@x.example"]),
        );
        assert.ok(taken.some(([code]) => code === "rights.rectify-unique"));
      },
    );

    onDesk(
      kind,
      "of a row that is another's too waits until somebody says that it is true for both",
      home,
      async (world) => {
        const before = await world.content();
        const line = "home.street: rue Haute => rue Neuve";
        assert.deepEqual(codes(await world.rectify([ana], [line])), [
          ["rights.rectify-shared", "home", 1],
        ]);
        assert.deepEqual(await world.content(), before);
        // Her own second home is hers alone.
        assert.deepEqual(
          (await world.rectify([ana], ["home.street: rue Basse => rue Courte"])).refusals,
          [],
        );
        assert.deepEqual((await world.rectify([ana], [line], { coversShared: true })).refusals, []);
        assert.deepEqual(await world.content(), {
          ...before,
          home: ["1|rue Neuve", "2|rue Courte"],
        });
      },
    );

    onDesk(
      kind,
      "follows keys of several columns, and a person under several keys",
      offices,
      async (world) => {
        const before = await world.content();
        assert.deepEqual((await world.rectify([ana], ["user.name: Ana"])).refusals, []);
        assert.deepEqual(await world.content(), {
          ...before,
          person: ["n|1|ana@x.example|Ana", "n|2|ANA@x.example|Ana", "s|1|bob@x.example|Anna"],
          step: ["n|1|1|Ana", "n|2|1|Ana", "s|1|1|Anna"],
        });
      },
    );

    test("two hundred tables bear the new value", async () => {
      const names = Array.from({ length: 200 }, (_, at) => `t${at}`);
      const world = await worldOf(kind, {
        desk: {
          make: [
            "create table person (id int primary key, email text)",
            ...names.map(
              (name) =>
                `create table ${name} (id int primary key, person int references person (id), town text)`,
            ),
            "insert into person values (1, 'ana@x.example'), (2, 'bob@x.example')",
            ...names.map((name) => `insert into ${name} values (1, 1, 'Brest'), (2, 2, 'Brest')`),
          ],
          dataset: datasetOf("desk", {
            person: "id email(email)",
            ...Object.fromEntries(
              names.map((name) => [name, "id person town[user.contact.address.city]"]),
            ),
          }),
        },
      });
      try {
        const { refusals, receipts } = await world.rectify(
          [ana],
          ["user.contact.address.city: Lannion"],
        );
        assert.deepEqual(refusals, []);
        assert.equal(Object.keys(receipts[0]?.changed ?? {}).length, 200);
        const left = await world.content();
        for (const name of names) assert.deepEqual(left[name], ["1|1|Lannion", "2|2|Brest"]);
      } finally {
        await world.close();
      }
    });
  });
