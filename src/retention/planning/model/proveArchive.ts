import { retentionFailure } from "../../errors.ts";
import type {
  ArchivePlace,
  CatalogueCollection,
  CatalogueColumn,
  End,
} from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { namesOf } from "./judgeTables.ts";
import { tableOf, type ArchiveGround, type Ground, type Refuse } from "./ground.ts";
import { missingRights } from "./missingRights.ts";
import { archiveClock, type ArchiveTable } from "./remedies.ts";

/** Proves that the receiving store has, for every collection that ends, a table that takes its rows as they are. */
export const proveArchive = (
  rule: Rule,
  to: string,
  names: readonly string[],
  ground: Ground,
  refuse: Refuse,
): Extract<End, { kind: "archive" }> | null => {
  const archive = ground.archives.get(to);
  if (!archive) return refuse(retentionFailure("retention.archive-unknown", { store: to }));
  if (archive.kind !== ground.kind)
    return refuse(
      retentionFailure("retention.archive-kind", {
        store: rule.store,
        kind: ground.kind,
        archive: to,
        archiveKind: archive.kind,
      }),
    );
  const links = ground
    .linksFor(rule)
    .filter(({ collection, parent }) => names.includes(collection) && names.includes(parent));
  const isElsewhere = archive.catalogue.server.identity !== ground.catalogue.server.identity;
  for (const name of names) {
    const original = tableOf(ground, name, refuse);
    const taken = {
      hasClock: name === rule.collection,
      links: links.filter(({ collection }) => collection === name),
      keys: links.flatMap(({ collection, columns, parent, parentColumns }) => [
        ...(collection === name ? columns : []),
        ...(parent === name ? parentColumns : []),
      ]),
      isElsewhere,
    };
    if (original) judgeTable(original, taken, { ...archive, store: to }, refuse);
  }
  const place: ArchivePlace = isSameDatabase(ground, archive)
    ? { kind: "schema", schema: archive.schema }
    : { kind: "store", store: to };
  return { kind: "archive", to: place };
};

/** The same account too: what another one may do there, ours may not. */
const isSameDatabase = ({ kind, catalogue: { server } }: Ground, archive: ArchiveGround): boolean =>
  kind === "postgres" &&
  server.identity === archive.catalogue.server.identity &&
  server.account === archive.catalogue.server.account;

const judgeTable = (
  original: CatalogueCollection,
  taken: ArchiveTable,
  archive: ArchiveGround & { readonly store: string },
  refuse: Refuse,
): void => {
  const { name: collection } = original;
  const table = archive.catalogue.collections.find(({ name }) => name === collection);
  const said = { collection, store: archive.store };
  const statement = (): string => archive.remedies.archiveTable(original, taken);
  if (!table) {
    refuse(
      retentionFailure("retention.archive-table-missing", { ...said, statement: statement() }),
    );
    return;
  }
  const differences = differencesOf(original, table, taken);
  if (differences.length > 0)
    refuse(
      retentionFailure("retention.archive-table-differs", {
        ...said,
        columns: differences.join(", "),
        statement: statement(),
      }),
    );
  if (table.isUnlogged)
    refuse(
      retentionFailure("retention.archive-unlogged", {
        ...said,
        statement: archive.remedies.setLogged(collection),
      }),
    );
  const firing = table.triggers.filter(({ events }) => events.includes("insert"));
  if (firing.length > 0)
    refuse(retentionFailure("retention.insert-trigger", { ...said, triggers: namesOf(firing) }));
  if (table.rowSecurity === "applied")
    refuse(
      retentionFailure("retention.row-security", {
        collection,
        account: archive.catalogue.server.account ?? "",
      }),
    );
  missingRights(table, [{ kind: "select" }, { kind: "insert" }], archive, refuse);
};

/** What makes texts of a column equal that are not the same letter by letter, as its database names it. */
const collationOf = ({ equality, collation }: CatalogueColumn): string =>
  collation?.name ??
  (equality === "nocase" || equality === "rtrim" ? equality.toUpperCase() : "BINARY");

/** The columns by which an archive would not take the rows as they are. */
const differencesOf = (
  original: CatalogueCollection,
  table: CatalogueCollection,
  { hasClock, keys }: ArchiveTable,
): readonly string[] => {
  const differences: string[] = [];
  for (const column of original.columns) {
    const there = table.columns.find(({ name }) => name === column.name);
    const fits =
      there?.type === column.type &&
      !there.isGenerated &&
      there.identity !== "always" &&
      (there.nullable || !column.nullable);
    if (!fits) differences.push(`${column.name} ${column.type}`);
    else if (
      keys.includes(column.name) &&
      (there.equality !== column.equality || there.collation?.maker !== column.collation?.maker)
    )
      differences.push(`${column.name} ${column.type} COLLATE ${collationOf(column)}`);
  }
  for (const { name, nullable, hasDefault, isGenerated } of table.columns) {
    const isKnown = original.columns.some((column) => column.name === name);
    if (!isKnown && name !== archiveClock && !nullable && !hasDefault && !isGenerated)
      differences.push(name);
  }
  if (
    hasClock &&
    !table.columns.some(({ name, family }) => name === archiveClock && family === "date")
  )
    differences.push(`${archiveClock} date`);
  if (table.primaryKey.join("\0") !== original.primaryKey.join("\0"))
    differences.push(`PRIMARY KEY (${original.primaryKey.join(", ")})`);
  return differences;
};
