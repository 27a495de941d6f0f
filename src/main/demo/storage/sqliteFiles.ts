import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "../../../platform/folders/index.ts";
import type { DemoTable } from "../model/tables.ts";

/** The tables of the front desk. */
export const frontDesk = `
  CREATE TABLE message (
    id INTEGER PRIMARY KEY, caisse TEXT NOT NULL, nom TEXT NOT NULL, courriel TEXT NOT NULL,
    texte TEXT NOT NULL, recu_le DATE NOT NULL, repondu_le DATE
  );
  CREATE INDEX message_repondu_le ON message (repondu_le);
  CREATE TABLE rendez_vous (
    id INTEGER PRIMARY KEY, caisse TEXT NOT NULL, nom TEXT NOT NULL, courriel TEXT NOT NULL,
    motif TEXT NOT NULL, date_rendez_vous DATE NOT NULL
  );
  CREATE INDEX rendez_vous_date ON rendez_vous (date_rendez_vous);
  CREATE TABLE abonne (
    id INTEGER PRIMARY KEY, courriel TEXT NOT NULL, abonne_le DATE NOT NULL, desinscrit_le DATE
  );
  CREATE INDEX abonne_desinscrit_le ON abonne (desinscrit_le);
  CREATE TABLE avis (
    id INTEGER PRIMARY KEY, caisse TEXT NOT NULL, tranche_age TEXT, note INTEGER NOT NULL,
    commentaire TEXT, envoye_le DATE NOT NULL
  );
  CREATE INDEX avis_envoye_le ON avis (envoye_le);
`;

/** The tables of what the body of the highlands keeps by itself. */
export const highlands = `
  CREATE TABLE pret (
    id INTEGER PRIMARY KEY, nom TEXT NOT NULL, courriel TEXT NOT NULL, objet TEXT NOT NULL,
    prete_le DATE NOT NULL, rendu_le DATE
  );
  CREATE INDEX pret_rendu_le ON pret (rendu_le);
  CREATE TABLE reservation (
    id INTEGER PRIMARY KEY, nom TEXT NOT NULL, courriel TEXT NOT NULL, hameau TEXT NOT NULL, trajet_le DATE NOT NULL
  );
  CREATE INDEX reservation_trajet_le ON reservation (trajet_le);
  CREATE TABLE bon_bois (
    id INTEGER PRIMARY KEY, nom TEXT NOT NULL, courriel TEXT NOT NULL, steres INTEGER NOT NULL, livre_le DATE NOT NULL
  );
  CREATE INDEX bon_bois_livre_le ON bon_bois (livre_le);
  CREATE TABLE recu_don (
    id INTEGER PRIMARY KEY, nom TEXT NOT NULL, courriel TEXT NOT NULL, montant_centimes INTEGER NOT NULL,
    donne_le DATE NOT NULL
  );
  CREATE INDEX recu_don_donne_le ON recu_don (donne_le);
`;

/** Makes and fills a SQLite file of the demo; false when it holds something already, which is then left as it is. */
export const fillFile = (
  file: string,
  definition: string,
  tables: readonly DemoTable[],
): boolean => {
  makeFolder(dirname(file));
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE");
    const present = database.prepare("SELECT count(*) AS count FROM sqlite_schema").get();
    if (present?.["count"] !== 0) {
      database.exec("ROLLBACK");
      return false;
    }
    database.exec(definition);
    for (const { name, columns, rows } of tables) {
      const places = columns.map(() => "?").join(", ");
      const insert = database.prepare(
        `INSERT INTO ${name} (${columns.join(", ")}) VALUES (${places})`,
      );
      for (const row of rows)
        insert.run(...row.map((value) => (typeof value === "boolean" ? Number(value) : value)));
    }
    database.exec("COMMIT");
    return true;
  } finally {
    database.close();
  }
};
