import type { IdentityParts } from "./parts.ts";
import type { Account } from "./ports.ts";

/** Whether this is the code of the account's second factor, or one of its recovery codes. Either serves once. */
export const checkCode = async (
  {
    accounts,
    factors,
    secrets,
    clock,
  }: Pick<IdentityParts, "accounts" | "factors" | "secrets" | "clock">,
  account: Account,
  typed: string,
): Promise<boolean> => {
  if (account.secondFactor === null) return false;
  const code = typed.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(code))
    return await accounts.useRecoveryCode(account.id, secrets.recoveryDigest(account.id, typed));
  const step = factors.stepOf(secrets.unseal(account.secondFactor), code, clock.now());
  return step !== null && (await accounts.takeStep(account.id, step));
};
