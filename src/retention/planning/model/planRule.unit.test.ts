import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Catalogue, CatalogueCollection, ChildLink } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { datasetFixture, ruleFixture } from "../../rules/model/rule.fixture.ts";
import { catalogueFixture, column, foreignKey, groundFixture, table } from "./plan.fixture.ts";
import { planRule, type ProvedTarget } from "./planRule.ts";
import { proveTarget } from "./proveTarget.ts";

const family = ruleFixture({ with: ["page", "piece"] });

const prove = (rule: Rule, catalogue: Catalogue, links = datasetFixture.links) =>
  proveTarget(rule, groundFixture(catalogue, { links }));

const codes = (...of: Parameters<typeof prove>): readonly string[] => {
  const proof = prove(...of);
  return proof.ok ? [] : proof.refusals.map(({ code }) => code.replace("retention.", ""));
};

const proved = (rule: Rule, catalogue: Catalogue): ProvedTarget => {
  const proof = prove(rule, catalogue);
  assert.ok(proof.ok);
  return proof;
};

const withTable = (name: string, changes: Partial<CatalogueCollection>): Catalogue => {
  const catalogue = catalogueFixture();
  return {
    ...catalogue,
    collections: catalogue.collections.map((each) =>
      each.name === name ? { ...each, ...changes } : each,
    ),
  };
};

suite("proving a rule on a catalogue", () => {
  test("gives the boundary and the children, parents first, whatever the order in the rule", () => {
    const { target: found } = proved(family, catalogueFixture());
    assert.deepEqual(found.cases[0]?.clocks[0]?.due, {
      lastDay: "2025-02-28",
      before: "2025-02-28T23:00:00Z",
      timeZone: "Europe/Paris",
    });
    assert.deepEqual(
      found.children.map(({ collection, parent }) => [collection, parent]),
      [
        ["piece", "dossier"],
        ["page", "piece"],
      ],
    );
    assert.equal(found.along, "closed_on");
  });

  test("a missing table and a missing column are refused by their names", () => {
    assert.deepEqual(codes(family, { ...catalogueFixture(), collections: [], foreignKeys: [] }), [
      "table-missing",
      "table-missing",
      "table-missing",
    ]);
    const proof = prove(ruleFixture({ clock: "closedon" }), catalogueFixture());
    assert.ok(!proof.ok);
    const missing = proof.refusals.find(({ code }) => code === "retention.column-missing");
    assert.match(String(missing?.params["nearestFr"]), /closed_on/);
    const noKey = withTable("piece", { columns: [column("id")] });
    assert.ok(codes(family, { ...noKey, foreignKeys: [] }).includes("column-missing"));
  });

  test("a clock whose type holds no certain date is refused with the reason the database gave", () => {
    const unsure = [
      column("id"),
      { ...column("closed_on", "text"), clockRefusal: "values-mixed" as const },
    ];
    const catalogue = { ...withTable("dossier", { columns: unsure }), foreignKeys: [] };
    const proof = prove(ruleFixture({ with: [] }), catalogue, noLinks);
    assert.ok(!proof.ok);
    assert.equal(proof.refusals[0]!.code, "retention.clock-type");
    assert.match(String(proof.refusals[0]!.params["whyFr"]), /fuseau/);
  });

  test("a reference from a table that the rule does not name is refused, whatever it does on delete", () => {
    for (const onDelete of [
      "cascade",
      "set null",
      "no action",
      "restrict",
      "set default",
    ] as const) {
      const catalogue = catalogueFixture();
      const outside = foreignKey("avis", "dossier_id", "dossier", { onDelete });
      assert.deepEqual(
        codes(family, { ...catalogue, foreignKeys: [...catalogue.foreignKeys, outside] }),
        ["reference-outside"],
      );
    }
    assert.deepEqual(codes(ruleFixture({ with: ["piece"] }), catalogueFixture()), [
      "reference-outside",
    ]);
  });

  test("a reference that only the dataset states, from a table that the rule does not name, is refused too", () => {
    const undeclared = { ...catalogueFixture(), foreignKeys: [] };
    const proof = prove(ruleFixture({ with: [] }), undeclared);
    assert.ok(!proof.ok);
    assert.deepEqual(proof.refusals, [
      {
        code: "retention.reference-outside-stated",
        params: { child: "piece", columns: "dossier_id", collection: "dossier" },
      },
    ]);
    assert.deepEqual(codes(family, undeclared), []);
  });

  test("a chain of tables that the rule does not name is said whole", () => {
    const proof = prove(ruleFixture({ with: [] }), catalogueFixture());
    assert.ok(!proof.ok);
    assert.deepEqual(
      proof.refusals.map(({ code, params }) => [code, params["child"], params["all"]]),
      [
        ["retention.reference-outside", "piece", "piece, page"],
        ["retention.reference-outside", "page", "piece, page"],
      ],
    );
  });

  test("a table that inherits, or is inherited from, is refused", () => {
    for (const name of ["dossier", "page"])
      assert.deepEqual(codes(family, withTable(name, { refusal: "inheritance" })), [
        "table-inheritance",
      ]);
  });

  test("a table that refers to itself, and a circle, are refused", () => {
    const add = (key: ReturnType<typeof foreignKey>): Catalogue => {
      const catalogue = catalogueFixture();
      return { ...catalogue, foreignKeys: [...catalogue.foreignKeys, key] };
    };
    assert.deepEqual(codes(family, add(foreignKey("dossier", "previous_id", "dossier"))), [
      "reference-itself",
    ]);
    assert.deepEqual(codes(family, add(foreignKey("dossier", "opened_on", "page"))), [
      "reference-circle",
    ]);
  });

  test("two ways from a child to its parents are refused; one way said twice is one", () => {
    const catalogue = catalogueFixture();
    const second = foreignKey("piece", "copied_from", "dossier");
    assert.deepEqual(
      codes(family, { ...catalogue, foreignKeys: [...catalogue.foreignKeys, second] }),
      ["reference-twofold"],
    );
    assert.equal(proved(family, catalogue).target.children.length, 2);
  });

  test("a reference of several columns is followed where the database declares it, and only there", () => {
    const [dossier, piece] = catalogueFixture().collections;
    const wide = (each: CatalogueCollection): CatalogueCollection => ({
      ...each,
      columns: [...each.columns, column("part")],
    });
    const collections = [wide(dossier!), wide(piece!)];
    const pair = { columns: ["dossier_id", "part"], referencedColumns: ["id", "part"] };
    const declared = foreignKey("piece", "dossier_id", "dossier", pair);
    const catalogue = catalogueFixture({ collections, foreignKeys: [declared] });
    const proof = prove(ruleFixture(), catalogue, noLinks);
    assert.ok(proof.ok);
    assert.deepEqual(proof.target.children[0]?.parentColumns, ["id", "part"]);
    const stated = {
      ...pair,
      collection: "piece",
      parent: "dossier",
      parentColumns: ["id", "part"],
    };
    assert.deepEqual(codes(ruleFixture(), { ...catalogue, foreignKeys: [] }, [stated]), [
      "reference-composite",
    ]);
  });

  test("a child that neither the database nor the dataset links is refused", () => {
    assert.deepEqual(codes(ruleFixture(), { ...withoutPages(), foreignKeys: [] }, noLinks), [
      "reference-missing",
    ]);
  });

  test("a reference that only the dataset states must bear on the primary key, with the same type", () => {
    const undeclared = { ...withoutPages(), foreignKeys: [] };
    assert.deepEqual(codes(ruleFixture(), undeclared), []);
    const texts = {
      ...undeclared,
      collections: undeclared.collections.map((each) =>
        each.name === "piece" ? table("piece", [column("dossier_id", "varchar(20)")]) : each,
      ),
    };
    assert.deepEqual(codes(ruleFixture(), texts), ["reference-type"]);
    const composite = {
      ...undeclared,
      collections: undeclared.collections.map((each) =>
        each.name === "dossier" ? { ...each, primaryKey: ["id", "opened_on"] } : each,
      ),
    };
    assert.deepEqual(codes(ruleFixture(), composite), ["reference-ambiguous"]);
  });

  test("a delete trigger on any touched table, and a missing primary key, are refused", () => {
    assert.deepEqual(codes(family, withTable("page", { triggers: [deletion] })), [
      "delete-trigger",
    ]);
    assert.deepEqual(codes(family, withTable("dossier", { primaryKey: [] })), [
      "primary-key-missing",
    ]);
  });
});

const noLinks: readonly ChildLink[] = [];
const deletion = {
  name: "log_it",
  kind: "trigger",
  events: ["delete"],
  columns: null,
} as const;

function withoutPages(): Catalogue {
  const { collections } = catalogueFixture();
  return catalogueFixture({
    collections: collections.filter(({ name }) => name !== "page"),
    foreignKeys: [],
  });
}

suite("the plan of a proved target", () => {
  const counted = {
    due: {
      collection: 3,
      silent: 0,
      undecided: 0,
      protected: 0,
      held: 0,
      children: { piece: 7, page: 20 },
    },
    clockFuture: 0,
    placeholders: [],
    waiting: {},
    orphans: {},
  };

  test("counts each collection in the order of deletion", () => {
    const catalogue = catalogueFixture();
    const plan = planRule(family, proved(family, catalogue), groundFixture(catalogue), counted);
    assert.deepEqual(plan.steps, [
      { collection: "page", rows: 20 },
      { collection: "piece", rows: 7 },
      { collection: "dossier", rows: 3 },
    ]);
    assert.deepEqual(plan.warnings, []);
  });

  test("warns of clocks that are empty or ahead and of a server that logs values, and gives the statement of each missing index", () => {
    const bare = withTable("piece", { indexes: [] });
    const catalogue = {
      ...bare,
      collections: bare.collections.map((each) =>
        each.name === "dossier" ? { ...each, indexes: [["opened_on", "closed_on"]] } : each,
      ),
    };
    const server = { ...catalogue.server, account: "egide", logsValues: true };
    const ground = groundFixture({ ...catalogue, server });
    const plan = planRule(family, proved(family, catalogue), ground, {
      due: { ...counted.due, silent: 2 },
      clockFuture: 1,
      placeholders: [],
      waiting: {},
      orphans: {},
    });
    assert.deepEqual(
      plan.warnings.map(({ code, params }) => [code, params["count"] ?? params["statement"]]),
      [
        ["retention.server-logs-values", "silence egide"],
        ["retention.clock-null", 2],
        ["retention.clock-future", 1],
        ["retention.index-missing", "index dossier closed_on"],
        ["retention.index-missing", "index piece dossier_id"],
      ],
    );
    assert.equal(plan.target.along, null);
  });
});
