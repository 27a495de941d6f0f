import type { Catalogue, Connector, HoldSelector } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Policy, Store } from "../../policy/model/policy.ts";
import { collectionsCarriedTo, datasetsOfStore } from "../model/datasetsOfStore.ts";
import type { HeldRows } from "../model/holdRequest.ts";

/** Opens stores of a policy one after the other, does the work on each, and closes each whatever happened. */
export const onEachStore = async (
  { openStore }: Pick<PlanningDependencies, "openStore">,
  policy: Policy,
  only: string | null,
  work: (store: Store, connector: Connector) => Promise<void>,
  readOnly = false,
): Promise<void> => {
  for (const store of policy.stores.filter(({ name }) => only === null || name === only)) {
    const connector = await openStore(store, { readOnly, clocks: {}, folder: policy.folder });
    try {
      await work(store, connector);
    } finally {
      await connector.close();
    }
  }
};

/** What a hold names in one store: null when nothing of it is there. Fields that a dataset states and the database lacks are said. */
export const selectorIn = (
  selects: HeldRows,
  policy: Policy,
  store: Store,
  catalogue: Catalogue,
): { readonly selector: HoldSelector | null; readonly missing: readonly Failure[] } => {
  const described = datasetsOfStore(policy, store).flatMap((each) => each.described.collections);
  const tables = new Map(catalogue.collections.map((each) => [each.name, each]));
  if (selects.kind !== "person") {
    const known = described.some(({ name }) => name === selects.collection);
    return { selector: known && tables.has(selects.collection) ? selects : null, missing: [] };
  }
  const stated = described.flatMap(({ name, fields }) =>
    fields
      .filter(({ identity }) =>
        selects.identity === null ? identity !== null : identity === selects.identity,
      )
      .map((field) => ({ collection: name, column: field.name })),
  );
  const isThere = ({ collection, column }: { collection: string; column: string }): boolean =>
    tables.get(collection)?.columns.some(({ name }) => name === column) ?? false;
  const fields = stated.filter(isThere);
  const carried = collectionsCarriedTo(policy, store);
  return {
    selector: fields.length === 0 ? null : { kind: "person", values: selects.values, fields },
    missing: stated
      .filter((field) => !isThere(field) && (carried?.has(field.collection) ?? true))
      .map((field) =>
        retentionFailure("retention.hold-field-missing", { store: store.name, ...field }),
      ),
  };
};
