import { sql } from "kysely";
import { civilDay } from "../../kernel/index.ts";
import { partLeaf } from "../../ledger/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { statementOf } from "../model/proof/statement.ts";
import { proofOfRow, type ProofRow } from "./proofRows.ts";

/**
 * Erases what stands under an identifier. Of a record whose day is in the ledger its leaf stays, so that the others of that day
 * can still be proved; the leaf says nothing.
 */
export const eraseProofs = async (
  database: Pick<Database, "transaction">,
  id: string,
): Promise<number> =>
  await database.transaction(async (transaction) => {
    // No day is closed meanwhile: a record would be in its root, and have left no leaf.
    await sql`lock table egide.consent_day in row exclusive mode`.execute(transaction);
    const { rows } = await sql<ProofRow>`
      with gone as (delete from egide.consent_proof where id = ${id}::uuid returning *)
      select p.id, p.at, p.action, p.choices, p.late_by, s.language, v.hash, v.site, v.services
      from gone p
        join egide.consent_shown s on s.number = p.shown
        join egide.consent_version v on v.number = s.version`.execute(transaction);
    for (const row of rows) {
      const proof = proofOfRow(row);
      const day = civilDay(proof.at).toString();
      const closed = await sql<{ secret: Buffer }>`
        select secret from egide.consent_day where day = ${day}::date and closed_at is not null`.execute(
        transaction,
      );
      const secret = closed.rows[0]?.secret;
      if (secret === undefined) continue;
      await sql`
        insert into egide.consent_erased_leaf (day, leaf)
        values (${day}::date, ${partLeaf(statementOf(proof, secret))}) on conflict do nothing`.execute(
        transaction,
      );
    }
    return rows.length;
  });
