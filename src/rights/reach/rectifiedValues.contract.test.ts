import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds } from "./databases.fixture.ts";
import { codes } from "./rectifications.fixture.ts";
import { datasetOf, email, onDesk, worldOf, type StoreOfTest } from "./world.fixture.ts";

const ana = email("ana@x.example");

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

for (const kind of databaseKinds())
  describe(`the new value of a rectification on ${kind.name}`, () => {
    onDesk(
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

    onDesk(
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

    onDesk(
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
