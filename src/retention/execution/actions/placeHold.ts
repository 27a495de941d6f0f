import { FailureError, type Clock, type Failure, type Ids } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { unplacedDatasets } from "../model/datasetsOfStore.ts";
import type { HoldRequest } from "../model/holdRequest.ts";
import { onEachStore, selectorIn } from "./holdStores.ts";
import type { ReceiptLedger } from "./relayReceipts.ts";

export interface HoldDependencies extends Pick<PlanningDependencies, "openStore"> {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ledger: Pick<ReceiptLedger, "append" | "checkpoint">;
}

/** The kinds of the ledger entries that say that a hold was placed, looked at again, or released. */
export const holdPlacedKind = "hold-placed";
export const holdReviewedKind = "hold-reviewed";
export const holdReleasedKind = "hold-released";

/** A hold that stands, and how many rows it names now, by store and collection. */
export interface PlacedHold {
  readonly id: string;
  readonly stores: readonly {
    readonly store: string;
    readonly rows: Readonly<Record<string, number>>;
  }[];
  /** What a person should know: a field that is missing, a dataset of which nobody says where its database is. */
  readonly warnings: readonly Failure[];
}

/**
 * Places a hold in every store that it concerns, under one identifier, then says so in the ledger, which learns nothing of
 * whom or what it holds. The databases come first: a hold must not wait for a proof.
 * @throws `retention.hold-nowhere` when no database has any of it; `retention.hold-partial` when a store failed after
 * others had taken the hold, with its identifier, by which it can be released or its placing made whole.
 */
export const placeHold = async (
  dependencies: HoldDependencies,
  policy: Policy,
  request: HoldRequest,
): Promise<PlacedHold> => {
  const { clock, ids, ledger } = dependencies;
  const id = ids.next();
  const placedAt = clock.now().toString({ smallestUnit: "millisecond" });
  const { reason, author, selects } = request;
  const reviewOn = request.reviewOn.toString();
  const placed: PlacedHold["stores"][number][] = [];
  const warnings: Failure[] = unplacedDatasets(policy).map(({ key }) =>
    retentionFailure("retention.hold-dataset-unplaced", { dataset: key }),
  );
  try {
    await onEachStore(dependencies, policy, request.store, async (store, connector) => {
      const { selector, missing } = selectorIn(
        selects,
        policy,
        store,
        await connector.introspect(),
      );
      warnings.push(...missing);
      if (selector === null) return;
      await connector.placeHold({ id, selector, reason, author, placedAt, reviewOn });
      placed.push({ store: store.name, rows: await connector.countHeld(selector) });
    });
  } catch (error) {
    if (placed.length === 0) throw error;
    throw new FailureError(
      retentionFailure("retention.hold-partial", {
        id,
        stores: placed.map(({ store }) => store).join(", "),
        code: error instanceof FailureError ? error.failure.code : "defect",
      }),
      { cause: error },
    );
  }
  if (placed.length === 0)
    throw new FailureError(retentionFailure("retention.hold-nowhere", { kind: selects.kind }));
  const stores = placed.map(({ store }) => store);
  await ledger.append([
    {
      kind: holdPlacedKind,
      id: `${holdPlacedKind}/${id}`,
      body: { hold: id, kind: selects.kind, policy: policy.name, stores, reviewOn, placedAt },
    },
  ]);
  await ledger.checkpoint();
  return { id, stores: placed, warnings };
};
