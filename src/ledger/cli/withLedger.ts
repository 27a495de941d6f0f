import type { Ledger } from "../actions/ledger.ts";

/** Opens the ledger for one command and closes what is under it, whatever happens; main/ provides it. */
export type WithLedger = <T>(work: (ledger: Ledger) => Promise<T>) => Promise<T>;
