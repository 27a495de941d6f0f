import { FailureError } from "../../kernel/index.ts";
import {
  retentionFailure,
  type SeriesRequest,
  type SimulatedSeries,
} from "../../retention/index.ts";
import type { Configuration } from "../config.ts";
import { readAside } from "./storesAside.ts";

/** Longer nobody waits for a page. */
const seconds = 20;

/**
 * Simulates aside, one simulation at a time.
 * @throws FailureError `retention.simulation-busy`, `retention.simulation-too-long`, and what the stores say.
 */
export const simulateAside = (
  configuration: Pick<Configuration, "dataFolder" | "storeUrl">,
  platformUrl: string,
  limit = seconds * 1_000,
): ((request: SeriesRequest) => Promise<SimulatedSeries>) => {
  let isBusy = false;
  return async ({ policy, rules, days, estimate }) => {
    if (isBusy) throw new FailureError(retentionFailure("retention.simulation-busy"));
    isBusy = true;
    const tooLong = retentionFailure("retention.simulation-too-long", {
      seconds: Math.ceil(limit / 1_000),
      policy: policy.name,
    });
    try {
      return await readAside<"series">({ configuration, platformUrl, limit, tooLong }, policy, {
        kind: "series",
        rules: rules.map(({ id }) => id),
        days: days.map(String),
        estimate,
      });
    } finally {
      isBusy = false;
    }
  };
};
