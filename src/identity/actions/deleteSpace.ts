import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import type { CandidateParts } from "./candidateParts.ts";

/**
 * Somebody deletes their candidate's space: it is gone when this has resolved, and a receipt stands in the ledger. What a
 * court or an inspection has put on hold stays (GDPR art. 17(3)(e)).
 * @returns the place of the receipt, or `identity.space-held`, `identity.sign-in-expired`.
 */
export const deleteSpace = async (
  { accounts, spaces, isHeld }: Pick<CandidateParts, "accounts" | "spaces" | "isHeld">,
  id: string,
): Promise<Outcome<{ readonly receipt: number }>> => {
  const candidate = await accounts.find(id);
  if (candidate !== null && (await isHeld(candidate)))
    return failed(identityFailure("identity.space-held"));
  const gone = await spaces.delete(id);
  return gone === null ? failed(identityFailure("identity.sign-in-expired")) : success(gone);
};
