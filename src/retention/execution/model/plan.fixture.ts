import { plainTarget, type End } from "../../../connectors/index.ts";
import type { Plan } from "../../planning/model/plan.ts";
import type { RuleEnd } from "../../rules/model/rule.ts";

/** A plan of one collection, for tests that look at plans and open no database. */
export const planOf = (
  id: string,
  { end = { kind: "delete" }, store = "guichet", rows = 1 }: PlanChanges = {},
): Plan => ({
  kind: "plan",
  rule: {
    id,
    activity: "a",
    statement: { id: "a.1", hash: "0".repeat(64), rule: null },
    store,
    dataset: null,
    collection: "dossier",
    with: [],
    clock: "closed_on",
    clockIn: null,
    keep: "P5Y",
    plus: null,
    when: null,
    cases: [],
    disputes: null,
    notice: null,
    end,
    reviewed: null,
  },
  ruleHash: `hash of ${id}`,
  target: {
    ...plainTarget({
      collection: "dossier",
      primaryKey: ["id"],
      clock: { column: "closed_on", kind: "date" },
      due: { lastDay: "2025-02-28", before: "2025-02-28T23:00:00Z", timeZone: "Europe/Paris" },
    }),
    end: endOf(end),
  },
  lastDay: "2025-02-28",
  steps: [{ collection: "dossier", rows }],
  counts: { due: rows, silent: 0, undecided: 0, protected: 0, held: 0, future: 0 },
  orphans: {},
  boundaries: [],
  warnings: [],
  notes: [],
});

interface PlanChanges {
  readonly end?: RuleEnd;
  readonly store?: string;
  readonly rows?: number;
}

const endOf = (end: RuleEnd): End => {
  if (end.kind === "archive") return { kind: "archive", to: { kind: "store", store: end.to } };
  return end.kind === "keep" ? { kind: "delete" } : end;
};
