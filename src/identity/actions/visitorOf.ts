import { anonymous, type Visitor } from "../../platform/access/index.ts";
import { isAlive, needsTouch } from "../model/session.ts";
import type { IdentityParts } from "./parts.ts";
import { rolesLeft } from "./rolesLeft.ts";

/** Who a session's token belongs to: a member of staff with the roles that are in force, or nobody. */
export const visitorOf = async (
  {
    accounts,
    sessions,
    roles,
    secrets,
    clock,
    limits,
  }: Pick<IdentityParts, "accounts" | "sessions" | "roles" | "secrets" | "clock" | "limits">,
  token: string | null,
): Promise<Visitor> => {
  if (token === null || token === "") return anonymous;
  const session = await sessions.find(secrets.digest(token));
  if (session === null) return anonymous;
  const now = clock.now();
  const account = isAlive(session, limits, now) ? await accounts.find(session.account) : null;
  if (account?.leftAt !== null) {
    await sessions.end(session.id, session.account);
    return anonymous;
  }
  const assignments = await rolesLeft({ roles, clock }, account.id);
  if (assignments === null) return anonymous;
  if (needsTouch(session, now)) await sessions.touch(session.id, now);
  return {
    kind: "staff",
    account: account.id,
    name: account.name,
    assignments,
    authenticatedAt: session.authenticatedAt,
    session: session.id,
  };
};
