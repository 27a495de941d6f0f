import { FailureError, type Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { unplacedDatasets } from "../model/datasetsOfStore.ts";
import type { HoldRequest } from "../model/holdRequest.ts";
import { onEachStore, selectorIn } from "./holdStores.ts";
import type { PlacedHold } from "./placeHold.ts";

/**
 * What a hold would name now, by store and collection, and what a person should know before they place it. Writes nothing.
 * @throws `retention.hold-nowhere`, as placing it would.
 */
export const foreseeHold = async (
  dependencies: Pick<PlanningDependencies, "openStore">,
  policy: Policy,
  { selects, store: only }: Pick<HoldRequest, "selects" | "store">,
): Promise<Omit<PlacedHold, "id">> => {
  const stores: PlacedHold["stores"][number][] = [];
  const warnings: Failure[] = unplacedDatasets(policy).map(({ key }) =>
    retentionFailure("retention.hold-dataset-unplaced", { dataset: key }),
  );
  await onEachStore(
    dependencies,
    policy,
    only,
    async (store, connector) => {
      const catalogue = await connector.introspect();
      const { selector, missing } = selectorIn(selects, policy, store, catalogue);
      warnings.push(...missing);
      if (selector !== null)
        stores.push({ store: store.name, rows: await connector.countHeld(selector) });
    },
    true,
  );
  if (stores.length === 0)
    throw new FailureError(retentionFailure("retention.hold-nowhere", { kind: selects.kind }));
  return { stores, warnings };
};
