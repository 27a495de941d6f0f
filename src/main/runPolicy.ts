import { FailureError } from "../kernel/index.ts";
import { approvalNeeded, nextBeginning, runRules, type Policy } from "../retention/index.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";
import { paceOf, type Schedule } from "./schedule.ts";
import type { RunOutcome } from "./worker.ts";
import { retentionParts, runParts } from "./retention.ts";

/** What the log says of a run. */
interface RunSaid {
  readonly run: string;
  readonly policy: string;
  readonly kind: string;
  readonly state: string;
  /** How many rows it ended. */
  readonly rows: number;
}

/**
 * Runs all rules of a policy, as the command `egide run` would; says what came of it.
 * @throws FailureError `main.rules-refused`, and those of a run.
 */
export const runPolicy = async (
  platform: Platform,
  policy: Policy,
  schedule: Pick<Schedule, "execute" | "windows" | "rate">,
  signal: AbortSignal,
): Promise<RunSaid & RunOutcome> => {
  const { rules } = policy;
  const result = await runRules(
    { ...retentionParts, ...runParts(platform) },
    { policy, rules, execute: schedule.execute, signal, ...paceOf(schedule) },
  );
  if (result.kind === "approval-needed") {
    const { id, requestedBy } = result.approval;
    throw new FailureError(approvalNeeded(id, requestedBy));
  }
  if (result.kind !== "ran") {
    const count =
      result.kind === "plan-refused"
        ? result.refusals.length
        : result.check.rules.filter(({ refusals }) => refusals.length > 0).length;
    throw new FailureError(mainFailure("main.rules-refused", { count, folder: policy.folder }));
  }
  const { run, state, kind, failure, rules: reports } = result.report;
  const ended = reports.flatMap((report) => Object.values(report.ended));
  const rows = ended.reduce((sum, each) => sum + each, 0);
  const isCut = failure === "retention.window-over";
  return {
    run,
    policy: policy.name,
    kind,
    state,
    rows,
    goesOnAt: isCut ? nextBeginning(schedule.windows, platform.clock.now()) : null,
  };
};
