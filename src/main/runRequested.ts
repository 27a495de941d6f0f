import { FailureError } from "../kernel/index.ts";
import { isWithin, nextBeginning, runRules, type Policy } from "../retention/index.ts";
import type { Platform } from "./platform.ts";
import { retentionParts, runParts } from "./retention.ts";
import { paceOf, type Schedule } from "./schedule.ts";
import type { RunOutcome } from "./worker.ts";

/** Who asks for a run, and what the schedule of the policy says of the pace of its runs. */
type Asked = Pick<Schedule, "windows" | "rate"> & { readonly requestedBy: string };

/** How long one waits for another run to let go of a store. */
const turn = Temporal.Duration.from({ minutes: 1 });

/**
 * Runs a policy for real because somebody asked for it on a page; outside its windows, when the next one begins; while another
 * run holds a store, a minute later: nobody who asked is told to wait on a page that they have closed. What came
 * of it stands in the memory of runs, where they look; the log learns what kind of end it was and no name (law 3).
 * @throws FailureError those of a run.
 */
export const runRequested = async (
  platform: Platform,
  policy: Policy,
  { requestedBy, ...schedule }: Asked,
  signal: AbortSignal,
): Promise<{ readonly came: string } & RunOutcome> => {
  const { windows } = schedule;
  const now = platform.clock.now();
  if (!isWithin(windows, now)) return { came: "waits", goesOnAt: nextBeginning(windows, now) };
  const { rules } = policy;
  const asked = { policy, rules, execute: true, requestedBy, signal, ...paceOf(schedule) };
  const result = await runRules({ ...retentionParts, ...runParts(platform) }, asked).catch(
    (error: unknown) => {
      if (error instanceof FailureError && error.failure.code === "retention.run-in-progress")
        return null;
      throw error;
    },
  );
  if (result === null) return { came: "waits", goesOnAt: platform.clock.now().add(turn) };
  const isCut = result.kind === "ran" && result.report.failure === "retention.window-over";
  return {
    came: result.kind === "ran" ? result.report.state : result.kind,
    goesOnAt: isCut ? nextBeginning(windows, platform.clock.now()) : null,
  };
};
