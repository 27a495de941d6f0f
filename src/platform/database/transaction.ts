import type { CompiledQuery, IsolationLevel, Kysely, Transaction } from "kysely";
import { connectionFailure, sqlState } from "./failures.ts";

export interface TransactionOptions {
  /** "read committed" unless told. */
  readonly isolation?: IsolationLevel;
  /** How often the work may run: it runs again when the server undid it for the sake of another transaction. */
  readonly attempts?: number;
}

/**
 * Runs work in one transaction. The work may run again after a deadlock or a serialisation failure, so what it does
 * outside the transaction must bear that.
 */
export type Transact = <T, R>(
  work: (transaction: Transaction<T>) => Promise<R>,
  options?: TransactionOptions,
) => Promise<R>;

// serialization_failure, deadlock_detected: the server undid the whole transaction and says so to be tried again.
const undone = new Set(["40001", "40P01"]);

/** A transaction that a caller has open, whatever tables it is typed with: for what must be kept or undone with it. */
export interface OpenTransaction {
  executeQuery<R>(query: CompiledQuery<R>): Promise<{ readonly rows: R[] }>;
}

export const runTransaction = async <T, R>(
  kysely: Kysely<T>,
  server: string,
  work: (transaction: Transaction<T>) => Promise<R>,
  { isolation = "read committed", attempts = 3 }: TransactionOptions = {},
): Promise<R> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await kysely.transaction().setIsolationLevel(isolation).execute(work);
    } catch (error) {
      if (attempt >= attempts || !undone.has(sqlState(error) ?? ""))
        throw connectionFailure(error, server);
    }
  }
};
