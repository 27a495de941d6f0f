import { randomBytes, randomUUID } from "node:crypto";
import { sql, type Kysely } from "kysely";
import type { KeptSalt, Salts } from "../actions/salts.ts";

/** Salts in `egide.retention_salt` of the platform's database. */
export const postgresSalts = (database: Kysely<unknown>): Salts => ({
  make: async (run, { at, destroyAfter }) => {
    const salt = { id: randomUUID(), bytes: randomBytes(32) };
    await sql`
      insert into egide.retention_salt (id, run, bytes, made_at, destroy_after)
      values (${salt.id}, ${run}, ${salt.bytes}, ${at.toString()}::timestamptz,
        ${destroyAfter.toString()}::timestamptz)`.execute(database);
    return salt;
  },

  all: async () => {
    const { rows } = await sql<Omit<KeptSalt, "destroyAfter"> & { readonly until: string }>`
      select id, run, bytes,
        to_char(destroy_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as until
      from egide.retention_salt where bytes is not null order by made_at, id`.execute(database);
    return rows.map(({ until, ...salt }) => ({
      ...salt,
      destroyAfter: Temporal.Instant.from(until),
    }));
  },

  destroyDue: async (now) => {
    const { numAffectedRows } = await sql`
      update egide.retention_salt set bytes = null
      where bytes is not null and destroy_after < ${now.toString()}::timestamptz`.execute(database);
    // What was updated still lies in the pages of the table until they are swept.
    if ((numAffectedRows ?? 0n) > 0n) await sql`vacuum egide.retention_salt`.execute(database);
    const { rows } = await sql<{ id: string }>`
      select id from egide.retention_salt where bytes is null order by made_at, id`.execute(
      database,
    );
    return rows.map(({ id }) => id);
  },

  forget: async (ids) => {
    await sql`
      delete from egide.retention_salt
      where bytes is null and id = any(${[...ids]}::text[])`.execute(database);
  },
});
