import type { AccountParts, Origin } from "./parts.ts";

/** A new session of an account, under a new token: nothing that was known before signing in opens it. */
export const openSession = async (
  {
    sessions,
    secrets,
    ids,
    clock,
    limits,
  }: Pick<AccountParts, "sessions" | "secrets" | "ids" | "clock" | "limits">,
  account: string,
  { device }: Pick<Origin, "device">,
): Promise<string> => {
  const token = secrets.token();
  const now = clock.now();
  await sessions.open(
    {
      id: ids.next(),
      account,
      device,
      madeAt: now,
      seenAt: now,
      authenticatedAt: now,
      endsAt: now.add({ hours: limits.absoluteHours }),
    },
    secrets.digest(token),
  );
  return token;
};
