import type { Ledger } from "../actions/ledger.ts";

/** Opens the ledger for one command and closes what is under it, whatever happens; main/ provides it. */
export type WithLedger = <T>(work: (ledger: Ledger) => Promise<T>) => Promise<T>;

/** The same to verify only; `ownKey` false when the caller brings a verifier key, so that no signing key is needed. */
export type WithVerification = <T>(
  work: (ledger: Pick<Ledger, "verify">) => Promise<T>,
  needs: { readonly ownKey: boolean },
) => Promise<T>;
