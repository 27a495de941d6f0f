import { failed, success, type Outcome } from "../../kernel/index.ts";
import { recruitmentFailure } from "../errors.ts";
import type { Applications } from "./applications.ts";

/** What withdrawing needs. */
export interface WithdrawParts {
  readonly applications: Pick<Applications, "withdraw">;
  /** Whether a hold keeps this application from every end (GDPR art. 17(3)(e)). */
  readonly isHeld: (application: { readonly id: string }) => Promise<boolean>;
}

/**
 * A candidate takes an application back: what was sent is gone when this has resolved. What a court or an inspection has put on hold
 * stays. @returns false where there was nothing to withdraw, or `recruitment.application-held`.
 */
export const withdrawApplication = async (
  { applications, isHeld }: WithdrawParts,
  account: string,
  id: string,
): Promise<Outcome<boolean>> =>
  (await isHeld({ id }))
    ? failed(recruitmentFailure("recruitment.application-held"))
    : success(await applications.withdraw(account, id));
