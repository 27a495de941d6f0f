import { FailureError } from "../kernel/index.ts";
import {
  approvalNeeded,
  loadPolicy,
  nextBeginning,
  runRules,
  type Policy,
} from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";
import type { Schedule } from "./schedule.ts";
import type { RunOutcome } from "./worker.ts";
import { readersOf, retentionParts, runParts } from "./retention.ts";

/**
 * Runs all rules of the platform's policy, as the command `egide run` would; says in one line what came of it.
 * @throws FailureError `main.policy-invalid`, `main.rules-refused`, and those of a run.
 */
export const runPolicy = async (
  platform: Platform,
  { execute, windows }: Pick<Schedule, "execute" | "windows">,
  signal: AbortSignal,
): Promise<{ readonly line: string } & RunOutcome> => {
  const policy = await readPolicy(platform.configuration);
  const { rules } = policy;
  const result = await runRules(
    { ...retentionParts, ...runParts(platform) },
    { policy, rules, execute, windows, signal },
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
    line: `run ${run} ${kind} ${state}: ${rows} rows ended`,
    goesOnAt: isCut ? nextBeginning(windows, platform.clock.now()) : null,
  };
};

/** The policy folder of the configuration as one value. @throws FailureError `main.policy-invalid`, or what kept it from being read. */
export const readPolicy = async (configuration: Configuration): Promise<Policy> => {
  const folder = configuration.policyFolder;
  const loaded = await loadPolicy(
    retentionParts.openFolder(folder),
    readersOf(() => configuration),
  );
  if (loaded.ok) return loaded.policy;
  throw new FailureError(
    mainFailure("main.policy-invalid", { folder, count: loaded.problems.length }),
  );
};
