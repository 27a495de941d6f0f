import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  catalogueFixture,
  columnFixture,
  foreignKeyFixture,
  tableFixture,
} from "../contract/catalogue.fixture.ts";
import { forgetAbsent } from "./forgetAbsent.ts";
import { mapCollection, type FieldMapping } from "./mapCollection.ts";
import { suggestCategory } from "./suggestCategory.ts";

const catalogue = catalogueFixture({
  collections: [
    tableFixture("agent", [
      columnFixture("id", { type: "bigint" }),
      columnFixture("courriel"),
      columnFixture("vu_le", { type: "bigint", clockRefusal: "number-undeclared" }),
    ]),
    tableFixture("badge", [columnFixture("id"), columnFixture("agent_id")]),
  ],
  foreignKeys: [
    foreignKeyFixture(
      { collection: "badge", columns: ["agent_id"] },
      { collection: "agent", columns: ["id"] },
    ),
  ],
});

const place = (text: string | null) => ({
  file: "datasets/rh.yaml",
  text,
  key: "rh",
  catalogue,
});

const field = (name: string, category: string | null, more: Partial<FieldMapping> = {}) => ({
  name,
  category,
  identity: null,
  clock: null,
  ...more,
});

const written = (
  text: string | null,
  collection: string,
  fields: readonly FieldMapping[],
  holdsNobody = false,
): string => {
  const outcome = mapCollection(place(text), { collection, fields, holdsNobody });
  assert.ok(outcome.ok);
  return outcome.value;
};

suite("what a person says of columns", () => {
  test("begins a description, table by table, and links them once both are there", () => {
    const badge = written(null, "badge", [
      field("id", "system.operations"),
      field("agent_id", "user"),
    ]);
    assert.doesNotMatch(badge, /references/);
    const both = written(badge, "agent", [
      field("id", "system.operations"),
      field("courriel", "user.contact.email", { identity: "email" }),
      field("vu_le", "user.behavior", { clock: "unix-seconds" }),
    ]);
    assert.equal(
      both,
      `dataset:
  - fides_key: rh
    name: rh
    collections:
      - name: badge
        fields:
          - name: id
            data_categories: [ system.operations ]
            fides_meta: { primary_key: true, data_type: text }
          - name: agent_id
            data_categories:
              - user # à préciser / to be decided
            fides_meta: { data_type: text, references: [ { dataset: rh, field: agent.id, direction: from } ] }
      - name: agent
        fields:
          - name: id
            data_categories: [ system.operations ]
            fides_meta: { primary_key: true, data_type: bigint }
          - name: courriel
            data_categories: [ user.contact.email ]
            fides_meta: { data_type: text, identity: email }
          - name: vu_le
            data_categories: [ user.behavior ]
            fides_meta: { data_type: bigint }
            egide: { clock: unix-seconds }
`,
    );
    assert.equal(
      written(both, "agent", [field("id", null)]),
      both,
      "what stays as it is changes no letter",
    );
  });

  test("keeps remarks, foreign keys of others and categories that a page cannot say", () => {
    const before = `# Tenu par le service du personnel.
dataset:
  - fides_key: paie
    collections: []
  - fides_key: rh
    meta: { responsable: drh }
    collections:
      - name: agent
        # Vu avec la DRH.
        fields:
          - name: courriel
            data_categories: [user.contact.email, user.workplace] # professionnel
            fides_meta: { identity: email, length: 254 }
            interne_priorite: haute
          - name: id
            data_categories: [user] # numéro de paie
`;
    const after = written(before, "agent", [
      field("courriel", null),
      field("id", "user.unique_id"),
    ]);
    assert.match(after, /^# Tenu par le service du personnel\./);
    assert.match(after, /# Vu avec la DRH\./);
    assert.match(after, /\[ user\.contact\.email, user\.workplace \] # professionnel/);
    assert.match(after, /fides_meta: \{ length: 254 \}/);
    assert.match(after, /interne_priorite: haute/);
    assert.match(after, /meta: \{ responsable: drh \}/);
    assert.match(after, /- name: id\n {12}data_categories: \[ user\.unique_id \]/);
    assert.match(after, /fides_key: paie/);
  });

  test("says of a table that it is about nobody, until a column of it is about somebody", () => {
    const nobody = written(null, "badge", [field("id", "system.operations")], true);
    assert.match(nobody, /- name: badge\n {8}data_categories: \[ system.operations \]/);
    const somebody = written(nobody, "badge", [field("agent_id", "user.unique_id")]);
    assert.doesNotMatch(somebody, /name: badge\n {8}data_categories/);
  });

  test("refuses a file that it cannot change without changing something else", () => {
    const anchored = `dataset:
  - fides_key: rh
    collections:
      - name: agent
        fields:
          - &same
            name: courriel
            data_categories: [user.contact.email]
      - name: badge
        fields:
          - <<: *same
            name: id
`;
    for (const [text, collection, name] of [
      [anchored, "agent", "courriel"],
      ["dataset: 3", "agent", "id"],
      ["dataset: [", "agent", "id"],
      [null, "absente", "id"],
    ] as const) {
      const outcome = mapCollection(place(text), {
        collection,
        fields: [field(name, "user.name")],
        holdsNobody: false,
      });
      assert.equal(outcome.ok ? text : outcome.failure.code, "connectors.dataset-rewrite");
    }
  });

  test("forgets what the database no longer has, and what led to it", () => {
    const before = `dataset:
  - fides_key: rh
    collections:
      - name: agent
        fields:
          - { name: id }
          - { name: matricule } # ancien numéro
      - name: badge
        fields:
          - name: agent_id
            fides_meta: { references: [{ dataset: rh, field: agent.matricule }] }
      - name: pointage
        fields: [{ name: id }]
`;
    const outcome = forgetAbsent(place(before));
    assert.ok(outcome.ok);
    assert.doesNotMatch(outcome.value, /matricule|pointage|references/);
    assert.match(outcome.value, /name: id[^]*name: badge[^]*agent_id/);
  });
});

test("a suggestion says what it was taken from, and none is made where nothing speaks for it", () => {
  const suggested = (name: string, type = "text", isTechnical = false) =>
    suggestCategory({ name, type }, isTechnical);
  for (const [name, category] of [
    ["courriel", "user.contact.email"],
    ["telFixe", "user.contact.phone_number"],
    ["nom_usage", "user.name.last"],
    ["Prénom 2", "user.name.first"],
    ["date_naiss_enfant", "user.demographic.date_of_birth"],
    ["adresse_ligne1", "user.contact.address.street"],
    ["adresse_mail_pro", "user.contact.email"],
    ["nom_fichier", "system.operations"],
    ["created_at", "system.operations"],
  ] as const)
    assert.deepEqual(suggested(name), { category, because: "name" }, name);
  assert.equal(suggested("origine", "inet")?.because, "type");
  assert.equal(suggested("agent_id", "bigint", true)?.because, "key");
  for (const name of ["statut", "nombre", "est_malade", "reference"])
    assert.equal(suggested(name), null, name);
});
