import type { NewProof, Proof } from "../model/proof/proof.ts";

/** The records of choices. One bears no address, no browser and no account, and is never changed. */
export interface Proofs {
  /**
   * Resolves once the record is kept for good: whoever answers a visitor answers after that. The same choice sent again is kept
   * once.
   * @throws FailureError `consent.proofs-busy` when more wait than can be held; of the database.
   */
  record(proof: NewProof): Promise<void>;
  /** What is kept under an identifier, the oldest first. */
  find(id: string): Promise<readonly Proof[]>;
  /** Erases all that is kept under an identifier; how many records that were. Daily roots stay valid. */
  erase(id: string): Promise<number>;
}
