import { civilDay, type Clock } from "../../../kernel/index.ts";
import type { Hold } from "../../../connectors/index.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { isOverdue } from "../model/holdRequest.ts";
import { onEachStore } from "./holdStores.ts";

/** A hold as it may be shown: never whom it holds, nor which row. */
export interface ListedHold extends Omit<Hold, "selector"> {
  readonly kind: Hold["selector"]["kind"];
  readonly stores: readonly string[];
  /** Where it looks, sorted. */
  readonly collections: readonly string[];
  readonly isOverdue: boolean;
}

/** Every hold of the policy's stores, once, in the order in which they were placed. Writes nothing. */
export const listHolds = async (
  dependencies: Pick<PlanningDependencies, "openStore"> & { readonly clock: Clock },
  policy: Policy,
): Promise<readonly ListedHold[]> => {
  const today = civilDay(dependencies.clock.now());
  const found = new Map<string, ListedHold>();
  await onEachStore(
    dependencies,
    policy,
    null,
    async (store, connector) => {
      for (const { selector, ...hold } of await connector.holds()) {
        const before = found.get(hold.id);
        const collections = new Set([...(before?.collections ?? []), ...collectionsOf(selector)]);
        found.set(hold.id, {
          ...hold,
          kind: selector.kind,
          stores: [...(before?.stores ?? []), store.name],
          collections: [...collections].toSorted(),
          isOverdue: isOverdue(hold, today),
        });
      }
    },
    true,
  );
  return [...found.values()].toSorted((a, b) =>
    a.placedAt === b.placedAt ? 0 : a.placedAt < b.placedAt ? -1 : 1,
  );
};

const collectionsOf = (selector: Hold["selector"]): readonly string[] =>
  selector.kind === "person"
    ? selector.fields.map(({ collection }) => collection)
    : [selector.collection];
