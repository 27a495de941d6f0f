import { CompiledQuery, sql, type Kysely } from "kysely";
import type { SpaceRooms } from "../../identity/index.ts";
import { dayWords, type Bilingual, type Language } from "../../kernel/index.ts";
import { keptUntil } from "../model/application/application.ts";

/** The tables of a space, the key last: from then on the others would be noise. */
const tables = ["candidate_profile", "candidate_document", "candidate_key"] as const;

interface SentRow {
  readonly title: string | null;
  readonly body: string;
  /** Of the offer, where it names one. */
  readonly firm: string | null;
  readonly submitted_at: Date;
}

const stays = (
  { title, body, firm, submitted_at }: SentRow,
  keep: string | null,
  language: Language,
): string => {
  const submittedAt = Temporal.Instant.fromEpochMilliseconds(submitted_at.getTime());
  const until = keep === null ? null : keptUntil({ submittedAt }, keep);
  const day = until && dayWords(until, language);
  return language === "fr"
    ? `Votre candidature${title === null ? "" : ` à l’offre « ${title} »`} : ${body} en garde une copie chiffrée, que ses recruteurs habilités${firm === null ? "" : `, et le cabinet ${firm},`} lisent${day ? `, jusqu’au ${day} au plus tard` : ""}. Pour l’effacer aussi, retirez-la d’abord dans « Mes candidatures ».`
    : `Your application${title === null ? "" : ` to the offer “${title}”`}: ${body} keeps an encrypted copy of it, which its authorised recruiters${firm === null ? "" : `, and the firm ${firm},`} read${day ? `, until ${day} at the latest` : ""}. To erase it too, withdraw it first in “My applications”.`;
};

/**
 * What a space holds beside the account: it goes with it, in its transaction. Applications were handed to a body: they stay there,
 * and nothing leads from them to the space any more.
 */
export const dossierRooms = (
  kysely: Kysely<unknown>,
  /** How long an application is kept, as our own rule says it. */
  keep: () => Promise<string | null>,
): SpaceRooms => ({
  remains: async (account) => {
    const { rows } = await sql<SentRow>`
      select o.content ->> 'title' as title, o.content -> 'firm' ->> 'name' as firm, coalesce(b.name, a.body) as body, a.submitted_at
      from egide.application a left join egide.offer o on o.id = a.offer left join egide.body b on b.id = a.body
      where a.account = ${account} and a.status <> 'withdrawn' order by a.submitted_at`.execute(
      kysely,
    );
    const term = await keep();
    return rows.map((row): Bilingual => ({
      fr: stays(row, term, "fr"),
      en: stays(row, term, "en"),
    }));
  },
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
    await transaction.executeQuery(
      CompiledQuery.raw("update egide.application set account = null where account = $1", [
        account,
      ]),
    );
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

/**
 * What was sent from spaces that have ended names no space any more: one that its owner deletes lets go of it in the same transaction, one that the rule
 * of our own ends is seen here. @returns how many applications.
 */
export const letGoOfApplications = async (kysely: Kysely<unknown>): Promise<number> => {
  const { numAffectedRows } = await sql`
    update egide.application as sent set account = null
    where account is not null and not exists (select from egide.candidate_account where id = sent.account)`.execute(
    kysely,
  );
  return Number(numAffectedRows ?? 0);
};
