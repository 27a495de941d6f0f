import type { DatabaseSync } from "node:sqlite";
import { quoteName } from "../contract/quoteName.ts";
import { restrictedWords } from "./restrictedWords.ts";
import { isMarkOf, markedBy, marksTable, type MarkedTable } from "./rowMarks.ts";

/** The view that shows a table without its marked rows: what an application reads in place of the table. */
export const governedView = (table: string): string => `egide_governed_${table}`;

const triggerOf = (number: number, event: string): string => `egide_restriction_${number}_${event}`;

/** Makes the table of marks, the triggers and the view of a table where no row of it was marked before; answers its number. */
export const makeBlock = (db: DatabaseSync, registry: string, table: MarkedTable): number => {
  db.exec(
    `create table if not exists main.${registry} (number integer primary key autoincrement, collection text not null unique, had_view integer not null)`,
  );
  const known = db
    .prepare(`select number from main.${registry} where collection = ?`)
    .get(table.name);
  if (known !== undefined) return Number(known["number"]);
  const view = governedView(table.name);
  const had = db
    .prepare("select 1 from main.sqlite_schema where type = 'view' and name = ? collate nocase")
    .get(view);
  const { lastInsertRowid } = db
    .prepare(`insert into main.${registry} (collection, had_view) values (?, ?)`)
    .run(table.name, had === undefined ? 0 : 1);
  const number = Number(lastInsertRowid);
  const marks = marksTable(number);
  const columns = markedBy(table);
  // Without a type each value stays of the class that it is of.
  db.exec(
    `create table main.${marks} (request text not null, ${columns.map((_, at) => `k${at}`).join(", ")})`,
  );
  db.exec(
    `create index main.${marks}_key on ${marks} (${columns
      .map((_, at) => `k${at}`)
      .slice(0, 20)
      .join(", ")})`,
  );
  const itself = `exists (select 1 from ${marks} as m where ${isMarkOf(table, "old")})`;
  const replaced = replacedBy(db, table, marks);
  for (const [event, when] of [
    ["update", [itself, ...replaced]],
    ["delete", [itself]],
    ["insert", replaced],
  ] as const)
    if (when.length > 0)
      db.exec(
        `create trigger main.${triggerOf(number, event)} before ${event} on ${quoteName(table.name)}
         when ${when.join(" or ")}
         begin select raise(abort, '${restrictedWords}'); end`,
      );
  makeView(
    db,
    table,
    `where not exists (select 1 from ${marks} as m where ${isMarkOf(table, "t")})`,
  );
  return number;
};

/**
 * "The new row has a key in common with a marked one": `or replace` deletes that one, and sets off no trigger of deletions. Keys
 * of expressions and of some rows alone are not held against it.
 */
const replacedBy = (db: DatabaseSync, table: MarkedTable, marks: string): readonly string[] => {
  const parts = db
    .prepare(
      `select l.seq, x.name, x.coll from pragma_index_list(?, 'main') as l, pragma_index_xinfo(l.name, 'main') as x
       where l."unique" = 1 and l.partial = 0 and x.key = 1 order by l.seq, x.seqno`,
    )
    .all(table.name);
  const keys = [...Map.groupBy(parts, ({ seq }) => seq).values()].filter((columns) =>
    columns.every(({ name }) => name !== null),
  );
  return [
    ...(table.key.length > 0
      ? [`exists (select 1 from ${marks} as m where ${isMarkOf(table, "new")})`]
      : []),
    ...keys.map((columns) => {
      const alike = columns.map(({ name, coll }) => {
        const column = quoteName(String(name));
        return `t.${column} collate ${quoteName(String(coll))} = new.${column}`;
      });
      return `exists (select 1 from ${marks} as m, ${quoteName(table.name)} as t where ${alike.join(" and ")} and ${isMarkOf(table, "t")})`;
    }),
  ];
};

const makeView = (db: DatabaseSync, { name, columns }: MarkedTable, where: string): void => {
  const view = quoteName(governedView(name));
  db.exec(`drop view if exists main.${view}`);
  const shown = columns.map((column) => `t.${quoteName(column)}`).join(", ");
  db.exec(`create view main.${view} as select ${shown} from ${quoteName(name)} as t ${where}`);
};

/** Nothing of ours stays on the table; a view that stood there before shows everything again. */
export const dropBlock = (
  db: DatabaseSync,
  registry: string,
  table: MarkedTable,
  number: number,
): void => {
  const known = db.prepare(`select had_view from main.${registry} where number = ?`).get(number);
  db.prepare(`delete from main.${registry} where number = ?`).run(number);
  if (known?.["had_view"] === 1) makeView(db, table, "");
  else db.exec(`drop view main.${quoteName(governedView(table.name))}`);
  for (const event of ["update", "delete", "insert"])
    db.exec(`drop trigger if exists main.${triggerOf(number, event)}`);
  db.exec(`drop table main.${marksTable(number)}`);
  if (db.prepare(`select 1 from main.${registry} limit 1`).get() === undefined)
    db.exec(`drop table main.${registry}`);
};
