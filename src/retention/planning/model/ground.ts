import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  ChildLink,
  Connector,
  DeclaredClocks,
} from "../../../connectors/index.ts";
import type { Store } from "../../policy/model/policy.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { suggestion } from "../../rules/model/suggestion.ts";
import type { Remedies } from "./remedies.ts";

/** What a rule is proved on: one database at one moment, as it was introspected. */
export interface Ground {
  /** The name of the store in the policy. */
  readonly store: string;
  readonly kind: Connector["kind"];
  readonly catalogue: Catalogue;
  readonly now: Temporal.Instant;
  /** All rules of the policy on this store, also those that are not run: what one needs, another may not take. */
  readonly rules: readonly Rule[];
  /** The links that the database and the dataset of a rule state. */
  readonly linksFor: (rule: Rule) => readonly ChildLink[];
  readonly clocks: DeclaredClocks;
  readonly remedies: Remedies;
  /** The receiving stores of archives, by name. */
  readonly archives: ReadonlyMap<string, ArchiveGround>;
  /** The stores of other rules that could be this database under another name, by name. */
  readonly strangers: ReadonlyMap<string, Stranger>;
}

/** A store that is not planned on, with what it says of itself, or the code of the reason why it does not answer. */
export type Stranger =
  | { readonly store: Store; readonly identity: string }
  | { readonly store: Store; readonly code: string };

/** A store that takes in an archive. */
export interface ArchiveGround {
  readonly kind: Connector["kind"];
  readonly catalogue: Catalogue;
  /** The PostgreSQL schema of its tables. */
  readonly schema: string;
  readonly remedies: Remedies;
}

/** Gathers a reason, and goes on, so that a person sees all of them at once; the same reason is kept once. */
export type Refuse = (failure: Failure) => null;

export const gather = (): {
  readonly refuse: Refuse;
  readonly reasons: () => readonly Failure[];
} => {
  const found = new Map<string, Failure>();
  return {
    refuse: (failure) => {
      found.set(JSON.stringify(failure), failure);
      return null;
    },
    reasons: () => [...found.values()],
  };
};

type Place = Pick<Ground, "store" | "catalogue">;

export const tableOf = (
  { store, catalogue }: Place,
  collection: string,
  refuse: Refuse,
): CatalogueCollection | null =>
  catalogue.collections.find(({ name }) => name === collection) ??
  refuse(retentionFailure("retention.table-missing", { collection, store }));

export const columnOf = (
  place: Place,
  collection: string,
  column: string,
  refuse: Refuse,
): CatalogueColumn | null => {
  const table = tableOf(place, collection, refuse);
  if (!table) return null;
  const known = table.columns.map(({ name }) => name);
  return (
    table.columns.find(({ name }) => name === column) ??
    refuse(
      retentionFailure("retention.column-missing", {
        column,
        collection,
        store: place.store,
        ...suggestion(column, known),
      }),
    )
  );
};
