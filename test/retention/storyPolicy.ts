import { sha256 } from "../../src/kernel/index.ts";
import { policyReaders, type Policy, type Rule } from "../../src/retention/index.ts";
import { activity, register, statement } from "../../src/retention/register.fixture.ts";
import { columns, shape } from "./story.ts";

/**
 * The policy of a story. Its sentences are not understood and were reviewed: what a sentence promises is judged by
 * other tests; here a rule is taken at its word.
 */
export const policyOf = (written: readonly Rule[]): Policy => {
  const rules = written.map((rule) => ({
    ...rule,
    statement: { ...rule.statement, hash: sha256(sentenceOf(rule)) },
  }));
  const { datasets, problems } = policyReaders.readDatasets("guichet.yaml", datasetText);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return {
    name: "story",
    folder: "story",
    register: register([
      activity(
        "gerer",
        "Gérer",
        rules.map((rule) => statement(rule.statement.id, sentenceOf(rule), [], "not-understood")),
      ),
    ]),
    datasets,
    stores: ["archives", "guichet"].map((name) => ({
      name,
      address: { kind: "url", url: `sqlite:${name}.sqlite` },
      schema: null,
    })),
    rules,
    settings: { approval: null, receipts: "counts", saltsKeep: "P1Y" },
    places: new Map(),
  };
};

const sentenceOf = ({ id }: Rule): string => `Phrase de la règle ${id}.`;

const metaOf = (table: string, name: string): string => {
  if (name === "id") return ", fides_meta: { primary_key: true }";
  const link = shape.links.find(({ child, column }) => child === table && column === name);
  return link
    ? `, fides_meta: { references: [{ dataset: guichet, field: ${link.parent}.${link.parentColumn}, direction: from }] }`
    : "";
};

const datasetText = `dataset:
  - fides_key: guichet
    collections:
${Object.entries(columns)
  .map(
    ([table, names]) =>
      `      - name: ${table}\n        fields:\n${names
        .map((name) => `          - { name: ${name}${metaOf(table, name)} }`)
        .join("\n")}`,
  )
  .join("\n")}
`;
