import type { Failure } from "../../kernel/index.ts";
import type { Catalogue } from "../contract/catalogue.ts";
import { checkDataset } from "../dataset/check.ts";
import { describedCollections } from "./described.ts";
import type { StoreInUse } from "./storesDesk.ts";

/** How a database and what was said of it differ. */
export interface ChangesSince {
  /** What contradicts the description first, then what it leaves out. */
  readonly problems: readonly { readonly collection: string; readonly failure: Failure }[];
  /** Tables that no description names. */
  readonly undescribed: number;
  /** What the descriptions name and the database does not have. */
  readonly absent: { readonly collections: number; readonly fields: number };
}

/** Compares every description of a store with its database. */
export const changesSince = (store: StoreInUse, catalogue: Catalogue): ChangesSince => {
  const problems = store.descriptions
    .flatMap(({ dataset }) => checkDataset(dataset, catalogue))
    .toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"))
    .map(({ failure }) => ({ collection: String(failure.params["collection"] ?? ""), failure }));
  const described = new Set(describedCollections(store).map(({ collection }) => collection.name));
  const counted = (code: string): number =>
    problems.filter(({ failure }) => failure.code === code).length;
  return {
    problems,
    undescribed: catalogue.collections.filter(({ name }) => !described.has(name)).length,
    absent: {
      collections: counted("connectors.dataset-collection-absent"),
      fields: counted("connectors.dataset-field-absent"),
    },
  };
};
