import { FailureError } from "../../kernel/index.ts";
import {
  checkSelected,
  retentionFailure,
  type Policy,
  type Simulation,
} from "../../retention/index.ts";
import type { Configuration } from "../config.ts";
import { readAside } from "./storesAside.ts";

/** A run is asked for after its numbers were seen: they are waited for longer than those of a simulation. */
const seconds = 60;
/** So many wait for the one that is made; who comes then is told to come again. */
const most = 3;

/**
 * Says aside what a run would end at a moment: one preview after the other, and some that wait.
 * @throws FailureError `retention.simulation-busy`, `retention.preview-too-long`, and what the stores say.
 */
export const previewAside = (
  configuration: Pick<Configuration, "dataFolder" | "storeUrl">,
  platformUrl: string,
  limit = seconds * 1_000,
): ((policy: Policy, at: Temporal.Instant) => Promise<Simulation>) => {
  let before: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (policy, at) => {
    const check = checkSelected(policy, policy.rules);
    if (check.refused) return { kind: "rules-refused", check };
    if (waiting > most) throw new FailureError(retentionFailure("retention.simulation-busy"));
    const tooLong = retentionFailure("retention.preview-too-long", {
      seconds: Math.ceil(limit / 1_000),
      policy: policy.name,
    });
    waiting += 1;
    const preview = before.then(
      async () =>
        await readAside<"preview">({ configuration, platformUrl, limit, tooLong }, policy, {
          kind: "preview",
          at: at.toString(),
        }),
    );
    before = preview.catch(() => undefined);
    try {
      const answer = await preview;
      return answer.kind === "simulated" ? { ...answer, at } : answer;
    } finally {
      waiting -= 1;
    }
  };
};
