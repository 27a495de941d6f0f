import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { OpenedStores } from "../../planning/actions/planOnStores.ts";

/** Holds the exclusive right to every store while the work lasts. @throws `retention.run-in-progress` when another run holds one. */
export const withLocks = async <T>(stores: OpenedStores, work: () => Promise<T>): Promise<T> => {
  const held: { release(): Promise<void> }[] = [];
  try {
    for (const [store, connector] of stores) {
      const lock = await connector.lock();
      if (!lock) throw new FailureError(retentionFailure("retention.run-in-progress", { store }));
      held.push(lock);
    }
    return await work();
  } finally {
    // Closing the connection frees a lock as well: a release that fails must not hide what the work said.
    for (const lock of held.toReversed()) await lock.release().catch(() => {});
  }
};
