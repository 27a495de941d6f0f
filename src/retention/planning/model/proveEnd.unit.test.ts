import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Catalogue } from "../../../connectors/index.ts";
import { ruleFixture } from "../../rules/model/rule.fixture.ts";
import { catalogueFixture, column, foreignKey, groundFixture, table } from "./plan.fixture.ts";
import { proveTarget } from "./proveTarget.ts";
import { marked, refusalsOf, ruleOn, targetOf } from "./targets.fixture.ts";

suite("what an end needs", () => {
  test("the links above lead from all that ends, through every parent, a reference to itself among them", () => {
    const { above } = targetOf(
      ruleOn({
        with: ["piece"],
        end: {
          kind: "anonymise",
          fields: [
            { collection: "dossier", column: "seen_at", as: { kind: "null" } },
            { collection: "piece", column: "copied_from", as: { kind: "null" } },
          ],
        },
      }),
    );
    assert.deepEqual(
      above.map(({ collection, columns, parent }) => `${collection}.${columns.join()} → ${parent}`),
      ["dossier.personne_id → personne", "personne.tuteur_id → personne"],
    );
  });

  test("a field by which only the dataset links rows is a key all the same", () => {
    const rule = ruleOn({
      end: {
        kind: "anonymise",
        fields: [{ collection: "dossier", column: "motif", as: { kind: "null" } }],
      },
    });
    const stated = {
      collection: "dossier",
      columns: ["motif"],
      parent: "personne",
      parentColumns: ["nom"],
    };
    assert.deepEqual(refusalsOf(rule), []);
    const proof = proveTarget(rule, groundFixture(marked, { links: [stated] }));
    assert.ok(!proof.ok);
    assert.deepEqual(
      proof.refusals.map(({ code }) => code),
      ["retention.field-key"],
    );
  });

  test("rights on single columns are enough for a change of these, and of all of these", () => {
    const granted = (...columns: readonly string[]): Catalogue => ({
      ...marked,
      collections: marked.collections.map((each) =>
        each.name === "dossier"
          ? {
              ...each,
              privileges: { ...each.privileges, update: false, delete: false },
              columns: each.columns.map((one) => ({
                ...one,
                privileges: { select: true, update: columns.includes(one.name) },
              })),
            }
          : each,
      ),
    });
    const rule = ruleOn({
      end: {
        kind: "anonymise",
        fields: ["motif", "seen_at"].map((name) => ({
          collection: "dossier",
          column: name,
          as: { kind: "null" },
        })),
      },
    });
    assert.ok(proveTarget(rule, groundFixture(granted("motif", "seen_at"))).ok);
    const proof = proveTarget(rule, groundFixture(granted("motif")));
    assert.ok(!proof.ok);
    assert.deepEqual(
      proof.refusals.map(({ params }) => [params["rights"], params["statement"]]),
      [["UPDATE", "grant UPDATE dossier egide"]],
    );
  });

  test("an archive is another schema only for the same account on the same database", () => {
    const rule = ruleFixture({
      collection: "page",
      clock: "closed_on",
      clockIn: { collection: "piece", by: null, where: null },
      with: [],
      end: { kind: "archive", to: "archives", keep: "P1Y" },
    });
    const dated = column("closed_on", "date", "date");
    const original: Catalogue = catalogueFixture({
      collections: [table("piece", [dated]), table("page", [column("piece_id")])],
      foreignKeys: [foreignKey("page", "piece_id", "piece")],
      server: { ...catalogueFixture().server, preparation: "ready" },
    });
    const place = (server: Partial<Catalogue["server"]>) => {
      const catalogue: Catalogue = {
        ...original,
        collections: [table("page", [column("piece_id"), column("egide_clock", "date", "date")])],
        server: { ...original.server, ...server },
      };
      const plain = groundFixture(original);
      const { remedies } = plain;
      const archive = { kind: "postgres", catalogue, schema: "archive", remedies } as const;
      const proof = proveTarget(rule, { ...plain, archives: new Map([["archives", archive]]) });
      assert.ok(proof.ok, JSON.stringify(proof));
      return proof.target.end.kind === "archive" ? proof.target.end.to : null;
    };
    assert.deepEqual(place({}), { kind: "schema", schema: "archive" });
    assert.deepEqual(place({ account: "archiviste" }), { kind: "store", store: "archives" });
    assert.deepEqual(place({ identity: "another" }), { kind: "store", store: "archives" });
  });
});
