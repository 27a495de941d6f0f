import { plainWords } from "../../kernel/index.ts";
import type { Activity, Register, RetentionStatement } from "./register.ts";
import { rightsOf } from "./rightsOf.ts";

/**
 * Where a promise is kept: by something of this product that is named, by somebody elsewhere who is named, or nobody has
 * said. Nothing else counts as kept.
 */
export const coverageStates = ["enforced", "elsewhere", "undecided"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** A sentence on periods, the rights of the persons, the processors, or another commitment. */
export type PromiseKind = "retention" | "rights" | "processors" | "commitment";

export interface CoveredPromise {
  readonly kind: PromiseKind;
  /** As it is published; null for rights and processors, whose words are those of the table and of the checks. */
  readonly text: string | null;
  readonly state: CoverageState;
  /** What keeps it, or who; empty where nobody has said. */
  readonly by: readonly string[];
}

export interface ActivityCoverage {
  readonly id: string;
  readonly title: string;
  readonly promises: readonly CoveredPromise[];
}

export type CoverageCounts = Readonly<Record<CoverageState, number>>;

/** What of a register is kept where. */
export interface Coverage {
  readonly activities: readonly ActivityCoverage[];
  readonly counts: CoverageCounts;
}

/** What can keep a promise here. */
export interface Enforcement {
  /** The rules that carry a sentence out as it is published. */
  readonly rulesOf: (statement: RetentionStatement) => readonly string[];
  /** The rules that run, by whatever sentence. */
  readonly rules: ReadonlySet<string>;
  /** The checks that block a publication. */
  readonly checks: ReadonlySet<string>;
}

/** What the table of rights in the code is called. */
export const rightsTableName = "rights-table";

/** The checks of a publication that keep what art. 28 and 44 ask of processors. */
export const processorChecks = [
  "recipients.no-agreement",
  "recipients.no-safeguard",
  "recipients.processor-denied",
] as const;

/** Where each promise of a register is kept. */
export const coverageOf = (
  { activities }: Pick<Register, "activities">,
  enforcement: Enforcement,
): Coverage => {
  const covered = activities.map((activity) => ({
    id: activity.id,
    title: activity.title,
    promises: promisesOf(activity, enforcement),
  }));
  return { activities: covered, counts: countsOf(covered.flatMap(({ promises }) => promises)) };
};

export const countsOf = (promises: readonly CoveredPromise[]): CoverageCounts => {
  const counts = { enforced: 0, elsewhere: 0, undecided: 0 };
  for (const { state } of promises) counts[state] += 1;
  return counts;
};

const promisesOf = (activity: Activity, enforcement: Enforcement): readonly CoveredPromise[] => {
  const { commitments = [], retention } = activity;
  const sentences = new Set(retention.map(({ text }) => plainWords(text)));
  return [
    ...retention.filter(promisesSomething).map((each) => ofStatement(each, activity, enforcement)),
    ofRights(activity),
    ...ofProcessors(activity, enforcement),
    // A sentence of the periods that is kept elsewhere was counted as such.
    ...commitments
      .filter(({ text }) => !sentences.has(plainWords(text)))
      .map((each) => ofCommitment(each, enforcement)),
  ];
};

/** A sentence that was read, and promises nothing, is none; of one that was not read nobody knows. */
const promisesSomething = ({ reading }: RetentionStatement): boolean =>
  reading.status !== "read" || reading.rules.length > 0;

const ofStatement = (
  statement: RetentionStatement,
  { commitments = [] }: Activity,
  { rulesOf }: Enforcement,
): CoveredPromise => {
  const promise = { kind: "retention", text: statement.text } as const;
  const rules = rulesOf(statement);
  if (rules.length > 0) return { ...promise, state: "enforced", by: rules };
  const words = plainWords(statement.text);
  const elsewhere = commitments.flatMap(({ text, keptBy }) =>
    keptBy.kind === "elsewhere" && plainWords(text) === words ? [keptBy.by] : [],
  );
  return elsewhere.length > 0
    ? { ...promise, state: "elsewhere", by: elsewhere }
    : { ...promise, state: "undecided", by: [] };
};

/** GDPR art. 13(2)(b): which rights there are follows from the legal basis, where that is said. */
const ofRights = (activity: Activity): CoveredPromise => {
  const isSaid = rightsOf(activity).every(({ applies }) => applies !== null);
  return isSaid
    ? { kind: "rights", text: null, state: "enforced", by: [rightsTableName] }
    : { kind: "rights", text: null, state: "undecided", by: [] };
};

const ofProcessors = (
  { processors }: Activity,
  { checks }: Enforcement,
): readonly CoveredPromise[] => {
  if (processors === null) return [];
  const by = processorChecks.filter((check) => checks.has(check));
  const state = by.length === processorChecks.length ? "enforced" : "undecided";
  return [{ kind: "processors", text: null, state, by: state === "enforced" ? by : [] }];
};

/** What is said to be kept here counts where there is such a thing here. */
const ofCommitment = (
  { text, keptBy: { kind, by } }: NonNullable<Activity["commitments"]>[number],
  { rules, checks }: Enforcement,
): CoveredPromise => {
  const promise = { kind: "commitment", text } as const;
  if (kind === "elsewhere") return { ...promise, state: "elsewhere", by: [by] };
  return rules.has(by) || checks.has(by) || by === rightsTableName
    ? { ...promise, state: "enforced", by: [by] }
    : { ...promise, state: "undecided", by: [] };
};
