import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { onEachStore } from "./holdStores.ts";
import { holdReleasedKind, type HoldDependencies } from "./placeHold.ts";

/**
 * Releases a hold in every store that has it, and says so in the ledger; gives the names of those stores.
 * @throws `retention.hold-unknown` when no store has it.
 */
export const releaseHold = async (
  dependencies: Pick<HoldDependencies, "openStore" | "clock" | "ledger">,
  policy: Policy,
  id: string,
): Promise<readonly string[]> => {
  const { clock, ledger } = dependencies;
  const stores: string[] = [];
  await onEachStore(dependencies, policy, null, async (store, connector) => {
    if (await connector.releaseHold(id)) stores.push(store.name);
  });
  if (stores.length === 0)
    throw new FailureError(retentionFailure("retention.hold-unknown", { id }));
  const releasedAt = clock.now().toString({ smallestUnit: "millisecond" });
  await ledger.append([
    {
      kind: holdReleasedKind,
      // One store may have failed and be released later: each release is an entry.
      id: `${holdReleasedKind}/${id}/${stores.join("+")}`,
      body: { hold: id, policy: policy.name, stores, releasedAt },
    },
  ]);
  await ledger.checkpoint();
  return stores;
};
