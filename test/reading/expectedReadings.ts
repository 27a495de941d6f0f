import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a field of a rule may hold; the empty list of alternatives is never written: `null` is one of them. */
export type Accepted = readonly (string | null)[];

/** A rule as a person read it in a sentence: for each field, the values that are right. */
export interface ExpectedRule {
  readonly kind: Accepted;
  readonly keep: Accepted;
  readonly plus: Accepted;
  readonly bound: Accepted;
  /** Digests of words. */
  readonly from: Accepted;
  readonly until: Accepted;
  readonly while: Accepted;
  readonly condition: Accepted;
  readonly scope: Accepted;
  /** Words in clear, as in `reference`. */
  readonly system: Accepted;
  readonly end: Accepted;
  /** `keep/end/bound`. */
  readonly then: Accepted;
  readonly reference: Accepted;
}

/** The readings of one statement that are right: more than one where a sentence can be cut in two ways. */
export type ExpectedReadings = readonly (readonly ExpectedRule[])[];

const columns = [
  "kind",
  "keep",
  "plus",
  "bound",
  "from",
  "until",
  "while",
  "condition",
  "scope",
  "system",
  "end",
  "then",
  "reference",
] as const;

/** How much of a statement's hash the table quotes. */
const quoted = "sha256:".length + 16;

const rows = (): readonly (readonly string[])[] => {
  const lines = readFileSync(join(import.meta.dirname, "realReadings.tsv"), "utf8").trim();
  return lines
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
};

/** Kinds of rows without a rule: a sentence on retention that states none, and one on something else. */
const [none, other] = ["none", "other"];

/** The readings made by hand, by statement hash. */
export const expectedReadings = (): ReadonlyMap<string, ExpectedReadings> => {
  const byStatement = new Map<string, Map<string, ExpectedRule[]>>();
  for (const [statement = "", variant = "", ...cells] of rows()) {
    const variants = byStatement.get(statement) ?? new Map<string, ExpectedRule[]>();
    const rules = variants.get(variant) ?? [];
    if (cells[0] !== none && cells[0] !== other) rules.push(ruleOf(cells));
    byStatement.set(statement, variants.set(variant, rules));
  }
  return new Map([...byStatement].map(([hash, variants]) => [hash, [...variants.values()]]));
};

/** Statements that stand in a retention field of the register and speak of something else. */
export const statementsOnOtherThings = (): ReadonlySet<string> =>
  new Set(rows().flatMap(([statement = "", , kind]) => (kind === other ? [statement] : [])));

/** The key of a statement in that map. */
export const keyOfStatement = (hash: string): string => hash.slice("sha256:".length, quoted);

const ruleOf = (cells: readonly string[]): ExpectedRule =>
  Object.fromEntries(
    columns.map((name, at) => [name, accepted(cells[at] ?? "")]),
  ) as unknown as ExpectedRule;

const accepted = (cell: string): Accepted =>
  cell === "" ? [null] : cell.split("|").map((value) => (value === "-" ? null : value));
