import { retentionFailure } from "../../errors.ts";
import type {
  CatalogueCollection,
  CatalogueColumn,
  CatalogueView,
  End,
} from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { listed, suggestion } from "../../rules/model/suggestion.ts";
import { columnOf, type Ground, type Refuse } from "./ground.ts";

type Restriction = Extract<End, { kind: "restrict" }>;

/**
 * Proves that the mark can be set, and that the views of the application can tell the rows that bear it: each reads the
 * table and names the mark. Whether a view then leaves these rows out, each batch looks before it commits.
 */
export const proveRestriction = (
  { collection }: Rule,
  end: Restriction,
  ground: Ground,
  refuse: Refuse,
): Restriction => {
  const column = columnOf(ground, collection, end.column, refuse);
  if (column) judgeMark(collection, column, ground, refuse);
  const { views } = ground.catalogue;
  for (const name of end.views) {
    const view = views.find((each) => each.name === name);
    const reads = view?.reads.find((each) => each.collection === collection);
    const said = { view: name, collection, column: end.column };
    if (!view)
      refuse(
        retentionFailure("retention.view-missing", {
          ...said,
          store: ground.store,
          known: listed(views.map((each) => each.name)),
          ...suggestion(
            name,
            views.map((each) => each.name),
          ),
        }),
      );
    else if (!reads) refuse(retentionFailure("retention.view-elsewhere", said));
    else if (view.doubt)
      refuse(
        retentionFailure(
          view.doubt === "asker" ? "retention.view-asker" : "retention.view-mixes",
          said,
        ),
      );
    else if (reads.times !== 1) refuse(retentionFailure("retention.view-twice", said));
    else if (!reads.columns.includes(end.column))
      refuse(retentionFailure("retention.view-unmarked", said));
    else if (!showsOwnKey(view, collection, ground))
      refuse(
        retentionFailure("retention.view-key", {
          ...said,
          key: keyOf(collection, ground).join(", "),
        }),
      );
    else if (view.kind === "materialised")
      refuse(
        retentionFailure("retention.view-materialised", {
          ...said,
          statement: ground.remedies.refresh(name),
        }),
      );
  }
  return end;
};

const keyOf = (collection: string, { catalogue }: Ground): readonly string[] =>
  catalogue.collections.find(({ name }) => name === collection)?.primaryKey ?? [];

/** A batch looks for its rows in a view by their key: under the same name, the key of another table would hide them. */
const showsOwnKey = (
  { shows, reads }: CatalogueView,
  collection: string,
  ground: Ground,
): boolean =>
  keyOf(collection, ground).every((column) => {
    const shown = shows[column];
    // What it computes is of this table only where it reads no other.
    if (!shown) return reads.length === 1;
    return shown.collection === collection && shown.column === column;
  });

const judgeMark = (
  collection: string,
  column: CatalogueColumn,
  ground: Ground,
  refuse: Refuse,
): void => {
  const { kind } = ground;
  const said = { collection, column: column.name, type: column.type };
  // SQLite keeps truth values as 0 and 1.
  const isTruth = column.family === "boolean" || (kind === "sqlite" && column.family === "integer");
  if (!isTruth) refuse(retentionFailure("retention.mark-type", said));
  const table = ground.catalogue.collections.find(({ name }) => name === collection);
  for (const key of table ? clashing(table, column.name) : [])
    refuse(retentionFailure("retention.mark-unique", { ...said, constraint: key }));
  if (column.isGenerated) refuse(retentionFailure("retention.field-generated", said));
};

/** The keys in which two marked rows could be alike; of those that a condition limits, only a batch can tell. */
const clashing = (
  { primaryKey, uniques }: CatalogueCollection,
  mark: string,
): readonly string[] => {
  if (primaryKey.includes(mark)) return ["PRIMARY KEY"];
  const isKeptApart = (columns: readonly string[]): boolean =>
    primaryKey.length > 0 && primaryKey.every((column) => columns.includes(column));
  return uniques
    .filter(({ kind, columns }) => kind !== "partial" && columns.includes(mark))
    .filter(({ columns }) => !isKeptApart(columns))
    .map(({ name }) => name);
};
