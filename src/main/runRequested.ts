import { runRules, type Policy } from "../retention/index.ts";
import type { Platform } from "./platform.ts";
import { retentionParts, runParts } from "./retention.ts";

/**
 * Runs a policy for real because somebody asked for it on a page. What came of it stands in the memory of runs, where
 * they look; the log learns what kind of end it was and no name (law 3).
 * @throws FailureError those of a run.
 */
export const runRequested = async (
  platform: Platform,
  policy: Policy,
  requestedBy: string,
  signal: AbortSignal,
): Promise<{ readonly policy: string; readonly came: string }> => {
  const { rules } = policy;
  const result = await runRules(
    { ...retentionParts, ...runParts(platform) },
    { policy, rules, execute: true, requestedBy, signal },
  );
  return {
    policy: policy.name,
    came: result.kind === "ran" ? result.report.state : result.kind,
  };
};
