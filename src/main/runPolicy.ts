import { FailureError } from "../kernel/index.ts";
import { loadPolicy, runRules, type Policy } from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";
import { readersOf, retentionParts, runParts } from "./retention.ts";

const batchSize = 1000;

/**
 * Runs all rules of the platform's policy, as the command `egide run` would; says in one line what came of it.
 * @throws FailureError `main.policy-invalid`, `main.rules-refused`, and those of a run.
 */
export const runPolicy = async (
  platform: Platform,
  execute: boolean,
  signal: AbortSignal,
): Promise<string> => {
  const policy = await readPolicy(platform.configuration);
  const { rules } = policy;
  const result = await runRules(
    { ...retentionParts, ...runParts(platform) },
    { policy, rules, execute, batchSize, signal },
  );
  if (result.kind !== "ran") {
    const count =
      result.kind === "plan-refused"
        ? result.refusals.length
        : result.check.rules.filter(({ refusals }) => refusals.length > 0).length;
    throw new FailureError(mainFailure("main.rules-refused", { count, folder: policy.folder }));
  }
  const { run, state, kind, rules: reports } = result.report;
  const ended = reports.flatMap((report) => Object.values(report.ended));
  return `run ${run} ${kind} ${state}: ${ended.reduce((sum, rows) => sum + rows, 0)} rows ended`;
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
