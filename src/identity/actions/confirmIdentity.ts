import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { countAttempt } from "./attempts.ts";
import { checkCode } from "./checkCode.ts";
import { logAccess } from "./logAccess.ts";
import type { AccountParts, IdentityParts, Origin } from "./parts.ts";
import type { AnyAccount, AnyAccounts } from "./ports.ts";

/**
 * Somebody who is signed in proves it anew, by their password or by a code, before an act that destroys. Their session
 * goes on under a new token.
 */
export const confirmIdentity = async (
  parts: Pick<IdentityParts, keyof Share | "accounts" | "factors">,
  visitor: { readonly account: string; readonly session: string },
  typed: string,
  origin: Pick<Origin, "address">,
): Promise<Outcome<{ readonly token: string }>> =>
  await confirmBy(
    parts,
    visitor,
    async (account) =>
      (await checkCode(parts, account, typed)) ||
      (await parts.hasher.verify(account.passwordHash, typed)),
    origin,
  );

/** The same by the password alone: candidates have no other proof. */
export const confirmByPassword = async (
  parts: Share & Pick<AccountParts, "accounts">,
  visitor: { readonly account: string; readonly session: string },
  password: string,
  origin: Pick<Origin, "address">,
): Promise<Outcome<{ readonly token: string }>> =>
  await confirmBy(
    parts,
    visitor,
    async ({ passwordHash }) => await parts.hasher.verify(passwordHash, password),
    origin,
  );

type Share = Pick<
  AccountParts,
  "sessions" | "hasher" | "secrets" | "delays" | "clock" | "agentLog"
>;

const confirmBy = async <A extends AnyAccount>(
  parts: Share & { readonly accounts: AnyAccounts<A> },
  visitor: { readonly account: string; readonly session: string },
  isProved: (account: A) => Promise<boolean>,
  origin: Pick<Origin, "address">,
): Promise<Outcome<{ readonly token: string }>> => {
  const { accounts, sessions, secrets, clock } = parts;
  const account = await accounts.find(visitor.account);
  if (account === null) return failed(identityFailure("identity.sign-in-expired"));
  const attempt = await countAttempt(parts, `confirm ${account.id}`, origin);
  if (!attempt.ok) return attempt;
  if (!(await isProved(account))) {
    await logAccess(parts, account, "confirmation", "forbidden");
    return failed(identityFailure("identity.confirmation-refused"));
  }
  await attempt.value.succeed();
  const token = secrets.token();
  await sessions.renew(visitor.session, secrets.digest(token), clock.now());
  return success({ token });
};
