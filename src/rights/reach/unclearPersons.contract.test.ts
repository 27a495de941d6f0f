import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds, mapOf, type DatabaseKind } from "./databases.fixture.ts";
import { deletionOrder } from "./model/deletionOrder.ts";
import { masked } from "./model/maskRow.ts";
import { datasetOf, email, worldOf, type StoreOfTest, type World } from "./world.fixture.ts";

const ana = email("ana@x.example");

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

for (const kind of databaseKinds())
  describe(`who may be several persons on ${kind.name}`, () => {
    on(
      kind,
      "two persons of one name and one day of birth are not taken for one, and an address tells them apart",
      {
        make: [
          "create table person (id int primary key, name text, born text, email text)",
          "create table note (person int references person (id), what text)",
          "insert into person values (1, 'Ana Lys', '1990-01-01', 'ana@x.example'), (2, 'ANA LYS', '1990-01-01', 'bob@x.example'), (3, 'Ana Lys', '1991-01-01', null)",
          "insert into note values (1, 'of the first'), (2, 'of the second'), (3, 'of the third')",
        ],
        dataset: datasetOf("desk", {
          person: "id name(name) born(birth_date) email(email)",
          note: "person what",
        }),
      },
      async (world) => {
        const before = await world.content();
        const name = { kind: "name", value: "ana lys" };
        const born = { kind: "birth_date", value: "1990-01-01" };
        const refused = await world.erase([name, born]);
        assert.deepEqual(
          refused.refusals.map(({ code, params }) => [code, params["count"]]),
          [["rights.reach-homonyms", 2]],
        );
        // Half of what several persons may have in common finds nobody.
        assert.deepEqual(await world.access(name), {});
        assert.deepEqual(await world.content(), before);
        assert.deepEqual((await world.access(name, { ...born, value: "1991-01-01" }))["note"], [
          "3|of the third",
        ]);
        assert.deepEqual((await world.access(name, born, ana))["note"], ["1|of the first"]);
        assert.deepEqual((await world.erase([name, born, ana])).refusals, []);
        assert.deepEqual((await world.content())["note"], ["2|of the second", "3|of the third"]);
      },
    );

    on(
      kind,
      "two addresses in one row may be two persons': a copy masks the other, an erasure refuses",
      {
        make: [
          "create table couple (id int primary key, one text, other text)",
          "insert into couple values (1, 'ana@x.example', 'bob@x.example')",
        ],
        dataset: datasetOf("desk", { couple: "id one(email) other(email)" }),
      },
      async (world) => {
        const before = await world.content();
        assert.deepEqual((await world.access(ana))["couple"], [`1|ana@x.example|${masked}`]);
        assert.deepEqual(
          (await world.erase([ana])).refusals.map(({ code }) => code),
          ["rights.reach-identities-unclear"],
        );
        assert.deepEqual(await world.content(), before);
      },
    );

    on(
      kind,
      "a change that a column cannot take refuses, before the first write",
      {
        make: [
          "create table person (id int primary key, email text not null, token varchar(9) unique)",
          "insert into person values (1, 'ana@x.example', 't')",
        ],
        dataset: datasetOf("desk", {
          person: [
            "id email(email) token",
            "{ erase: { anonymise: { email: null, token: { fixed: x } } } }",
          ],
        }),
      },
      async (world) => {
        const before = await world.content();
        const { refusals } = await world.erase([ana]);
        assert.deepEqual(
          refusals.map(({ code, params }) => [code, params["column"]]),
          [
            ["rights.reach-change-refused", "email"],
            ["rights.reach-change-refused", "token"],
          ],
        );
        assert.deepEqual(await world.content(), before);
      },
    );

    on(
      kind,
      "tables that refer to each other by columns that must hold a value are left alone",
      {
        make: [
          "create table person (id int primary key, email text)",
          "create table a (id int primary key, person int not null references person (id), b int not null)",
          "create table b (id int primary key, a int not null references a (id))",
          "insert into person values (1, 'ana@x.example')",
          "insert into a values (1, 1, 1)",
          "insert into b values (1, 1)",
        ],
        dataset: datasetOf("desk", { person: "id email(email)" }),
      },
      async (world) => {
        const database = world.databases.get("desk");
        assert.ok(database);
        if (database.kind === "sqlite") return;
        await database.sql("alter table a add foreign key (b) references b (id)");
        const connector = database.connect();
        try {
          const before = await world.content();
          const map = await mapOf(
            "desk",
            connector,
            datasetOf("desk", { person: "id email(email)" }),
          );
          const order = deletionOrder(map, [...map.collections.keys()]);
          assert.deepEqual(order, { ok: false, circle: ["a", "b", "person"] });
          assert.deepEqual(await world.content(), before);
        } finally {
          await connector.close();
        }
      },
    );
  });
