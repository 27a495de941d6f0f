import type { DatabaseSync, StatementSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Hold, HoldSelector } from "../contract/hold.ts";
import type { RestrictedRows } from "../contract/restrictedRows.ts";
import { failure } from "../errors.ts";
import { emptyLog } from "./emptyLog.ts";
import type { DatabaseFile } from "./file.ts";
import { names } from "./holding.ts";
import { prepareOutbox } from "./outbox.ts";
import { holdTable } from "./ownTables.ts";
import { readRestricted } from "./restrictedRows.ts";
import { primaryKeyOf, tablesOf } from "./tables.ts";
import { from, newWords, ruleRow } from "./words.ts";

const exists = `select 1 from main.sqlite_schema where type = 'table' and name = '${holdTable}'`;
const all = `select content from main.${holdTable} order by place`;

/** What a hold names, or the marks of a restriction. */
export interface Held {
  readonly selector: HoldSelector | RestrictedRows;
}

/** Everything that keeps rows of this store, as it is inside the transaction in hand: holds, and restrictions of processing. */
export const readHolds = (prepare: (text: string) => StatementSync): readonly Held[] => [
  ...readPlaced(prepare),
  ...readRestricted(prepare).map((selector) => ({ selector })),
];

/** The holds of this store; none where no run was ever prepared. */
const readPlaced = (prepare: (text: string) => StatementSync): readonly Hold[] => {
  if (prepare(exists).get() === undefined) return [];
  return prepare(all)
    .all()
    .map((row) => JSON.parse(String(row["content"])) as Hold);
};

export const placeHold = async (
  file: DatabaseFile,
  clocks: DeclaredClocks,
  hold: Hold,
): Promise<void> => {
  await file.work((db) => refuseWithoutPlace(db, file.store, clocks, hold));
  await prepareOutbox(file);
  await file.work((db) =>
    // A batch in hand has the right to write until it ends; the next one reads the hold.
    file.whenFree(() =>
      db
        .prepare(
          `insert into main.${holdTable} (id, content) values (?, ?)
           on conflict (id) do update set content = excluded.content`,
        )
        .run(hold.id, JSON.stringify(hold)),
    ),
  );
};

export const releaseHold = async (file: DatabaseFile, id: string): Promise<boolean> => {
  const isReleased = await file.work((db) =>
    file.whenFree(() => {
      if (db.prepare(exists).get() === undefined) return false;
      return db.prepare(`delete from main.${holdTable} where id = ?`).run(id).changes > 0;
    }),
  );
  // The name of a person in it had one reason to be there.
  if (isReleased) await emptyLog(file);
  return isReleased;
};

export const moveReview = (file: DatabaseFile, id: string, reviewOn: string): Promise<boolean> =>
  file.work((db) =>
    file.whenFree(() => {
      if (db.prepare(exists).get() === undefined) return false;
      // One statement: what is read and what is written are of one transaction.
      const moved = `update main.${holdTable} set content = json_set(content, '$.reviewOn', ?) where id = ?`;
      return db.prepare(moved).run(reviewOn, id).changes > 0;
    }),
  );

export const holds = (file: DatabaseFile): Promise<readonly Hold[]> =>
  file.work((db) => file.whenFree(() => readPlaced((text) => db.prepare(text))));

/** How many rows each collection has that the selector names. */
export const countHeld = (
  file: DatabaseFile,
  clocks: DeclaredClocks,
  selector: HoldSelector,
): Promise<Readonly<Record<string, number>>> =>
  file.work((db) => {
    const tables = tablesOf(db, file.store);
    return Object.fromEntries(
      collectionsOf(selector).map((collection) => {
        const row = ruleRow(collection);
        const words = newWords(tables, clocks);
        const named = names(words, row, [{ selector }]);
        const found = db
          .prepare(`select count(*) as n from ${from(row)} where ${named ?? "false"}`)
          .get({ ...words.values });
        return [collection, Number(found?.["n"] ?? 0)];
      }),
    );
  });

const collectionsOf = (selector: HoldSelector): readonly string[] =>
  selector.kind === "person"
    ? [...new Set(selector.fields.map(({ collection }) => collection))]
    : [selector.collection];

/** A hold on a table, a column or a key that is not there would hold nothing, and nobody would know. */
const refuseWithoutPlace = (
  db: DatabaseSync,
  store: string,
  clocks: DeclaredClocks,
  hold: Hold,
): void => {
  const { selector } = hold;
  const collections = collectionsOf(selector);
  const tables = tablesOf(db, store);
  for (const collection of collections) {
    tables.identity(collection);
    if (selector.kind === "file" && selector.key.length !== primaryKeyOf(db, collection).length)
      throw new FailureError(
        failure("connectors.hold-key", {
          collection,
          count: String(primaryKeyOf(db, collection).length),
        }),
      );
    const row = ruleRow(collection);
    // Compiled and not run: SQLite looks up every name.
    db.prepare(`select 1 from ${from(row)} where ${names(newWords(tables, clocks), row, [hold])}`);
  }
};
