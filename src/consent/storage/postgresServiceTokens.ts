import { sql, type Kysely } from "kysely";
import type { ServiceToken, ServiceTokens } from "../actions/serviceTokens.ts";
import { instantOf } from "./instantOf.ts";

interface TokenRow {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly made_at: Date;
  readonly used_on: string | null;
  readonly revoked_at: Date | null;
}

const tokenOf = ({ made_at, used_on, revoked_at, id, body, name }: TokenRow): ServiceToken => ({
  id,
  body,
  name,
  madeAt: instantOf(made_at),
  usedOn: used_on === null ? null : Temporal.PlainDate.from(used_on),
  revokedAt: revoked_at && instantOf(revoked_at),
});

/** Accesses of bodies' systems in the platform's database. */
export const postgresServiceTokens = (kysely: Kysely<unknown>): ServiceTokens => ({
  make: async ({ id, body, name, madeAt }, digest) => {
    await sql`
      insert into egide.service_token (id, body, name, digest, made_at)
      values (${id}, ${body}, ${name}, ${Buffer.from(digest)}, ${madeAt.toString()}::timestamptz)`.execute(
      kysely,
    );
  },
  list: async (body) => {
    const { rows } = await sql<TokenRow>`
      select id, body, name, made_at, used_on, revoked_at from egide.service_token where body = ${body}
      order by revoked_at is not null, made_at desc, id`.execute(kysely);
    return rows.map(tokenOf);
  },
  use: async (digest, today) => {
    const { rows } = await sql<TokenRow>`
      select id, body, name, made_at, used_on, revoked_at from egide.service_token
      where digest = ${Buffer.from(digest)} and revoked_at is null`.execute(kysely);
    const [row] = rows;
    if (row === undefined) return null;
    // Once a day: a system that asks all day writes one row.
    if (row.used_on !== today.toString())
      await sql`update egide.service_token set used_on = ${today.toString()}::date
        where id = ${row.id}`.execute(kysely);
    return tokenOf({ ...row, used_on: today.toString() });
  },
  revoke: async (body, id, at) => {
    const { numAffectedRows } = await sql`
      update egide.service_token set revoked_at = ${at.toString()}::timestamptz
      where body = ${body} and id = ${id} and revoked_at is null`.execute(kysely);
    return Number(numAffectedRows) > 0;
  },
});
