import type { Kysely, Transaction } from "kysely";
import type { Clock } from "../../kernel/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { ledgerOver, verifierOver, type Ledger } from "../actions/ledger.ts";
import { verifierKeyOf } from "../model/signedNote.ts";
import type { LedgerKey } from "./keyFile.ts";
import { sayConnectionFailures } from "./sayConnectionFailures.ts";
import { postgresLedgerStore } from "./postgresLedgerStore.ts";

export interface LedgerSettings {
  /** The platform's database, migrated; the ledger does not close it. */
  readonly database: Pick<Database, "kysely" | "server">;
  /** From `readOrMakeKey`. */
  readonly key: LedgerKey;
  readonly clock: Clock;
  /** Names this ledger for ever, such as `example.org/egide`: no blank, no plus sign. It must not change afterwards. */
  readonly origin: string;
}

/** A ledger in PostgreSQL. */
export interface PostgresLedger extends Ledger {
  /**
   * The same append inside the caller's transaction: what it adds exists only if the caller commits. Other appenders
   * wait until then, so append last. The transaction should be READ COMMITTED; a stricter one is refused with
   * `ledger.storage-damaged` when another append was committed after it began. Nothing can be signed or proved inside:
   * a checkpoint of entries that are rolled back would be a false oath.
   */
  within<T>(transaction: Transaction<T>): Pick<Ledger, "append">;
}

/** The ledger of a database for whoever only verifies it, with a key saved elsewhere: the signing key may be far away. */
export const openLedgerToVerify = ({
  database,
}: Pick<LedgerSettings, "database">): Pick<Ledger, "verify"> =>
  verifierOver(
    sayConnectionFailures(postgresLedgerStore(database.kysely<unknown>()), database.server),
    null,
  );

/** Whether the ledger of a database was ever signed: its key must then be there, and no other is made. */
export const isLedgerSigned = async ({
  database,
}: Pick<LedgerSettings, "database">): Promise<boolean> => {
  const store = sayConnectionFailures(
    postgresLedgerStore(database.kysely<unknown>()),
    database.server,
  );
  return (await store.latestCheckpoint()) !== null;
};

/** Opens the ledger of a database. Reads nothing yet. @throws FailureError `ledger.origin-invalid`. */
export const openLedger = ({ database, key, clock, origin }: LedgerSettings): PostgresLedger => {
  const signing = { verifier: verifierKeyOf(origin, key.publicKey), privateKey: key.privateKey };
  const over = (connection: Kysely<unknown>): Ledger =>
    ledgerOver({
      store: sayConnectionFailures(postgresLedgerStore(connection), database.server),
      key: signing,
      clock,
    });
  return {
    ...over(database.kysely<unknown>()),
    within: (transaction) => ({
      append: over(transaction as unknown as Transaction<unknown>).append,
    }),
  };
};
