import type { ErasedField } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import type { PlannedRows } from "./erasurePlan.ts";
import type { OwnershipMap, ReachCollection } from "./ownershipMap.ts";

/** What the catalogue refuses of the rows that are planned: said before the first write. */
export const proveErasure = (
  map: OwnershipMap,
  planned: readonly PlannedRows[],
): readonly Failure[] =>
  planned.flatMap(({ collection: id, deleted, changed }) => {
    const collection = map.collections.get(id);
    if (collection === undefined) return [];
    const columns = new Set(changed.flatMap(({ changes }) => changes.map(({ column }) => column)));
    return [
      ...(deleted.length > 0 && !collection.table.privileges.delete
        ? [rightMissing(collection, "delete")]
        : []),
      ...[...columns].flatMap((column) =>
        collection.table.columns.find(({ name }) => name === column)?.privileges.update === false
          ? [rightMissing(collection, "update")]
          : [],
      ),
      ...changed
        .filter(({ why }) => why === "anonymise")
        .flatMap(({ changes }) => changes)
        .filter((change) => !mayTake(map, collection, change))
        .map(({ column }) =>
          reachFailure("rights.reach-change-refused", { collection: collection.name, column }),
        ),
    ];
  });

const rightMissing = ({ name, store }: ReachCollection, right: string): Failure =>
  reachFailure("rights.reach-rights-missing", { collection: name, store, right });

/** Whether the column can hold what is put there, in as many rows as there are. */
const mayTake = (
  map: OwnershipMap,
  { id, table }: ReachCollection,
  { column: name, as }: ErasedField,
): boolean => {
  const column = table.columns.find((one) => one.name === name);
  if (column === undefined || column.isGenerated || column.identity === "always") return false;
  const isKeyOfOthers = map.edges.some(
    ({ parent, parentColumns, isForeignKey }) =>
      isForeignKey && parent === id && parentColumns.includes(name),
  );
  const isPrimary = table.primaryKey.includes(name);
  const isUnique =
    isPrimary ||
    table.uniques.some(({ columns, kind }) => kind !== "plain" || columns.includes(name));
  if (as.kind === "null") return column.nullable && !isPrimary;
  if (isKeyOfOthers) return false;
  return as.kind === "fixed"
    ? !isUnique
    : column.family === "text" && (column.maxLength ?? Infinity) >= randomLength;
};

/** Of `anon-` and the digits after it. */
const randomLength = 29;

/** Whether a column says already what an erasure would put there, as the database writes it. */
export const isFinal = (value: unknown, as: ErasedField["as"]): boolean => {
  if (as.kind === "null") return value === null;
  if (as.kind === "random") return typeof value === "string" && /^anon-[0-9a-f]{24}$/.test(value);
  if (typeof as.value !== "boolean") return String(value) === String(as.value);
  return (as.value ? ["true", "t", "1"] : ["false", "f", "0"]).includes(String(value));
};
