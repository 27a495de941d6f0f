import { retentionFailure } from "../../errors.ts";
import type {
  CatalogueCollection,
  CatalogueTrigger,
  EndTarget,
  TriggerEvent,
} from "../../../connectors/index.ts";
import { tableOf, type Ground, type Refuse } from "./ground.ts";
import { missingRights, type Right } from "./missingRights.ts";
import { endedCollections, readCollections } from "./usedCollections.ts";

/** What each table and the server have to say to a target: keys, heirs, triggers, row policies, rights. */
export const judgeTables = (target: EndTarget, ground: Ground, refuse: Refuse): void => {
  const ended = endedCollections(target);
  for (const name of readCollections(target)) {
    const table = tableOf(ground, name, refuse);
    if (!table) continue;
    const changed = ended.includes(name);
    if (changed) {
      judgeKey(target, table, refuse);
      judgeTriggers(target, table, refuse);
      judgeObjects(target, table, ground, refuse);
      if (table.refusal === "inheritance")
        refuse(retentionFailure("retention.table-inheritance", { collection: name }));
    }
    if (table.rowSecurity === "applied")
      refuse(
        retentionFailure("retention.row-security", {
          collection: name,
          account: ground.catalogue.server.account ?? "",
        }),
      );
    missingRights(table, rightsOn(target, name), ground, refuse);
  }
};

/** Rows of the rule, of an archive, and of a table in several parts are named one by one. */
const judgeKey = (target: EndTarget, table: CatalogueCollection, refuse: Refuse): void => {
  const isNeeded =
    table.name === target.collection || target.end.kind === "archive" || table.partitions !== null;
  if (isNeeded && table.primaryKey.length === 0)
    refuse(retentionFailure("retention.primary-key-missing", { collection: table.name }));
};

/** What a row only points at stays when the row is gone, or points elsewhere. */
const judgeObjects = (
  target: EndTarget,
  { name: collection, columns }: CatalogueCollection,
  { remedies }: Pick<Ground, "remedies">,
  refuse: Refuse,
): void => {
  const changed = changedColumns(target, collection);
  for (const column of columns)
    if (column.leadsToObjects && (changed?.includes(column.name) ?? true))
      refuse(
        retentionFailure("retention.large-objects", {
          collection,
          column: column.name,
          statement: remedies.embed(collection, column),
        }),
      );
};

const judgeTriggers = (target: EndTarget, table: CatalogueCollection, refuse: Refuse): void => {
  const changed = changedColumns(target, table.name);
  const event: TriggerEvent = changed === null ? "delete" : "update";
  if (changed?.length === 0) return;
  if (table.untold?.includes(event))
    refuse(retentionFailure("retention.replica-identity", { collection: table.name }));
  const firing = table.triggers.filter((trigger) => fires(trigger, event, changed));
  if (firing.length === 0) return;
  refuse(
    retentionFailure(event === "delete" ? "retention.delete-trigger" : "retention.update-trigger", {
      collection: table.name,
      triggers: namesOf(firing),
    }),
  );
};

export const namesOf = (triggers: readonly CatalogueTrigger[]): string =>
  triggers.map(({ name }) => name).join(", ");

const fires = (
  { events, columns }: CatalogueTrigger,
  event: TriggerEvent,
  changed: readonly string[] | null,
): boolean =>
  events.includes(event) &&
  (columns === null || changed === null || columns.some((column) => changed.includes(column)));

/** The columns that an end writes in a table; null: its rows are gone. */
const changedColumns = (
  { end, collection }: EndTarget,
  table: string,
): readonly string[] | null => {
  if (end.kind === "anonymise")
    return end.fields.filter((field) => field.collection === table).map(({ column }) => column);
  if (end.kind === "restrict") return table === collection ? [end.column] : [];
  return null;
};

/** What the account must be allowed to do. To lock the rows of a batch is to be allowed to change them. */
const rightsOn = (target: EndTarget, table: string): readonly Right[] => {
  const read: Right = { kind: "select" };
  if (!endedCollections(target).includes(table)) return [read];
  const changed = changedColumns(target, table);
  if (changed !== null)
    return changed.length === 0 && table !== target.collection
      ? [read]
      : [read, { kind: "update", columns: changed }];
  const gone: Right = { kind: "delete" };
  // What another database receives is locked here, children too, until that one has committed.
  const isCopied = target.end.kind === "archive" && target.end.to.kind === "store";
  return table === target.collection || isCopied
    ? [read, { kind: "update", columns: [] }, gone]
    : [read, gone];
};
