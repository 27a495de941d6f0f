import { randomBytes } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { civilDay, civilTimeZone, type Clock } from "../../kernel/index.ts";
import { partLeaf, treeOf, type PostgresLedger } from "../../ledger/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { ClosedDay, ProofDays } from "../actions/proofDays.ts";
import type { Proof } from "../model/proof/proof.ts";
import { statementOf } from "../model/proof/statement.ts";
import { dayCounts } from "./dayCounts.ts";
import { readDay } from "./readDay.ts";

/** What was received just before midnight is kept by then, also where clocks of processes differ. */
const grace = { minutes: 10 } as const;

const entryOf = (day: Temporal.PlainDate): string => `consent-day.${day.toString()}`;

/** The days of the records in `egide.consent_proof`. */
export const postgresProofDays = ({
  database,
  ledger,
  clock,
}: {
  readonly database: Pick<Database, "transaction" | "kysely">;
  readonly ledger: Pick<PostgresLedger, "within" | "checkpoint">;
  readonly clock: Clock;
}): ProofDays => {
  /** The first day that is not closed and has a record, before a moment. */
  const nextOpen = async (
    transaction: Transaction<unknown>,
    before: Temporal.PlainDate,
  ): Promise<Temporal.PlainDate | null> => {
    const { rows } = await sql<{ at: Date | null }>`
      select min(at) as at from egide.consent_proof
      where at >= coalesce((select (max(day) + 1)::timestamp at time zone ${civilTimeZone} from egide.consent_day), '-infinity')`.execute(
      transaction,
    );
    const at = rows[0]?.at ?? null;
    if (at === null) return null;
    const day = civilDay(Temporal.Instant.fromEpochMilliseconds(at.getTime()));
    return Temporal.PlainDate.compare(day, before) < 0 ? day : null;
  };

  const closeNext = async (before: Temporal.PlainDate): Promise<ClosedDay | null> =>
    await database.transaction<unknown, ClosedDay | null>(async (transaction) => {
      // One process closes; nobody erases meanwhile.
      await sql`lock table egide.consent_day in share row exclusive mode`.execute(transaction);
      const day = await nextOpen(transaction, before);
      if (day === null) return null;
      const secret = randomBytes(32);
      const leaves: Uint8Array[] = [];
      const counts = dayCounts();
      await readDay(transaction, day, (proof, shown) => {
        leaves.push(partLeaf(statementOf(proof, secret)));
        counts.count(proof, shown);
      });
      await counts.keep(transaction, day);
      await sql`
        insert into egide.consent_day (day, secret, records, closed_at)
        values (${day.toString()}::date, ${secret}, ${leaves.length}, ${clock.now().toString()}::timestamptz)`.execute(
        transaction,
      );
      const body = { day: day.toString(), tree: treeOf(leaves) };
      await ledger.within(transaction).append([{ kind: "consent-day", id: entryOf(day), body }]);
      return { day, records: leaves.length };
    });

  return {
    close: async () => {
      const before = civilDay(clock.now().subtract(grace));
      const closed: ClosedDay[] = [];
      for (;;) {
        const day = await closeNext(before);
        if (day === null) break;
        closed.push(day);
      }
      if (closed.length > 0) await ledger.checkpoint();
      return closed;
    },

    leavesOf: async (day) =>
      await database.transaction<unknown, Awaited<ReturnType<ProofDays["leavesOf"]>>>(
        async (transaction) => {
          // Records and leaves of one moment: an erasure moves from one to the other.
          const kept = await sql<{ secret: Buffer }>`
            select secret from egide.consent_day where day = ${day.toString()}::date`.execute(
            transaction,
          );
          const secret = kept.rows[0]?.secret;
          if (secret === undefined) return null;
          const statement = (proof: Proof): string => statementOf(proof, secret);
          const erased = await sql<{ leaf: Buffer }>`
            select leaf from egide.consent_erased_leaf where day = ${day.toString()}::date`.execute(
            transaction,
          );
          const leaves: Uint8Array[] = erased.rows.map(({ leaf }) => leaf);
          await readDay(transaction, day, (proof) => leaves.push(partLeaf(statement(proof))));
          return { statementOf: statement, leaves, entry: entryOf(day) };
        },
        { isolation: "repeatable read" },
      ),
  };
};
