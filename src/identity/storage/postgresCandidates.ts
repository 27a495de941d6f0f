import { sql, type Kysely } from "kysely";
import type { Language } from "../../kernel/index.ts";
import { sqlState, type Database } from "../../platform/database/index.ts";
import type { Candidate, Candidates } from "../actions/candidateParts.ts";
import { at, instantOf, instantOrNull, tablesOf } from "./tables.ts";

export interface CandidateRow {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly password_hash: string;
  readonly terms_version: string;
  readonly terms_accepted_at: Date;
  readonly made_at: Date;
  readonly activated_at: Date | null;
  readonly signed_in_at: Date | null;
  readonly notified_at: Date | null;
}

export const candidateColumns = sql`id, email, language, password_hash, terms_version, terms_accepted_at, made_at,
  activated_at, signed_in_at, notified_at`;

export const candidateOf = (row: CandidateRow): Candidate => ({
  id: row.id,
  email: row.email,
  name: "",
  language: row.language,
  passwordHash: row.password_hash,
  leftAt: null,
  madeAt: instantOf(row.made_at),
  activatedAt: instantOrNull(row.activated_at),
  signedInAt: instantOrNull(row.signed_in_at),
  notifiedAt: instantOrNull(row.notified_at),
  terms: { version: row.terms_version, acceptedAt: instantOf(row.terms_accepted_at) },
});

const uniqueViolation = "23505";

/** Accounts of candidates in the platform's database. */
export const postgresCandidates = (database: Database): Candidates => {
  const tables = tablesOf("candidate");
  const builder = database.kysely<unknown>();
  const one = async (condition: ReturnType<typeof sql>): Promise<Candidate | null> => {
    const { rows } = await sql<CandidateRow>`
      select ${candidateColumns} from ${tables.account} where ${condition}`.execute(builder);
    return rows[0] ? candidateOf(rows[0]) : null;
  };
  return {
    find: (id) => one(sql`id = ${id}`),
    findByEmail: (email) => one(sql`email = ${email}`),
    isTaken: async (email) =>
      (await one(sql`email = ${email} and activated_at is not null`)) !== null,

    setPassword: async (id, hash) => {
      await sql`update ${tables.account} set password_hash = ${hash} where id = ${id}`.execute(
        builder,
      );
    },

    setEmail: async (id, email) => {
      try {
        return await database.transaction(async (transaction: Kysely<unknown>) => {
          // Whoever has proved the address comes before whoever only typed it.
          await sql`delete from ${tables.link} where account in
            (select id from ${tables.account} where email = ${email} and activated_at is null)`.execute(
            transaction,
          );
          await sql`delete from ${tables.account}
            where email = ${email} and activated_at is null`.execute(transaction);
          const { numAffectedRows } = await sql`
            update ${tables.account} set email = ${email} where id = ${id}`.execute(transaction);
          return numAffectedRows === 1n;
        });
      } catch (error) {
        if (sqlState(error) === uniqueViolation) return false;
        throw error;
      }
    },

    signUp: async ({ id, email, language, passwordHash, madeAt, terms }) => {
      const { rows } = await sql<{ id: string }>`
        insert into ${tables.account} as known
          (id, email, language, password_hash, terms_version, terms_accepted_at, made_at)
        values (${id}, ${email}, ${language}, ${passwordHash}, ${terms.version},
          ${at(terms.acceptedAt)}, ${at(madeAt)})
        on conflict (email) do update
        set language = excluded.language, password_hash = excluded.password_hash,
          terms_version = excluded.terms_version, terms_accepted_at = excluded.terms_accepted_at,
          made_at = excluded.made_at
        where known.activated_at is null
        returning known.id`.execute(builder);
      return rows[0]?.id ?? null;
    },

    activate: async (id, now) => {
      const { numAffectedRows } = await sql`
        update ${tables.account} set activated_at = ${at(now)}, signed_in_at = ${at(now)}
        where id = ${id} and activated_at is null`.execute(builder);
      return numAffectedRows === 1n;
    },

    signedIn: async (id, now) => {
      const { numAffectedRows } = await sql`
        update ${tables.account}
        set signed_in_at = ${at(now)}, notified_at = null, notice_mail = null, notice_asked_at = null
        where id = ${id} and activated_at is not null`.execute(builder);
      return numAffectedRows === 1n;
    },
  };
};
