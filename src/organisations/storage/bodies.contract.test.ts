import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf as body } from "../../../test/support/body.ts";
import type { Body } from "../model/body.ts";
import { adapters, changedBy } from "./organisations.fixture.ts";

const at = Temporal.Instant.from("2030-01-01T00:00:00Z");
const plain = ({ director, ...rest }: Body) => ({
  ...rest,
  director: director && [director.name, director.until?.toString() ?? null],
});

for (const { name, on } of adapters)
  suite(`bodies (${name})`, () => {
    test(
      "are given back as they were saved, heads first, then by name without regard to accents",
      on(async ({ bodies }) => {
        const head = body("reseau", {
          name: "Zénith, réseau",
          acronym: "ZR",
          legalForm: "Groupement",
          siret: "00000001800010",
          registration: "RNA W000000000",
          address: { complement: "Bâtiment B", postalCode: "00100", town: "Port CEDEX" },
          telephone: "00 00 00 00 10",
          email: "accueil@reseau.example",
          website: "https://reseau.example",
          accent: "#14418b",
          linkColour: "#5a3a78",
          workingLanguage: "en",
          controller: "director",
          directorTitle: "Directrice",
          directorEmail: "direction@nord.example",
          director: { name: "Orane Velmont", until: Temporal.PlainDate.from("2031-05-04") },
        });
        for (const each of [
          head,
          body("est", { name: "Émeraude", parent: "reseau", seat: "1 quai du Port" }),
          body("ouest", { name: "Falaise", parent: "reseau" }),
          body("nord", { name: "Dune", parent: "reseau" }),
        ])
          await bodies.save(each, at);
        assert.deepEqual(
          (await bodies.list()).map(({ id }) => id),
          ["reseau", "nord", "est", "ouest"],
        );
        assert.deepEqual(plain((await bodies.find("reseau")) ?? body("none")), plain(head));
        assert.equal((await bodies.find("est"))?.seat, "1 quai du Port");
        assert.equal(await bodies.find("sud"), null);
      }),
    );
    test(
      "take a new description in the place of the old one",
      on(async ({ bodies }) => {
        await bodies.save(body("nord"), at);
        await bodies.save(body("nord", { name: "Caisse du Nord", seat: "1 quai du Port" }), at);
        assert.deepEqual(await bodies.list(), [
          body("nord", { name: "Caisse du Nord", seat: "1 quai du Port" }),
        ]);
      }),
    );
    test(
      "belong to a body that is there",
      on(async ({ bodies }) => {
        await assert.rejects(bodies.save(body("nord", { parent: "absent" }), at));
        assert.deepEqual(await bodies.list(), []);
      }),
    );
    test(
      "are changed with a line of history each, which never bears the name of a person",
      on(async ({ bodies, changes }) => {
        const before = body("nord", {
          director: { name: "Orane Velmont", until: null },
          email: "avant@nord.example",
        });
        await bodies.save(before, at);
        const after = body("nord", {
          director: { name: "Gaspard Aubrevoie", until: null },
          email: "accueil@nord.example",
          address: { street: "1 quai du Port", postalCode: "00100", town: "Port" },
        });
        const outcome = await bodies.change(before, after, changedBy("déménagement"));
        assert.ok(outcome.ok);
        assert.deepEqual(await bodies.find("nord"), after);
        const [line, ...others] = await changes.list("nord", 10);
        assert.deepEqual(others, []);
        assert.equal(line?.reason, "déménagement");
        assert.equal(line?.author.name, "Orane Velmont");
        assert.equal(line?.at.toString(), "2030-01-02T03:04:05Z");
        assert.equal(line?.subject, "identity");
        assert.deepEqual(
          line?.changed.toSorted((a, b) => (a.field < b.field ? -1 : 1)),
          [
            { field: "address", before: null, after: "1 quai du Port, 00100 Port" },
            { field: "director", before: null, after: null },
            { field: "email", before: "avant@nord.example", after: "accueil@nord.example" },
          ],
        );
        assert.deepEqual(await changes.list("nord", 10, 1), []);
        assert.deepEqual(await changes.list(null, 10), []);
      }),
    );
    test(
      "are not changed on top of what somebody else changed meanwhile",
      on(async ({ bodies, changes }) => {
        const before = body("nord");
        await bodies.save(before, at);
        const first = await bodies.change(before, body("nord", { acronym: "CN" }), changedBy("a"));
        assert.ok(first.ok);
        const second = await bodies.change(before, body("nord", { acronym: "N" }), changedBy("b"));
        assert.equal(second.ok ? null : second.failure.code, "organisations.changed-meanwhile");
        assert.equal((await bodies.find("nord"))?.acronym, "CN");
        assert.equal((await changes.list("nord", 10)).length, 1);
      }),
    );
  });
