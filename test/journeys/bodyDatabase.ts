import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** A database of the body, with forty files that were closed twenty years ago and as many from last month. */
export const makeDatabase = (folder: string, body: string): void => {
  mkdirSync(join(folder, "stores", body), { recursive: true });
  const database = new DatabaseSync(join(folder, "stores", body, "dossiers.sqlite"));
  const today = Temporal.Now.plainDateISO();
  database.exec("create table dossier (id integer primary key, clos_le date not null, nom text)");
  database.exec("create index dossier_clos_le on dossier (clos_le)");
  const insert = database.prepare("insert into dossier values (?, ?, ?)");
  for (let id = 1; id <= 80; id += 1) {
    const closed =
      id <= 40 ? today.subtract({ years: 20, days: id }) : today.subtract({ months: 1 });
    insert.run(id, closed.toString(), `Nom ${id}`);
  }
  database.close();
};

/** The files that are left in it. */
export const filesLeft = (folder: string, body: string): number => {
  const database = new DatabaseSync(join(folder, "stores", body, "dossiers.sqlite"));
  const row = database.prepare("select count(*) as n from dossier").get();
  database.close();
  return Number(row?.["n"]);
};
