import type { Pool } from "pg";
import type { DemoTable } from "../model/tables.ts";

const definition = `
  CREATE SCHEMA IF NOT EXISTS demo;
  CREATE TABLE demo.dossier_aide (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL, clos_le date
  );
  CREATE INDEX ON demo.dossier_aide (clos_le);
  CREATE TABLE demo.piece_justificative (
    id bigint PRIMARY KEY, dossier_id bigint NOT NULL REFERENCES demo.dossier_aide, nature text NOT NULL
  );
  CREATE INDEX ON demo.piece_justificative (dossier_id);
  CREATE TABLE demo.paiement (
    id bigint PRIMARY KEY, dossier_id bigint NOT NULL REFERENCES demo.dossier_aide, montant_centimes integer NOT NULL
  );
  CREATE INDEX ON demo.paiement (dossier_id);
  CREATE TABLE demo.candidature (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL,
    dernier_contact timestamptz NOT NULL
  );
  CREATE INDEX ON demo.candidature (dernier_contact);
  CREATE TABLE demo.piece_candidature (
    id bigint PRIMARY KEY, candidature_id bigint NOT NULL REFERENCES demo.candidature, nature text NOT NULL
  );
  CREATE INDEX ON demo.piece_candidature (candidature_id);
  CREATE TABLE demo.passage (
    id bigint PRIMARY KEY, badge text NOT NULL, porte text NOT NULL, enregistre_le timestamptz NOT NULL
  );
  CREATE INDEX ON demo.passage (enregistre_le);
  CREATE TABLE demo.avance (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL, accordee_le date NOT NULL
  );
  CREATE TABLE demo.remboursement (
    id bigint PRIMARY KEY, avance_id bigint NOT NULL REFERENCES demo.avance, rembourse_le date NOT NULL,
    montant_centimes integer NOT NULL
  );
  CREATE INDEX ON demo.remboursement (avance_id);
  CREATE INDEX ON demo.remboursement (rembourse_le);
  CREATE TABLE demo.bon_achat (
    id bigint PRIMARY KEY, caisse text NOT NULL, numero text NOT NULL, statut text NOT NULL, emis_le date NOT NULL
  );
  CREATE INDEX ON demo.bon_achat (emis_le);
  CREATE TABLE demo.espace_personnel (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL, vu_le date NOT NULL,
    averti_le date
  );
  CREATE INDEX ON demo.espace_personnel (vu_le);
  CREATE TABLE demo.fiche_suivi (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL, suivi_clos_le date,
    restreint boolean NOT NULL DEFAULT false
  );
  CREATE INDEX ON demo.fiche_suivi (suivi_clos_le);
  CREATE VIEW demo.fiche_suivi_ouverte AS
    SELECT id, caisse, nom, courriel, suivi_clos_le FROM demo.fiche_suivi WHERE NOT restreint;
  CREATE TABLE demo.reclamation (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL, objet text NOT NULL,
    repondue_le date
  );
  CREATE INDEX ON demo.reclamation (repondue_le);
  CREATE TABLE demo.recours (
    id bigint PRIMARY KEY, reclamation_id bigint NOT NULL REFERENCES demo.reclamation, saisi_le date NOT NULL,
    decide_le date
  );
  CREATE INDEX ON demo.recours (reclamation_id);
  CREATE TABLE demo.note_frais (
    id bigint PRIMARY KEY, nom text NOT NULL, courriel text NOT NULL, objet text NOT NULL,
    montant_centimes integer NOT NULL, payee_le date NOT NULL
  );
  CREATE INDEX ON demo.note_frais (payee_le);
  CREATE SCHEMA IF NOT EXISTS demo_archive;
  CREATE TABLE demo_archive.avance (
    id bigint PRIMARY KEY, caisse text NOT NULL, nom text NOT NULL, courriel text NOT NULL, accordee_le date NOT NULL,
    egide_clock date
  );
  CREATE INDEX ON demo_archive.avance (egide_clock);
  CREATE TABLE demo_archive.remboursement (
    id bigint PRIMARY KEY, avance_id bigint NOT NULL REFERENCES demo_archive.avance, rembourse_le date NOT NULL,
    montant_centimes integer NOT NULL
  );
  CREATE INDEX ON demo_archive.remboursement (avance_id);
`;

/** Makes and fills the schema `demo` of the platform's database; false when it is there already, and is then left as it is. */
export const fillManagement = async (
  pool: Pool,
  tables: readonly DemoTable[],
): Promise<boolean> => {
  const session = await pool.connect();
  try {
    await session.query("BEGIN");
    // Two first starts on one server: the second waits, then sees the tables of the first.
    await session.query("SELECT pg_advisory_xact_lock(hashtext('egide.demo'))");
    const { rows: present } = await session.query(
      "SELECT 1 WHERE to_regclass('demo.dossier_aide') IS NOT NULL",
    );
    if (present.length > 0) {
      await session.query("ROLLBACK");
      return false;
    }
    await session.query(definition);
    for (const { name, columns, rows } of tables) {
      const records = rows.map((row) =>
        Object.fromEntries(columns.map((column, at) => [column, row[at]])),
      );
      await session.query(
        `INSERT INTO demo.${name} SELECT * FROM json_populate_recordset(NULL::demo.${name}, $1)`,
        [JSON.stringify(records)],
      );
    }
    await session.query("COMMIT");
    return true;
  } catch (error) {
    await session.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    session.release();
  }
};
