import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseDataset } from "../../../connectors/index.ts";
import { catalogueFixture, column, table } from "../../planning/model/plan.fixture.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { usualSettings } from "../../policy/model/settings.ts";
import { register } from "../../register.fixture.ts";
import { ruleFixture } from "../../rules/model/rule.fixture.ts";
import { selectorIn } from "./holdStores.ts";

const yaml = `
dataset:
  - fides_key: gestion
    collections:
      - name: dossier
        fields: [{ name: courriel, data_categories: [user], fides_meta: { identity: email } }]
      - name: lecteur
        fields: [{ name: adresse, data_categories: [user], fides_meta: { identity: email } }]
`;
const person = { kind: "person", values: ["ada@example.org"], identity: null } as const;
const store = (name: string) => ({
  name,
  address: { kind: "url", url: `sqlite:${name}.sqlite` } as const,
  schema: null,
});
const archives = store("archives");

const missingIn = (columns: readonly string[]): readonly unknown[] => {
  const [described] = parseDataset(yaml, "gestion.yaml").datasets;
  assert.ok(described);
  const rule = ruleFixture({
    store: "gestion",
    dataset: "gestion",
    end: { kind: "archive", to: "archives", keep: "P10Y" },
  });
  const policy: Policy = {
    name: "essai",
    folder: "essai",
    register: register([]),
    datasets: [{ key: "gestion", collections: new Map(), links: [], described }],
    stores: [store("gestion"), archives],
    rules: [rule],
    settings: usualSettings,
    places: new Map(),
  };
  const collections = [
    table(
      "dossier",
      columns.map((name) => column(name, "text")),
    ),
  ];
  const { missing } = selectorIn(person, policy, archives, catalogueFixture({ collections }));
  return missing.map(({ params }) => [params["collection"], params["column"]]);
};

suite("a hold on a person in an archive", () => {
  test("misses nothing of tables that no rule carries there", () => {
    assert.deepEqual(missingIn(["courriel"]), []);
  });

  test("misses a field of a table that is carried there", () => {
    assert.deepEqual(missingIn([]), [["dossier", "courriel"]]);
  });
});
