import type { RunRecord, RunRecords } from "./runRecords.ts";

const remembered = 100;

/**
 * The runs among which the last one that carried out a rule is looked for, the latest first: those of the policy alone, since the
 * runs of others, hourly ones, would soon push a rare one out.
 */
export const runsToTheirEnd = async (
  records: Pick<RunRecords, "page">,
  policy: string,
): Promise<readonly RunRecord[]> => {
  const asked = { policy, state: "done", kind: "execute" } as const;
  const order = { by: "startedAt", isDescending: true } as const;
  return (await records.page({ ...asked, order }, { offset: 0, limit: remembered })).records;
};

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
