import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { Compile } from "typebox/compile";
import { parse, stringify } from "yaml";
import { messageOf } from "../../kernel/index.ts";
import { errors } from "../errors.ts";
import { declaredClocks } from "./clocks.ts";
import { parseDataset } from "./parse.ts";
import { DatasetSchema } from "./schema.ts";

const example = readFileSync(join(import.meta.dirname, "example.yaml"), "utf8");
const fides = join(
  import.meta.dirname,
  "../../../../shared/reference/fides/mysql_example_test_dataset.yml",
);

const problemsOf = (text: string): readonly string[] =>
  parseDataset(text, "x.yaml").problems.map(
    ({ line, column, severity, failure }) =>
      `${line}:${column} ${severity} ${failure.code.replace("connectors.dataset-", "")}`,
  );

const one = (fields: string): string => `dataset:
  - fides_key: a
    collections:
      - name: t
        fields:
${fields}`;

test("the example is read whole: keys, identities, references, clocks, nested fields", () => {
  const { datasets, problems } = parseDataset(example, "example.yaml");
  assert.deepEqual(problems, []);
  const [accueil] = datasets;
  assert.equal(accueil?.key, "accueil");
  assert.deepEqual(
    accueil?.collections.map(({ name }) => name),
    ["personne", "rendez_vous", "dossier"],
  );
  assert.equal(accueil?.collections[0]?.fields[1]?.identity, "email");
  const visit = accueil?.collections[1];
  assert.deepEqual(
    visit?.fields[1]?.references.map(({ collection, field, direction }) => [
      collection,
      field,
      direction,
    ]),
    [["personne", "id", "from"]],
  );
  assert.deepEqual(
    accueil?.collections[2]?.fields[0]?.fields.map(({ name }) => name),
    ["motif", "suite"],
  );
  assert.deepEqual(visit?.fields[3]?.position, { line: 35, column: 13 });
  assert.ok(accueil);
  assert.deepEqual(
    { ...declaredClocks(accueil) },
    {
      rendez_vous: {
        pris_le: { format: "unix-seconds" },
        venu_le: { format: "local", timeZone: "America/Martinique" },
      },
    },
  );
});

test("unknown keys are kept, and come back when the content is written again", () => {
  const [accueil] = parseDataset(example, "example.yaml").datasets;
  assert.deepEqual({ dataset: [parse(stringify(accueil?.content))] }, parse(example));
  assert.match(stringify(accueil?.content), /interne_priorite: haute/);
});

test(
  "the public Fides example loads as it is",
  { skip: existsSync(fides) ? false : "the reference file is absent" },
  () => {
    const { datasets, problems } = parseDataset(readFileSync(fides, "utf8"), "fides.yml");
    assert.deepEqual(problems, []);
    assert.equal(datasets[0]?.collections.length, 12);
    assert.equal(datasets[0]?.collections[0]?.fields[2]?.primaryKey, true);
  },
);

test("the published schema accepts the example and refuses what the reader refuses", () => {
  const schema = Compile(DatasetSchema);
  assert.ok(schema.Check(parse(example)));
  for (const wrong of [
    "{}",
    "dataset: 3",
    "dataset: [{ collections: [] }]",
    one("          - data_categories: [user]"),
    one("          - { name: a, data_categories: [a b] }"),
    one("          - { name: a, egide: { clock: soon } }"),
    one("          - { name: a, fides_meta: { primary_key: 'yes' } }"),
    one("          - { name: a, fides_meta: { references: [{ dataset: a, field: t }] } }"),
  ]) {
    assert.ok(
      parseDataset(wrong, "x").problems.some(({ severity }) => severity === "error"),
      wrong,
    );
    assert.ok(!schema.Check(parse(wrong)), wrong);
  }
});

test("a single dataset needs no list", () => {
  assert.equal(
    parseDataset("dataset: { fides_key: a, collections: [] }", "x").datasets[0]?.key,
    "a",
  );
});

test("all mistakes are reported at once, each with its line and column", () => {
  const text = `dataset:
  - fides_key: a b
    colections: []
    collections:
      - name: t
        fields:
          - name: i
            fides_meta:
              primry_key: true
              references: [{ dataset: a b, field: t.j }]
          - name: i
            data_categories: [not a category]
            egide: { clock: now, timezone: Mars/Base }
          - data_categories: user
      - name: t
      - 4
`;
  assert.deepEqual(problemsOf(text), [
    "2:16 error key-syntax",
    "9:15 warning unknown-key",
    "10:28 error reference",
    "11:13 error duplicate",
    "12:31 error category",
    "13:29 error value",
    "13:44 error time-zone",
    "14:13 error missing",
    "14:30 error type",
    "15:9 error duplicate",
    "16:9 error type",
  ]);
});

test("the days that mean « no date » are read as they are, an empty list among them, and anything else is refused", () => {
  const stated = (none: string): string => one(`          - { name: d, egide: { none: ${none} } }`);
  const read = (none: string): unknown =>
    parseDataset(stated(none), "x.yaml").datasets.map(
      (dataset) => declaredClocks(dataset)["t"]?.["d"],
    );
  assert.deepEqual(read('["1900-01-01"]'), [{ none: ["1900-01-01"] }]);
  assert.deepEqual(read("[]"), [{ none: [] }]);
  for (const wrong of ['["1900-02-30"]', "[1900]", '["+001900-01-01"]', '["1900-01-01T00:00"]'])
    assert.ok(
      problemsOf(stated(wrong)).some((problem) => problem.endsWith("error none")),
      wrong,
    );
});

test("a key is called a typing mistake only when it resembles one that is missing", () => {
  const base = "dataset:\n  - fides_key: a\n    collections: []\n";
  assert.deepEqual(problemsOf(`${base}    descripton: x\n`), ["4:5 warning unknown-key"]);
  assert.deepEqual(problemsOf(`${base}    organisation_interne: x\n`), []);
});

test("a reference that leads nowhere names the nearest field", () => {
  const text = one(
    "          - { name: id }\n          - { name: up, fides_meta: { references: [{ dataset: a, field: t.idd }] } }",
  );
  const [problem] = parseDataset(text, "x").problems;
  assert.equal(problem?.failure.params["suggestion"], " (→ t.id)");
});

test("broken YAML, bombs of aliases, nestings without end and huge files end in a problem, not in memory or time", () => {
  assert.deepEqual(problemsOf("dataset: [\n  a: {"), ["2:6 error syntax"]);
  assert.ok(problemsOf("a: 'x").some((problem) => problem.endsWith("error syntax")));
  const levels = Array.from(
    { length: 9 },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array.from({ length: 10 }, () => `*l${n}`).join(", ")}]`,
  );
  assert.deepEqual(problemsOf(`l0: &l0 x\n${levels.join("\n")}\ndataset: *l9\n`), [
    "1:1 error aliases",
  ]);
  assert.equal(problemsOf("[".repeat(100_000)).length, 1);
  assert.deepEqual(problemsOf(`dataset: "${"x".repeat(10_000_000)}"`), ["1:1 error too-large"]);
  assert.ok(problemsOf("dataset: &a [*a]\n").length > 0);
  assert.ok(problemsOf("dataset: *nowhere").length > 0);
});

test("a mistake of YAML is said in words of each language, once, on a line that exists", () => {
  const cases = [
    ["dataset:\n  - fides_key: a\n    collections: {\n\n\n", "3:18", "qui n’est pas refermé"],
    ["dataset:\n  fides_key: a\n  fides_key: b\n", "3:3", "cette clé est écrite deux fois"],
    ["dataset:\n\tfides_key: a\n", "2:1", "tabulation"],
    ["dataset: {a: 1", "1:14", "accolade"],
  ] as const;
  for (const [text, place, words] of cases) {
    const { problems } = parseDataset(text, "x");
    const [first] = problems;
    assert.ok(first);
    assert.equal(`${first.line}:${first.column}`, place, text);
    assert.equal(
      new Set(problems.map(({ line, column }) => `${line}:${column}`)).size,
      problems.length,
    );
    const said = messageOf(first.failure, "fr", errors);
    assert.ok(said.includes(words), said);
    for (const language of ["fr", "en"] as const)
      assert.doesNotMatch(messageOf(first.failure, language, errors), /[A-Z]+_[A-Z]+|\{/);
  }
});

test("whatever the text, reading ends with datasets or with problems that have words in both languages", () => {
  const key = fc.constantFrom(
    "dataset",
    "fides_key",
    "collections",
    "name",
    "fields",
    "fides_meta",
    "references",
    "egide",
    "__proto__",
    "<<",
  );
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie("node")),
      fc.dictionary(key, tie("node")),
    ),
  })).node;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        tree.map((value) => stringify(value)),
        tree.map((value) => stringify({ dataset: value })),
      ),
      (text) => {
        const { datasets, problems } = parseDataset(text, "x");
        assert.ok(datasets.length > 0 || problems.length > 0 || /dataset:\s*\[\]/.test(text));
        for (const { failure, line, column } of problems) {
          assert.ok(line >= 1 && column >= 1);
          for (const language of ["fr", "en"] as const)
            assert.doesNotMatch(messageOf(failure, language, errors), /\{\w+\}|^connectors\./);
        }
      },
    ),
    { numRuns: 300 },
  );
});
