import { sql } from "kysely";
import { civilDay, type Clock } from "../../kernel/index.ts";
import { partLeaf, treeIn, treeOf, type PostgresLedger } from "../../ledger/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { ClosedDay, DayLeaves, ProofDays } from "../actions/proofDays.ts";
import type { Proof } from "../model/proof/proof.ts";
import { statementOf } from "../model/proof/statement.ts";
import { dayCounts } from "./dayCounts.ts";
import { isAmong, readLeaves, writeLeaves } from "./keptLeaves.ts";
import { readDay } from "./readDay.ts";
import { sealDay } from "./sealDay.ts";

/** What was received just before midnight is on its way for no longer. */
const grace = { minutes: 10 } as const;

const entryOf = (day: Temporal.PlainDate): string => `consent-day.${day.toString()}`;

/** The days of the records in `egide.consent_proof`. */
export const postgresProofDays = ({
  database,
  ledger,
  clock,
}: {
  readonly database: Pick<Database, "transaction" | "kysely">;
  readonly ledger: Pick<PostgresLedger, "within" | "checkpoint" | "entry">;
  readonly clock: Clock;
}): ProofDays => {
  const kysely = database.kysely<unknown>();

  /** Null where another process has closed it. */
  const closeSealed = async (day: Temporal.PlainDate): Promise<ClosedDay | null> =>
    await database.transaction<unknown, ClosedDay | null>(async (transaction) => {
      // One process closes; nobody erases meanwhile.
      await sql`lock table egide.consent_day in share row exclusive mode`.execute(transaction);
      const sealed = await sql<{ secret: Buffer }>`
        select secret from egide.consent_day where day = ${day.toString()}::date and closed_at is null`.execute(
        transaction,
      );
      const secret = sealed.rows[0]?.secret;
      if (secret === undefined) return null;
      const leaves: Uint8Array[] = [];
      const counts = dayCounts();
      await readDay(transaction, day, (proof, shown) => {
        leaves.push(partLeaf(statementOf(proof, secret)));
        counts.count(proof, shown);
      });
      // All of it was erased after the seal: it has nothing to prove.
      if (leaves.length === 0) {
        await sql`delete from egide.consent_day where day = ${day.toString()}::date`.execute(
          transaction,
        );
        return null;
      }
      await counts.keep(transaction, day);
      await sql`
        update egide.consent_day set records = ${leaves.length}, closed_at = ${clock.now().toString()}::timestamptz
        where day = ${day.toString()}::date`.execute(transaction);
      const body = { day: day.toString(), tree: treeOf(leaves) };
      await ledger.within(transaction).append([{ kind: "consent-day", id: entryOf(day), body }]);
      return { day, records: leaves.length };
    });

  const leavesOf = async (day: Temporal.PlainDate): Promise<DayLeaves | null> =>
    await database.transaction<unknown, DayLeaves | null>(
      async (transaction) => {
        // Records and leaves of one moment: an erasure moves from one to the other.
        const closed = await sql<{ secret: Buffer }>`
          select secret from egide.consent_day where day = ${day.toString()}::date and closed_at is not null`.execute(
          transaction,
        );
        const secret = closed.rows[0]?.secret;
        if (secret === undefined) return null;
        const statement = (proof: Proof): string => statementOf(proof, secret);
        const kept = await readLeaves(transaction, day);
        if (kept !== null) {
          let strays = 0;
          await readDay(transaction, day, (proof) => {
            if (!isAmong(kept, partLeaf(statement(proof)))) strays += 1;
          });
          return { statementOf: statement, leaves: kept, strays, entry: entryOf(day) };
        }
        const erased = await sql<{ leaf: Buffer }>`
          select leaf from egide.consent_erased_leaf where day = ${day.toString()}::date`.execute(
          transaction,
        );
        const leaves: Uint8Array[] = erased.rows.map(({ leaf }) => leaf);
        await readDay(transaction, day, (proof) => leaves.push(partLeaf(statement(proof))));
        return { statementOf: statement, leaves, strays: 0, entry: entryOf(day) };
      },
      { isolation: "repeatable read" },
    );

  return {
    close: async () => {
      const before = civilDay(clock.now().subtract(grace));
      const closed: ClosedDay[] = [];
      for (;;) {
        const day = await sealDay(database, before);
        if (day === null) break;
        const done = await closeSealed(day);
        if (done !== null) closed.push(done);
      }
      if (closed.length > 0) await ledger.checkpoint();
      return closed;
    },

    closed: async () => {
      const { rows } = await sql<{ day: string; records: string }>`
        select day::text as day, records from egide.consent_day where closed_at is not null order by day`.execute(
        kysely,
      );
      return rows.map(({ day, records }) => ({
        day: Temporal.PlainDate.from(day),
        records: Number(records),
      }));
    },

    leavesOf,

    keepLeaves: async (before) => {
      const { rows } = await sql<{ day: string }>`
        select day::text as day from egide.consent_day d
        where closed_at is not null and day < ${before.toString()}::date
          and not exists (select from egide.consent_day_leaves l where l.day = d.day)
        order by 1`.execute(kysely);
      let count = 0;
      for (const each of rows) {
        const day = Temporal.PlainDate.from(each.day);
        const known = await leavesOf(day);
        const entered = treeIn((await ledger.entry(entryOf(day)))?.entry?.body ?? {});
        // What does not give the root any more would only seem to be proved.
        if (known === null || entered === null || treeOf(known.leaves).root !== entered.root)
          continue;
        await writeLeaves(kysely, day, known.leaves);
        count += 1;
      }
      return count;
    },
  };
};
