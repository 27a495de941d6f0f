import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import type { Delays } from "../actions/ports.ts";
import { attempt, type Failures } from "../model/delay.ts";
import { at, instantOf } from "./tables.ts";

/** Failures in `egide.sign_in_delay`; two attempts at once are counted one after the other. */
export const postgresDelays = (database: Database): Delays => ({
  attempt: async (key, by, now) =>
    await database.transaction(async (transaction) => {
      const bytes = Buffer.from(key);
      await sql`
        insert into egide.sign_in_delay (key, failures, last_at) values (${bytes}, 0, ${at(now)})
        on conflict (key) do nothing`.execute(transaction);
      const { rows } = await sql<{ failures: number; last_at: Date }>`
        select failures, last_at from egide.sign_in_delay where key = ${bytes} for update`.execute(
        transaction,
      );
      const row = rows[0];
      const known: Failures | null =
        row === undefined || row.failures === 0
          ? null
          : { count: row.failures, last: instantOf(row.last_at) };
      const result = attempt(known, by, now);
      if (result.kind === "wait") return result.seconds;
      await sql`
        update egide.sign_in_delay
        set failures = ${result.failures.count}, last_at = ${at(result.failures.last)}
        where key = ${bytes}`.execute(transaction);
      return 0;
    }),

  takeBack: async (key) => {
    await sql`
      update egide.sign_in_delay set failures = greatest(failures - 1, 0)
      where key = ${Buffer.from(key)}`.execute(database.kysely<unknown>());
  },

  forget: async (key) => {
    await sql`delete from egide.sign_in_delay where key = ${Buffer.from(key)}`.execute(
      database.kysely<unknown>(),
    );
  },
});
