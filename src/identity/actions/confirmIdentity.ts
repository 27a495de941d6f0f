import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { countAttempt } from "./attempts.ts";
import { checkCode } from "./checkCode.ts";
import { logAccess } from "./logAccess.ts";
import type { IdentityParts, Origin } from "./parts.ts";

/**
 * Somebody who is signed in proves it anew, by their password or by a code, before an act that destroys. Their session
 * goes on under a new token.
 */
export const confirmIdentity = async (
  parts: Pick<
    IdentityParts,
    "accounts" | "sessions" | "hasher" | "factors" | "secrets" | "delays" | "clock" | "agentLog"
  >,
  visitor: { readonly account: string; readonly session: string },
  typed: string,
  origin: Pick<Origin, "address">,
): Promise<Outcome<{ readonly token: string }>> => {
  const { accounts, hasher, sessions, secrets, clock } = parts;
  const account = await accounts.find(visitor.account);
  if (account === null) return failed(identityFailure("identity.sign-in-expired"));
  const attempt = await countAttempt(parts, `confirm ${account.id}`, origin);
  if (!attempt.ok) return attempt;
  const isRight =
    (await checkCode(parts, account, typed)) || (await hasher.verify(account.passwordHash, typed));
  if (!isRight) {
    await logAccess(parts, account, "confirmation", "forbidden");
    return failed(identityFailure("identity.confirmation-refused"));
  }
  await attempt.value.succeed();
  const token = secrets.token();
  await sessions.renew(visitor.session, secrets.digest(token), clock.now());
  return success({ token });
};
