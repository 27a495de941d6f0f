import { civilDay, failed, success, type Outcome } from "../../kernel/index.ts";
import { provePart, verifyPartOffline, type Ledger, type PartProof } from "../../ledger/index.ts";
import type { Proof } from "../model/proof/proof.ts";
import { proofFailure } from "../proofErrors.ts";
import type { ProofDays } from "./proofDays.ts";

/**
 * Makes the proof that a record stood in its day when the day entered the ledger: one file, checked by anybody with the key of the
 * ledger. It is verified before it is given.
 */
export const proveChoice = async (
  {
    days,
    ledger,
  }: { days: Pick<ProofDays, "leavesOf">; ledger: Pick<Ledger, "prove" | "verifierKey"> },
  proof: Proof,
): Promise<Outcome<PartProof>> => {
  const day = civilDay(proof.at);
  const known = await days.leavesOf(day);
  if (known === null)
    return failed(proofFailure("consent.day-not-closed", { day: day.toString() }));
  const within = await ledger.prove(known.entry);
  const made = provePart(known.statementOf(proof), known.leaves, within);
  if (made === null || !verifyPartOffline(made, null, ledger.verifierKey).ok)
    return failed(proofFailure("consent.day-altered", { day: day.toString() }));
  return success(made);
};
