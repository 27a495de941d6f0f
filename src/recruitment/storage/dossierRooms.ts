import { CompiledQuery, sql, type Kysely } from "kysely";
import type { SpaceRooms } from "../../identity/index.ts";

/** The tables of a space, the key last: from then on the others would be noise. */
const tables = ["candidate_profile", "candidate_document", "candidate_key"] as const;

/** What a space holds beside the account: it goes with it, in its transaction. */
export const dossierRooms = (kysely: Kysely<unknown>): SpaceRooms => ({
  contents: async (account) => {
    const { rows } = await sql<{ profiles: number; documents: number }>`
      select (select count(*)::int from egide.candidate_profile where account = ${account}) as profiles,
        (select count(*)::int from egide.candidate_document where account = ${account}) as documents`.execute(
      kysely,
    );
    const { profiles, documents } = rows[0] ?? { profiles: 0, documents: 0 };
    return [
      { label: { fr: "Votre profil", en: "Your profile" }, count: profiles },
      { label: { fr: "Vos documents", en: "Your documents" }, count: documents },
    ];
  },
  delete: async (account, transaction) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await transaction.executeQuery(
        CompiledQuery.raw(`delete from egide.${table} where account = $1 returning account`, [
          account,
        ]),
      );
      counts[table] = rows.length;
    }
    return counts;
  },
});
