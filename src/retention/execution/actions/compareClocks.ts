import { FailureError, systemClock, type Clock } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { OpenedStores } from "../../planning/actions/planOnStores.ts";

/** Seconds by which the clocks of two machines that are looked after never differ. */
const tolerated = 300;

/**
 * Every boundary comes from one clock: that of this machine. Set a month ahead, it makes rows due that must stay for a
 * month, and where few enough are, nobody is asked. The servers whose rows end know what day it is too.
 * @throws `retention.clock-skew`.
 */
export const compareClocks = async (clock: Clock, stores: OpenedStores): Promise<void> => {
  // A clock that was set by hand is nobody's.
  if (clock !== systemClock) return;
  for (const [store, connector] of stores) {
    const there = await connector.clock();
    const here = clock.now();
    if (there === null) continue;
    const apart = Math.abs(here.epochMilliseconds - there.epochMilliseconds) / 1_000;
    if (apart > tolerated)
      throw new FailureError(
        retentionFailure("retention.clock-skew", {
          store,
          here: here.toString({ smallestUnit: "second" }),
          there: there.toString({ smallestUnit: "second" }),
        }),
      );
  }
};
