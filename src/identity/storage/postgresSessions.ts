import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import type { Population, Sessions } from "../actions/ports.ts";
import type { Session, SessionLimits } from "../model/session.ts";
import { at, instantOf, tablesOf } from "./tables.ts";

interface SessionRow {
  readonly id: string;
  readonly account: string;
  readonly device: string;
  readonly made_at: Date;
  readonly seen_at: Date;
  readonly authenticated_at: Date;
  readonly ends_at: Date;
}

const columns = sql`id, account, device, made_at, seen_at, authenticated_at, ends_at`;

/** Sessions of a population in the platform's database. What has ended is gone. */
export const postgresSessions = (database: Database, population: Population): Sessions => {
  const { session: table } = tablesOf(population);
  const builder = database.kysely<unknown>();
  return {
    open: async (session, token) => {
      await sql`
        insert into ${table} (id, token_hash, account, device, made_at, seen_at, authenticated_at, ends_at)
        values (${session.id}, ${Buffer.from(token)}, ${session.account}, ${session.device},
          ${at(session.madeAt)}, ${at(session.seenAt)}, ${at(session.authenticatedAt)},
          ${at(session.endsAt)})`.execute(builder);
    },

    find: async (token) => {
      const { rows } = await sql<SessionRow>`
        select ${columns} from ${table} where token_hash = ${Buffer.from(token)}`.execute(builder);
      return rows[0] ? sessionOf(rows[0]) : null;
    },

    touch: async (id, now) => {
      await sql`update ${table} set seen_at = ${at(now)} where id = ${id}`.execute(builder);
    },

    renew: async (id, token, now) => {
      await sql`
        update ${table}
        set token_hash = ${Buffer.from(token)}, seen_at = ${at(now)}, authenticated_at = ${at(now)}
        where id = ${id}`.execute(builder);
    },

    rotate: async (id, token) => {
      await sql`
        update ${table} set token_hash = ${Buffer.from(token)} where id = ${id}`.execute(builder);
    },

    ofAccount: async (account, now) => {
      const { rows } = await sql<SessionRow>`
        select ${columns} from ${table} where account = ${account} and ends_at > ${at(now)}
        order by seen_at desc, id`.execute(builder);
      return rows.map(sessionOf);
    },

    end: async (id, account) => {
      const { numAffectedRows } = await sql`
        delete from ${table} where id = ${id} and account = ${account}`.execute(builder);
      return numAffectedRows === 1n;
    },

    endAll: async (account, except) => {
      await sql`delete from ${table}
        where account = ${account} and id is distinct from ${except ?? null}::text`.execute(
        builder,
      );
    },
  };
};

/** How many sessions of a population are open at a moment: neither ended nor idle for too long. */
export const countSessions = async (
  database: Pick<Database, "kysely">,
  population: Population,
  { idleMinutes }: SessionLimits,
  now: Temporal.Instant,
): Promise<number> => {
  const { session: table } = tablesOf(population);
  const idleSince = now.subtract({ minutes: idleMinutes });
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${table}
    where ends_at > ${at(now)} and seen_at > ${at(idleSince)}`.execute(database.kysely<unknown>());
  return rows[0]?.count ?? 0;
};

const sessionOf = (row: SessionRow): Session => ({
  id: row.id,
  account: row.account,
  device: row.device,
  madeAt: instantOf(row.made_at),
  seenAt: instantOf(row.seen_at),
  authenticatedAt: instantOf(row.authenticated_at),
  endsAt: instantOf(row.ends_at),
});
