import { civilDay, FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { onEachStore } from "./holdStores.ts";
import { holdReviewedKind, type HoldDependencies } from "./placeHold.ts";

/**
 * Somebody looked at a hold again and lets it stand until another day; gives the names of the stores that have it. The
 * ledger learns the day, not who and why.
 * @throws `retention.hold-review` when that day is not ahead, `retention.hold-unknown` when there is no such hold.
 */
export const reviewHold = async (
  dependencies: Pick<HoldDependencies, "openStore" | "clock" | "ledger">,
  policy: Policy,
  { id, reviewOn }: { readonly id: string; readonly reviewOn: Temporal.PlainDate },
): Promise<readonly string[]> => {
  const { clock, ledger } = dependencies;
  const now = clock.now();
  if (Temporal.PlainDate.compare(reviewOn, civilDay(now)) <= 0)
    throw new FailureError(retentionFailure("retention.hold-review"));
  const day = reviewOn.toString();
  const stores: string[] = [];
  await onEachStore(dependencies, policy, null, async (store, connector) => {
    if (await connector.moveReview(id, day)) stores.push(store.name);
  });
  if (stores.length === 0)
    throw new FailureError(retentionFailure("retention.hold-unknown", { id }));
  const reviewedAt = now.toString({ smallestUnit: "millisecond" });
  await ledger.append([
    {
      kind: holdReviewedKind,
      id: `${holdReviewedKind}/${id}/${reviewedAt}`,
      body: { hold: id, policy: policy.name, stores, reviewOn: day, reviewedAt },
    },
  ]);
  await ledger.checkpoint();
  return stores;
};
