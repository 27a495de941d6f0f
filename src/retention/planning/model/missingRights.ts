import { retentionFailure } from "../../errors.ts";
import type { CatalogueCollection } from "../../../connectors/index.ts";
import type { Ground, Refuse } from "./ground.ts";

/** Something that an account must be allowed to do with a table. */
export type Right =
  | { readonly kind: "select" | "insert" | "delete" }
  /** Of each of these columns; of any column when none is named. */
  | { readonly kind: "update"; readonly columns: readonly string[] };

/** Refuses what the account may not do, with the statement that allows it. */
export const missingRights = (
  table: CatalogueCollection,
  rights: readonly Right[],
  { store, catalogue, remedies }: Pick<Ground, "store" | "catalogue" | "remedies">,
  refuse: Refuse,
): void => {
  const missing = rights.filter((right) => !isGranted(table, right)).map(({ kind }) => kind);
  if (missing.length === 0) return;
  const account = catalogue.server.account ?? "";
  const privileges = missing.map((kind) => kind.toUpperCase());
  refuse(
    retentionFailure("retention.rights-missing", {
      collection: table.name,
      store,
      account,
      rights: privileges.join(", "),
      statement: remedies.grant(privileges, table.name, account),
    }),
  );
};

const isGranted = ({ privileges, columns }: CatalogueCollection, right: Right): boolean => {
  if (right.kind !== "update" || privileges.update) return privileges[right.kind];
  const writable = columns.filter((column) => column.privileges.update).map(({ name }) => name);
  return right.columns.length === 0
    ? writable.length > 0
    : right.columns.every((column) => writable.includes(column));
};
