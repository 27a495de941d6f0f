import type { IdentityParts } from "./parts.ts";
import type { GivenRole } from "./ports.ts";

/**
 * The roles that somebody holds now or will hold; null when the last one has run out. They have left from that moment on, not
 * from the night in which the worker closes accounts: theirs is closed here, with its sessions.
 */
export const rolesLeft = async (
  { roles, clock }: Pick<IdentityParts, "roles" | "clock">,
  account: string,
): Promise<readonly GivenRole[] | null> => {
  const now = clock.now();
  const held = await roles.ofAccount(account, now);
  if (held.length > 0) return held;
  await roles.closeAccounts(now);
  return null;
};
