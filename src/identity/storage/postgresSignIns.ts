import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import type {
  Link,
  Links,
  Population,
  ProviderRequest,
  SignIn,
  SignIns,
} from "../actions/ports.ts";
import { at, instantOf, tablesOf } from "./tables.ts";

interface SignInRow {
  readonly account: string | null;
  readonly stage: SignIn["stage"];
  readonly totp_secret: Buffer | null;
  readonly provider: ProviderRequest | null;
  readonly back: string | null;
  readonly ends_at: Date;
}

/** Half logins of a population. */
export const postgresSignIns = (database: Database, population: Population): SignIns => {
  const { signIn: table } = tablesOf(population);
  const builder = database.kysely<unknown>();
  return {
    begin: async ({ account, stage, secondFactor, provider, back, endsAt }, token) => {
      await sql`
        insert into ${table} (token_hash, account, stage, totp_secret, provider, back, ends_at)
        values (${Buffer.from(token)}, ${account}, ${stage},
          ${secondFactor && Buffer.from(secondFactor)},
          ${provider && JSON.stringify(provider)}::jsonb, ${back}, ${at(endsAt)})`.execute(builder);
    },

    find: async (token, now) => {
      const { rows } = await sql<SignInRow>`
        select account, stage, totp_secret, provider, back, ends_at from ${table}
        where token_hash = ${Buffer.from(token)} and ends_at > ${at(now)}`.execute(builder);
      const row = rows[0];
      if (row === undefined) return null;
      const { totp_secret, ends_at, ...same } = row;
      return { ...same, secondFactor: totp_secret, endsAt: instantOf(ends_at) };
    },

    end: async (token) => {
      const { numAffectedRows } = await sql`
        delete from ${table} where token_hash = ${Buffer.from(token)}`.execute(builder);
      return numAffectedRows === 1n;
    },

    endAll: async (account) => {
      await sql`delete from ${table} where account = ${account}`.execute(builder);
    },
  };
};

interface LinkRow {
  readonly purpose: Link["purpose"];
  readonly account: string | null;
  readonly email: string | null;
  readonly ends_at: Date;
}

/** Links of a population that serve once. */
export const postgresLinks = (database: Database, population: Population): Links => {
  const { link: table } = tablesOf(population);
  const builder = database.kysely<unknown>();
  return {
    issue: async ({ purpose, account, email, endsAt }, token) => {
      await database.transaction(async (transaction) => {
        await sql`delete from ${table}
          where purpose = ${purpose} and account is not distinct from ${account}`.execute(
          transaction,
        );
        await sql`insert into ${table} (token_hash, purpose, account, email, ends_at)
          values (${Buffer.from(token)}, ${purpose}, ${account}, ${email}, ${at(endsAt)})`.execute(
          transaction,
        );
      });
    },

    find: async (token, now) => {
      const { rows } = await sql<LinkRow>`
        select purpose, account, email, ends_at from ${table}
        where token_hash = ${Buffer.from(token)} and ends_at > ${at(now)}`.execute(builder);
      return rows[0] ? linkOf(rows[0]) : null;
    },

    take: async (token, now) => {
      const { rows } = await sql<LinkRow>`
        delete from ${table} where token_hash = ${Buffer.from(token)} and ends_at > ${at(now)}
        returning purpose, account, email, ends_at`.execute(builder);
      return rows[0] ? linkOf(rows[0]) : null;
    },

    endAll: async (account) => {
      await sql`delete from ${table} where account = ${account}`.execute(builder);
    },
  };
};

const linkOf = ({ ends_at, ...same }: LinkRow): Link => ({ ...same, endsAt: instantOf(ends_at) });
