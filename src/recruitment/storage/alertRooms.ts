import { CompiledQuery, sql, type Kysely } from "kysely";
import type { SpaceRooms } from "../../identity/index.ts";

const tables = [
  ["candidate_alert_offer", "alert in (select id from egide.candidate_alert where account = $1)"],
  ["candidate_alert", "account = $1"],
] as const;

/** The alerts of a space, and what they have found: gone with it, in its transaction. Their mails go as all of the account's. */
export const alertRooms = (kysely: Kysely<unknown>): SpaceRooms => ({
  remains: async () => [],
  contents: async (account) => {
    const { rows } = await sql<{ alerts: number }>`
      select count(*)::int as alerts from egide.candidate_alert where account = ${account}`.execute(
      kysely,
    );
    return [{ label: { fr: "Vos alertes", en: "Your alerts" }, count: rows[0]?.alerts ?? 0 }];
  },
  delete: async (account, transaction) => {
    const counts: Record<string, number> = {};
    for (const [table, own] of tables) {
      const { rows } = await transaction.executeQuery(
        CompiledQuery.raw(`delete from egide.${table} where ${own} returning 1`, [account]),
      );
      counts[table] = rows.length;
    }
    return counts;
  },
});
