import { civilDay, FailureError, type Clock, type Failure } from "../../../kernel/index.ts";
import type { Connector, Hold } from "../../../connectors/index.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Policy, Store } from "../../policy/model/policy.ts";
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

/**
 * Every hold of the policy's stores, once, in the order in which they were placed. Writes nothing. A store that cannot be
 * read ends it, unless `onUnreadable` takes note of that store.
 */
export const listHolds = async (
  dependencies: Pick<PlanningDependencies, "openStore"> & { readonly clock: Clock },
  policy: Policy,
  onUnreadable?: (store: string, failure: Failure) => void,
): Promise<readonly ListedHold[]> => {
  const today = civilDay(dependencies.clock.now());
  const found = new Map<string, ListedHold>();
  for (const { name } of policy.stores)
    try {
      await onEachStore(dependencies, policy, name, addHolds(found, today), true);
    } catch (error) {
      if (onUnreadable === undefined || !(error instanceof FailureError)) throw error;
      onUnreadable(name, error.failure);
    }
  return [...found.values()].toSorted((a, b) =>
    a.placedAt === b.placedAt ? 0 : a.placedAt < b.placedAt ? -1 : 1,
  );
};

const addHolds =
  (found: Map<string, ListedHold>, today: Temporal.PlainDate) =>
  async (store: Pick<Store, "name">, connector: Pick<Connector, "holds">): Promise<void> => {
    for (const hold of await connector.holds())
      found.set(hold.id, listed(hold, store.name, found.get(hold.id), today));
  };

const listed = (
  { selector, ...hold }: Hold,
  store: string,
  before: ListedHold | undefined,
  today: Temporal.PlainDate,
): ListedHold => ({
  ...hold,
  kind: selector.kind,
  stores: [...(before?.stores ?? []), store],
  collections: [
    ...new Set([...(before?.collections ?? []), ...collectionsOf(selector)]),
  ].toSorted(),
  isOverdue: isOverdue(hold, today),
});

const collectionsOf = (selector: Hold["selector"]): readonly string[] =>
  selector.kind === "person"
    ? selector.fields.map(({ collection }) => collection)
    : [selector.collection];

/** A hold that stands, and how many rows it names now. */
export interface StandingHold {
  readonly hold: ListedHold;
  readonly stores: readonly {
    readonly store: string;
    readonly rows: Readonly<Record<string, number>>;
  }[];
}

/** One hold with its counts; null when no store has it. Writes nothing. */
export const findHold = async (
  dependencies: Pick<PlanningDependencies, "openStore"> & { readonly clock: Clock },
  policy: Policy,
  id: string,
): Promise<StandingHold | null> => {
  const today = civilDay(dependencies.clock.now());
  let hold: ListedHold | undefined;
  const stores: StandingHold["stores"][number][] = [];
  const look = async (store: Store, connector: Connector): Promise<void> => {
    const found = (await connector.holds()).find((each) => each.id === id);
    if (found === undefined) return;
    hold = listed(found, store.name, hold, today);
    stores.push({ store: store.name, rows: await connector.countHeld(found.selector) });
  };
  await onEachStore(dependencies, policy, null, look, true);
  return hold === undefined ? null : { hold, stores };
};
