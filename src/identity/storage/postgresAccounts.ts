import { sql, type Kysely } from "kysely";
import type { Language } from "../../kernel/index.ts";
import { sqlState, type Database } from "../../platform/database/index.ts";
import type { Account, Accounts } from "../actions/ports.ts";
import { instantOrNull, tablesOf } from "./tables.ts";

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly password_hash: string | null;
  readonly totp_secret: Buffer | null;
  readonly left_at: Date | null;
}

export const accountColumns = sql`id, email, name, language, password_hash, totp_secret, left_at`;

export const accountOf = (row: AccountRow): Account => ({
  id: row.id,
  email: row.email,
  name: row.name,
  language: row.language,
  passwordHash: row.password_hash,
  secondFactor: row.totp_secret,
  leftAt: instantOrNull(row.left_at),
});

const uniqueViolation = "23505";

/** Accounts of staff in the platform's database. */
export const postgresAccounts = (database: Database): Accounts => {
  const tables = tablesOf("staff");
  const builder = database.kysely<unknown>();
  const one = async (condition: ReturnType<typeof sql>): Promise<Account | null> => {
    const { rows } = await sql<AccountRow>`
      select ${accountColumns} from ${tables.account} where ${condition}`.execute(builder);
    return rows[0] ? accountOf(rows[0]) : null;
  };
  return {
    find: (id) => one(sql`id = ${id}`),
    findByEmail: (email) => one(sql`email = ${email}`),
    isTaken: async (email) => (await one(sql`email = ${email}`)) !== null,
    findByProvider: ({ issuer, subject }) =>
      one(sql`provider_issuer = ${issuer} and provider_subject = ${subject}`),

    setPassword: async (id, hash) => {
      await sql`update ${tables.account} set password_hash = ${hash} where id = ${id}`.execute(
        builder,
      );
    },

    setEmail: async (id, email) => {
      try {
        const { numAffectedRows } = await sql`
          update ${tables.account} set email = ${email} where id = ${id}`.execute(builder);
        return numAffectedRows === 1n;
      } catch (error) {
        if (sqlState(error) === uniqueViolation) return false;
        throw error;
      }
    },

    setSecondFactor: async (id, sealed, codes) =>
      await database.transaction(async (transaction: Kysely<unknown>) => {
        await sql`update ${tables.account} set totp_secret = ${sealed && Buffer.from(sealed)}
          where id = ${id}`.execute(transaction);
        await sql`delete from ${tables.recoveryCode} where account = ${id}`.execute(transaction);
        for (const code of codes)
          await sql`insert into ${tables.recoveryCode} (account, code_hash)
            values (${id}, ${Buffer.from(code)})`.execute(transaction);
      }),

    takeStep: async (id, step) => {
      const { numAffectedRows } = await sql`
        update ${tables.account} set totp_step = ${step} where id = ${id} and totp_step < ${step}`.execute(
        builder,
      );
      return numAffectedRows === 1n;
    },

    useRecoveryCode: async (id, digest) => {
      const { numAffectedRows } = await sql`
        delete from ${tables.recoveryCode}
        where account = ${id} and code_hash = ${Buffer.from(digest)}`.execute(builder);
      return numAffectedRows === 1n;
    },

    countRecoveryCodes: async (id) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${tables.recoveryCode} where account = ${id}`.execute(
        builder,
      );
      return rows[0]?.count ?? 0;
    },

    setProvider: async (id, { issuer, subject }) => {
      await sql`update ${tables.account}
        set provider_issuer = ${issuer}, provider_subject = ${subject} where id = ${id}`.execute(
        builder,
      );
    },
  };
};
