import { failed, momentWords, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { countAttempt } from "./attempts.ts";
import { judgePassword } from "./judgePassword.ts";
import { logAccess } from "./logAccess.ts";
import type { AccountParts, IdentityParts, Origin } from "./parts.ts";
import type { AnyAccount, AnyAccounts } from "./ports.ts";
import { beginSecondHalf, type Begun } from "./signIn.ts";

type Share = Pick<
  AccountParts,
  | "accounts"
  | "sessions"
  | "signIns"
  | "hasher"
  | "commonPasswords"
  | "clock"
  | "sendMail"
  | "agentLog"
>;

/**
 * A new password by a link that was mailed. The link stands for the password alone: the second factor is asked for as
 * ever. All sessions end.
 */
export const setPasswordByLink = async (
  parts: Pick<IdentityParts, keyof Share | "links" | "secrets" | "factors">,
  given: { readonly token: string; readonly password: string },
): Promise<Outcome<Begun>> => {
  const changed = await changePasswordByLink(parts, given);
  return changed.ok ? success(await beginSecondHalf(parts, changed.value, null)) : changed;
};

/** The same for either population: nobody is signed in by it. @returns the account. */
export const changePasswordByLink = async <A extends AnyAccount>(
  parts: Omit<Share, "accounts"> &
    Pick<AccountParts, "links" | "secrets"> & { readonly accounts: AnyAccounts<A> },
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Outcome<A>> => {
  const { links, accounts, secrets, clock } = parts;
  const digest = secrets.digest(token);
  const expired = failed(identityFailure("identity.link-expired"));
  const link = await links.find(digest, clock.now());
  // A link of another purpose proves another thing: that of a new address is in a mailbox that nobody has proved yet.
  const isForPassword = link?.purpose === "password" && link.account !== null;
  const account = isForPassword ? await accounts.find(link.account) : null;
  if (account?.leftAt !== null) return expired;
  const fault = await judgePassword(parts, password, account);
  if (fault !== null) return failed(fault);
  if ((await links.take(digest, clock.now())) === null) return expired;
  await change(parts, account, password);
  return success(account);
};

/**
 * A new password by somebody who is signed in and gives the one they have. Their other sessions end, and this one goes on
 * under a new token.
 */
export const changePassword = async (
  parts: Share & Pick<AccountParts, "delays" | "secrets">,
  visitor: { readonly account: string; readonly session: string },
  { current, password }: { readonly current: string; readonly password: string },
  origin: Pick<Origin, "address">,
): Promise<Outcome<{ readonly token: string }>> => {
  const { accounts, hasher, secrets, sessions, clock } = parts;
  const account = await accounts.find(visitor.account);
  if (account === null) return failed(identityFailure("identity.sign-in-expired"));
  const attempt = await countAttempt(parts, `confirm ${account.id}`, origin);
  if (!attempt.ok) return attempt;
  if (!(await hasher.verify(account.passwordHash, current))) {
    await logAccess(parts, account, "confirmation", "forbidden");
    return failed(identityFailure("identity.confirmation-refused"));
  }
  await attempt.value.succeed();
  const fault = await judgePassword(parts, password, account);
  if (fault !== null) return failed(fault);
  await change(parts, account, password, visitor.session);
  const token = secrets.token();
  await sessions.renew(visitor.session, secrets.digest(token), clock.now());
  return success({ token });
};

const change = async (
  { accounts, sessions, signIns, hasher, clock, sendMail, agentLog }: Share,
  account: AnyAccount,
  password: string,
  session?: string,
): Promise<void> => {
  const { id, email, name, language } = account;
  await accounts.setPassword(id, await hasher.hash(password));
  await signIns.endAll(id);
  await sessions.endAll(id, session);
  await logAccess({ agentLog, clock }, account, "password-changed", "done");
  await sendMail({
    to: email,
    language,
    template: "password-changed",
    values: { name, at: momentWords(clock.now(), language) },
  });
};
