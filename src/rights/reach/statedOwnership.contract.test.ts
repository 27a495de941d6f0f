import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { databaseKinds, type DatabaseKind } from "./databases.fixture.ts";
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
  describe(`what becomes of a row on ${kind.name}`, () => {
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
  });
