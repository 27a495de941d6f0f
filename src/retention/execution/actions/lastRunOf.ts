import type { RunRecord } from "./runRecords.ts";

/** Among so many of the latest runs, of all policies, the last one that carried out a rule is looked for. */
export const rememberedRuns = 100;

/** The run that last carried out a rule of a policy to its end, among runs of which the latest comes first. */
export const lastRunOf = (
  rule: string,
  policy: string,
  runs: readonly RunRecord[],
): RunRecord | null =>
  runs.find(
    ({ kind, report, ...each }) =>
      kind === "execute" &&
      each.policy === policy &&
      report?.state === "done" &&
      report.rules.some((of) => of.rule === rule),
  ) ?? null;
