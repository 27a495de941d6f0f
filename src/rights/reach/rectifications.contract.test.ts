import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds, type DatabaseKind } from "./databases.fixture.ts";
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

const codes = ({
  refusals,
}: {
  refusals: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
}) =>
  refusals.map(({ code, params }) => [
    code,
    params["column"] ?? params["constraint"] ?? params["collection"],
    params["by"] ?? params["count"],
  ]);

const phones: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text, phone varchar(10) not null check (length(phone) > 3), born date, rank int)",
    "create table booking (id int primary key, person int references person (id), phone varchar(10), note text)",
    "create table badge (id int primary key, person int references person (id), number int unique, office text, unique (office, number))",
    "create table trace (person int, phone text)",
    "insert into person values (1, 'ana@x.example', '0611', '1990-01-31', 1), (2, 'bob@x.example', '0611', '1980-01-01', 2)",
    "insert into booking values (1, 1, '0611', 'rappeler au 0611'), (2, 2, '0611', ''), (3, 1, '0999', 'autre'), (4, 1, null, '')",
    "insert into badge values (1, 1, 10, 'n'), (2, 2, 20, 'n')",
    "insert into trace values (1, '0611'), (1, '0611'), (2, '0611')",
  ],
  dataset: datasetOf("desk", {
    person: "id email(email) phone[user.contact.phone_number] born[user.date_of_birth] rank",
    booking: "id person phone[user.contact.phone_number] note",
    badge: "id person number office",
    trace: "person->person.id phone[user.contact.phone_number]",
  }),
};

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
    on(
      kind,
      "of a category finds every copy, in tables without a key too; nobody else's row changes, and neither does what only looks alike",
      phones,
      async (world) => {
        const before = await world.content();
        const { plan, refusals, receipts } = await world.rectify(
          [ana],
          ["user.contact.phone_number: 0611 => 0622"],
        );
        assert.deepEqual(refusals, []);
        assert.deepEqual(
          plan.fields.map(({ column, value, from, already }) => [
            column,
            value,
            [...from],
            already,
          ]),
          [
            ["phone", "0622", [["0611", 1]], 0],
            ["phone", "0622", [["0611", 1]], 0],
            ["phone", "0622", [["0611", 2]], 0],
          ],
        );
        assert.deepEqual(await world.content(), {
          ...before,
          person: ["1|ana@x.example|0622|1990-01-31|1", "2|bob@x.example|0611|1980-01-01|2"],
          booking: ["1|1|0622|rappeler au 0611", "2|2|0611|", "3|1|0999|autre", "4|1||"],
          trace: ["1|0622", "1|0622", "2|0611"],
        });
        // Nothing of what was said stands in what is kept of it.
        assert.deepEqual(
          receipts.map(({ changed, format }) => [format, changed]),
          [
            [
              "egide/rectification@1",
              { person: { phone: 1 }, booking: { phone: 1 }, trace: { phone: 2 } },
            ],
          ],
        );
        assert.doesNotMatch(JSON.stringify(receipts), /06|ana/);
        // The same again finds everything as it is to be.
        const again = await world.rectify([ana], ["user.contact.phone_number: 0611 => 0622"]);
        assert.deepEqual([again.refusals, again.receipts, again.plan.rows], [[], [], []]);
      },
    );

    on(
      kind,
      "of a field takes along the copies that hold the same, and no other number",
      phones,
      async (world) => {
        assert.deepEqual((await world.rectify([ana], ["person.phone: 0633"])).refusals, []);
        const after = await world.content();
        assert.deepEqual(after["booking"], [
          "1|1|0633|rappeler au 0611",
          "2|2|0611|",
          "3|1|0999|autre",
          "4|1||",
        ]);
        assert.deepEqual(after["trace"], ["1|0633", "1|0633", "2|0611"]);
        // What was empty is completed only where it is said (art. 16, second sentence).
        assert.deepEqual((await world.rectify([ana], ["booking.phone: => 0700"])).refusals, []);
        assert.deepEqual((await world.content())["booking"]?.[3], "4|1|0700|");
      },
    );

    on(
      kind,
      "of a value that its column, or the table, does not take is refused before the first write",
      phones,
      async (world) => {
        const before = await world.content();
        for (const [line, ...refused] of [
          ["person.phone: 06112233445566", "rights.rectify-length", "phone"],
          ["person.phone:", "rights.rectify-empty", "phone"],
          ["person.born: 31/01/1990", "rights.rectify-type", "born"],
          ["person.born: 1990-02-30", "rights.rectify-type", "born"],
          ["person.rank: douze", "rights.rectify-type", "rank"],
          ["person.rank: 1.5", "rights.rectify-type", "rank"],
        ] as const) {
          const found = await world.rectify([ana], [line]);
          assert.deepEqual(codes(found)[0]?.slice(0, 2), refused, line);
          assert.deepEqual(found.receipts, []);
        }
        const short = codes(await world.rectify([ana], ["person.phone: 06"]));
        assert.deepEqual(
          short.map(([code]) => code),
          ["rights.rectify-check"],
        );
        const taken = codes(await world.rectify([ana], ["badge.number: 20"]));
        assert.deepEqual(
          taken.map(([code]) => code),
          ["rights.rectify-unique", "rights.rectify-unique"],
        );
        const twice = codes(await world.rectify([ana], ["badge.number: 30", "badge.number: 31"]));
        assert.deepEqual(twice, [["rights.rectify-twice", "number", undefined]]);
        const key = codes(await world.rectify([ana], ["booking.person: 2"]));
        assert.deepEqual(key, [["rights.rectify-key", "person", "person"]]);
        const number = codes(await world.rectify([ana], ["person.id: 7"]));
        assert.ok(number.every(([code]) => code === "rights.rectify-key"));
        assert.ok(number.length > 0);
        assert.deepEqual(await world.content(), before);
        assert.deepEqual(
          (
            await world.rectify(
              [ana],
              ["badge.number: 30", "person.rank: 7", "person.born: 1990-02-01"],
            )
          ).refusals,
          [],
        );
        assert.deepEqual(await world.content(), {
          ...before,
          person: ["1|ana@x.example|0611|1990-02-01|7", "2|bob@x.example|0611|1980-01-01|2"],
          badge: ["1|1|30|n", "2|2|20|n"],
        });
      },
    );

    on(
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

    on(
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

    on(
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

    on(
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

for (const kind of databaseKinds().filter(({ name }) => name.startsWith("PostgreSQL")))
  test(`a rectification on ${kind.name} holds a value against enumerations, domains, precisions and exclusions`, async () => {
    const world = await worldOf(kind, {
      desk: {
        make: [
          "create type mood as enum ('calme', 'vif')",
          "create domain postcode as varchar(5) check (value ~ '^[0-9]{5}$')",
          "create table person (id int primary key, email text, mood mood, code postcode, height numeric(4,1), tags text[], stay int4range, exclude using gist (stay with &&), total int generated always as (id * 2) stored, facts json)",
          "insert into person (id, email, mood, code, height, tags, stay, facts) values (1, 'ana@x.example', 'calme', '29200', 170.5, '{a,b}', '[1,3)', '{}'), (2, 'bob@x.example', 'vif', '29000', 180, null, '[5,7)', '{}')",
        ],
        dataset: datasetOf("desk", {
          person: "id email(email) mood code height tags stay total facts",
        }),
      },
    });
    try {
      const before = await world.content();
      for (const [line, code] of [
        ["person.mood: gai", "rights.rectify-type"],
        ["person.code: 2920", "rights.rectify-type"],
        ["person.code: 292001", "rights.rectify-length"],
        ["person.height: 170.55", "rights.rectify-length"],
        ["person.height: 17000", "rights.rectify-type"],
        ["person.total: 4", "rights.rectify-computed"],
        ["person.stay: [4,6)", "rights.rectify-unproved"],
        ["person.facts: {", "rights.rectify-type"],
      ] as const) {
        const { refusals } = await world.rectify([ana], [line]);
        assert.deepEqual(
          refusals.map((one) => one.code),
          [code],
          line,
        );
      }
      assert.deepEqual(await world.content(), before);
      const done = await world.rectify(
        [ana],
        [
          "person.mood: vif",
          "person.code: 29000",
          "person.height: 171",
          "person.tags: {c,d}",
          'person.facts: {"a": 1}',
        ],
      );
      assert.deepEqual(done.refusals, []);
      assert.deepEqual((await world.content())["person"], [
        '1|ana@x.example|vif|29000|171.0|{c,d}|[1,3)|2|{"a": 1}',
        before["person"]?.[1],
      ]);
      // 171 is 171.0 already.
      assert.deepEqual((await world.rectify([ana], ["person.height: 171"])).receipts, []);
    } finally {
      await world.close();
    }
  });
