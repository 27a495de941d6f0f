import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { onEachStore } from "./holdStores.ts";
import { readLedger, type ReadLedger } from "./readLedger.ts";
import { holdReleasedKind, type HoldDependencies } from "./placeHold.ts";

/**
 * Releases a hold in every store that has it, or of which the ledger says so, and enters that in the ledger; gives the
 * names of those stores.
 * @throws `retention.hold-unknown` when there is none.
 */
export const releaseHold = async (
  dependencies: Pick<HoldDependencies, "openStore" | "clock"> & {
    readonly ledger: HoldDependencies["ledger"] & Pick<ReadLedger, "size" | "entries">;
  },
  policy: Policy,
  id: string,
): Promise<readonly string[]> => {
  const { clock, ledger } = dependencies;
  const stores: string[] = [];
  await onEachStore(dependencies, policy, null, async (store, connector) => {
    if (await connector.releaseHold(id)) stores.push(store.name);
  });
  // A store that was restored has lost its hold, and the ledger still says that it stands there.
  const { holds } = await readLedger(ledger, policy.name);
  for (const hold of holds)
    if (hold.id === id && !stores.includes(hold.store)) stores.push(hold.store);
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
