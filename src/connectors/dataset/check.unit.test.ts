import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import type { Catalogue, CatalogueColumn } from "../contract/catalogue.ts";
import {
  catalogueFixture,
  columnFixture,
  foreignKeyFixture,
  tableFixture,
} from "../contract/catalogue.fixture.ts";
import { checkDataset } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { draftDataset } from "./draft.ts";
import { childLinks } from "./links.ts";
import { parseDataset } from "./parse.ts";

const column = (
  name: string,
  type = "text",
  more: Partial<CatalogueColumn> = {},
): CatalogueColumn => columnFixture(name, { type, ...more });
const table = (
  name: string,
  columns: readonly CatalogueColumn[],
  primaryKey: readonly string[] = ["id"],
) => tableFixture(name, columns, { primaryKey });

const catalogue = catalogueFixture({
  collections: [
    table("customer", [column("id", "bigint"), column("email"), column("address_id", "bigint")]),
    table("address", [column("id", "bigint"), column("Ville"), column("note")]),
    table("login", [
      column("id", "bigint"),
      column("customer_id", "bigint"),
      column("login_at", "bigint", { clockRefusal: "number-undeclared" }),
    ]),
  ],
  foreignKeys: [
    foreignKeyFixture(
      { collection: "customer", columns: ["address_id"] },
      { collection: "address", columns: ["id"] },
    ),
    foreignKeyFixture(
      { collection: "other.copy", columns: ["c"] },
      { collection: "customer", columns: ["id"] },
      { onDelete: "cascade" },
    ),
  ],
});

const read = (text: string): Dataset => {
  const { datasets, problems } = parseDataset(text, "x");
  assert.deepEqual(problems, []);
  assert.ok(datasets[0]);
  return datasets[0];
};
const described = (collections: string): Dataset =>
  read(`dataset:\n  - fides_key: shop\n    collections:\n${collections}`);

const codes = (dataset: Dataset): readonly string[] =>
  checkDataset(dataset, catalogue).map(
    ({ line, column, severity, failure }) =>
      `${line}:${column} ${severity} ${failure.code.replace("connectors.dataset-", "")}${String(failure.params["suggestion"] ?? "")}`,
  );

test("what the dataset names and the database lacks is said beside its line, with the nearest name", () => {
  const dataset = described(`      - name: custmer
      - name: customer
        fields:
          - { name: id }
          - { name: emal }
          - { name: address_id }
`);
  assert.deepEqual(codes(dataset), [
    "4:9 error collection-absent (→ customer)",
    "8:13 error field-absent (→ email)",
    "5:9 warning field-undescribed",
  ]);
});

test("ownership and erasure that name what is not there are said beside their line", () => {
  const dataset = described(`      - name: login
        fields: [{ name: id }, { name: customer_id }, { name: login_at }]
        egide:
          ownership:
            - { columns: [custmer_id], to: customer, is: owned }
            - { columns: [customer_id], to: customer, keys: [idd], is: owned }
            - { columns: [customer_id], to: custmer, is: none }
            - { columns: [customer_id], to: elsewhere, dataset: other, is: none }
          erase: { anonymise: { login: null, login_at: null } }
`);
  assert.deepEqual(codes(dataset), [
    "8:15 error field-absent (→ customer_id)",
    "9:15 error field-absent (→ id)",
    "10:15 error collection-absent (→ customer)",
    "4:9 error field-absent (→ login_at)",
  ]);
});

test("keys and clocks that disagree with the database are said", () => {
  const dataset = described(`      - name: login
        fields:
          - { name: id }
          - { name: customer_id, fides_meta: { primary_key: true } }
          - { name: login_at, egide: { clock: unix-seconds } }
`);
  assert.deepEqual(codes(dataset), ["8:13 error clock-differs", "4:9 error key-differs"]);
});

test("references of the dataset are directed by primary keys, whatever way data flows, and joined with those of the database", () => {
  const dataset = described(`      - name: customer
        fields:
          - { name: id, fides_meta: { references: [{ dataset: shop, field: login.customer_id, direction: to }] } }
          - { name: email }
          - { name: address_id, fides_meta: { references: [{ dataset: shop, field: address.id, direction: to }] } }
      - name: login
        fields:
          - { name: id }
          - { name: customer_id, fides_meta: { references: [{ dataset: shop, field: customer.id, direction: from }, { dataset: elsewhere, field: a.b }] } }
          - { name: login_at }
      - name: address
        fields: [{ name: id }, { name: Ville }, { name: note }]
`);
  assert.deepEqual(codes(dataset), []);
  assert.deepEqual(childLinks(dataset, catalogue), [
    { collection: "customer", columns: ["address_id"], parent: "address", parentColumns: ["id"] },
    { collection: "login", columns: ["customer_id"], parent: "customer", parentColumns: ["id"] },
  ]);
  assert.equal(childLinks(null, catalogue).length, 1);
});

test("a reference between two columns that are no keys is nobody's guess", () => {
  const dataset = described(`      - name: customer
        fields:
          - { name: id }
          - { name: email, fides_meta: { references: [{ dataset: shop, field: address.note }] } }
          - { name: address_id }
      - name: address
        fields: [{ name: id }, { name: Ville }, { name: note }]
`);
  assert.deepEqual(codes(dataset), ["7:55 error reference-undirected"]);
  assert.equal(childLinks(dataset, catalogue).length, 1);
});

test("a draft says what the format can say of the foreign keys, each once, and its check agrees", () => {
  const key = (collection: string, columns: string, to: string, referenced: string) =>
    foreignKeyFixture(
      { collection, columns: columns.split("+") },
      { collection: to, columns: referenced.split("+") },
    );
  const odd = catalogueFixture({
    collections: [
      table("part", [column("id", "bigint"), column("code")]),
      table("a.b", [column("id", "bigint")]),
      table("victim", [column("id"), column("x"), column("y"), column("z"), column("")]),
    ],
    foreignKeys: [
      key("victim", "x", "part", "id"),
      key("victim", "x", "part", "id"),
      key("victim", "y", "part", "code"),
      key("victim", "x+y", "part", "id+code"),
      key("victim", "z", "part_2020", "id"),
      key("victim", "z", "a.b", "id"),
      key("victim → part_2021", "z", "part", "code"),
    ],
  });
  const dataset = read(draftDataset(odd, "shop"));
  assert.deepEqual(
    dataset.collections[2]?.fields.map(({ name, references }) => [
      name,
      ...references.map(({ collection, field }) => `${collection}.${field}`),
    ]),
    [["id"], ["x", "part.id"], ["y", "part.code"], ["z"]],
  );
  assert.deepEqual(
    checkDataset(dataset, odd).filter(({ severity }) => severity === "error"),
    [],
  );
});

test("whatever a database is called, its draft is a dataset that reads back and agrees", () => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom("a.b", ".", "null", "yes", "1e3", "- x", "#", "é: {", " ", "→", "__proto__"),
  );
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  const catalogues = fc
    .array(fc.record({ name, columns: names, key: fc.boolean() }), { minLength: 1, maxLength: 4 })
    .map((tables) =>
      tables.filter(({ name: own }, at) => tables.findIndex((t) => t.name === own) === at),
    )
    .chain((tables) =>
      fc
        .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 6 })
        .map((keys) => ({ tables, keys })),
    )
    .map(({ tables, keys }): Catalogue => {
      const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
      return catalogueFixture({
        collections: tables.map((each) =>
          table(
            each.name,
            each.columns.map((own) => column(own)),
            each.key ? each.columns.slice(0, 1) : [],
          ),
        ),
        foreignKeys: keys.map(([from, by, to, by2]) =>
          foreignKeyFixture(
            {
              collection: pick(tables, from).name,
              columns: [pick(pick(tables, from).columns, by)],
            },
            {
              collection: pick(tables, to).name,
              columns: [pick(pick(tables, to).columns, by2)],
            },
          ),
        ),
      });
    });
  fc.assert(
    fc.property(catalogues, (some) => {
      const dataset = read(draftDataset(some, "shop"));
      assert.deepEqual(checkDataset(dataset, some), []);
      assert.deepEqual(
        dataset.collections.map((each) => each.name),
        some.collections.map((each) => each.name),
      );
    }),
    { numRuns: 300 },
  );
});

test("a draft reads back without a problem, fits its database, and leaves to a person what a name does not tell", () => {
  const text = draftDataset(catalogue, "shop");
  const dataset = read(text.replaceAll(/clock: null.*/g, "clock: unix-seconds"));
  // The clock that a person then states must still be true of the values.
  assert.deepEqual(codes(dataset), ["58:13 error clock-differs"]);
  const [shop] = (
    parse(text) as {
      dataset: {
        collections: { name: string; fields: { name: string; data_categories: string[] }[] }[];
      }[];
    }
  ).dataset;
  const categories = Object.fromEntries(
    (shop?.collections ?? []).flatMap(({ name, fields }) =>
      fields.map((field) => [`${name}.${field.name}`, field.data_categories[0]]),
    ),
  );
  assert.deepEqual(categories, {
    "customer.id": "system.operations",
    "customer.email": "user.contact.email",
    "customer.address_id": "system.operations",
    "address.id": "system.operations",
    "address.Ville": "user.contact.address.city",
    "address.note": "user",
    "login.id": "system.operations",
    "login.customer_id": "user",
    "login.login_at": "user",
  });
  assert.equal(text.match(/- user # à préciser/g)?.length, 3);
  assert.match(text, /clock: null # unix-seconds \| unix-milliseconds/);
});
