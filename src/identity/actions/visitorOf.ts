import { anonymous, type Visitor } from "../../platform/access/index.ts";
import { isAlive, needsTouch, type Session } from "../model/session.ts";
import type { AccountParts, IdentityParts } from "./parts.ts";
import type { AnyAccount, AnyAccounts } from "./ports.ts";
import { rolesLeft } from "./rolesLeft.ts";

/** Who a session's token belongs to: a member of staff with the roles that are in force, or nobody. */
export const visitorOf = async (
  parts: Pick<IdentityParts, keyof Share | "accounts" | "roles">,
  token: string | null,
): Promise<Visitor> => {
  const found = await openedBy(parts, token);
  if (found === null) return anonymous;
  const { account, session } = found;
  const assignments = await rolesLeft(parts, account.id);
  if (assignments === null) return anonymous;
  return {
    kind: "staff",
    account: account.id,
    name: account.name,
    assignments,
    authenticatedAt: session.authenticatedAt,
    session: session.id,
  };
};

/** The same of a candidate. */
export const candidateOf = async (
  parts: Share & Pick<AccountParts, "accounts">,
  token: string | null,
): Promise<Visitor> => {
  const found = await openedBy(parts, token);
  if (found === null) return anonymous;
  const { id, account, authenticatedAt } = found.session;
  return { kind: "candidate", account, authenticatedAt, session: id };
};

type Share = Pick<AccountParts, "sessions" | "secrets" | "clock" | "limits">;

/** The session that a token opens, with its account; one that is over is gone. */
const openedBy = async <A extends AnyAccount>(
  {
    accounts,
    sessions,
    secrets,
    clock,
    limits,
  }: Share & { readonly accounts: Pick<AnyAccounts<A>, "find"> },
  token: string | null,
): Promise<{ readonly session: Session; readonly account: A } | null> => {
  if (token === null || token === "") return null;
  const session = await sessions.find(secrets.digest(token));
  if (session === null) return null;
  const now = clock.now();
  const account = isAlive(session, limits, now) ? await accounts.find(session.account) : null;
  if (account?.leftAt !== null) {
    await sessions.end(session.id, session.account);
    return null;
  }
  if (needsTouch(session, now)) await sessions.touch(session.id, now);
  return { session, account };
};
