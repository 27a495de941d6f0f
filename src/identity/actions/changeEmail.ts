import { failed, momentWords, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { countAttempt } from "./attempts.ts";
import { logAccess } from "./logAccess.ts";
import type { AccountParts, Origin } from "./parts.ts";

/** How long the link that proves a new address serves. */
export const emailLinkMinutes = 60;

/**
 * Somebody who is signed in, and has just proved it, asks for another address. A link is mailed to the new one, and nothing
 * changes before it was followed. Whether an account has that address already, the same is said, at the same speed.
 * @returns `identity.email-invalid`, `identity.email-same`, `identity.wait`.
 */
export const askEmailChange = async (
  parts: Pick<
    AccountParts,
    | "accounts"
    | "links"
    | "delays"
    | "secrets"
    | "clock"
    | "sendMail"
    | "publicUrl"
    | "linkPaths"
    | "later"
    | "agentLog"
  >,
  visitor: { readonly account: string },
  typed: string,
  origin: Pick<Origin, "address">,
): Promise<Outcome<null>> => {
  const { accounts, links, secrets, clock, sendMail, publicUrl, linkPaths } = parts;
  const email = mailAddress(typed);
  if (email === null) return failed(identityFailure("identity.email-invalid"));
  const account = await accounts.find(visitor.account);
  if (account === null) return failed(identityFailure("identity.sign-in-expired"));
  if (account.email === email) return failed(identityFailure("identity.email-same"));
  // Each question can make a mail: a person who asks again and again waits longer and longer.
  const attempt = await countAttempt(parts, `email ${account.id}`, origin);
  if (!attempt.ok) return attempt;
  await logAccess(parts, account, "email-asked", "done");
  parts.later(async () => {
    if (await accounts.isTaken(email)) return;
    const token = secrets.token();
    const endsAt = clock.now().add({ minutes: emailLinkMinutes });
    await links.issue(
      { purpose: "email", account: account.id, email, endsAt },
      secrets.digest(token),
    );
    await sendMail({
      to: email,
      language: account.language,
      template: "email-link",
      values: {
        name: account.name,
        link: `${publicUrl}${linkPaths.email[account.language]}/${token}`,
        minutes: emailLinkMinutes,
      },
    });
  });
  return success(null);
};

/**
 * The link was followed: from now on the account has the new address. The old one is told. Sessions end, but for the one
 * that follows the link, if it is of this account: it goes on under a new token, which is given back. What was mailed to the
 * old address opens nothing any more.
 * @returns `identity.link-expired`, also where the address has been taken since.
 */
export const confirmEmail = async (
  parts: Pick<
    AccountParts,
    "accounts" | "links" | "sessions" | "signIns" | "secrets" | "clock" | "sendMail" | "agentLog"
  >,
  token: string,
  visitor: { readonly account: string; readonly session: string } | null,
): Promise<Outcome<{ readonly token: string | null }>> => {
  const { accounts, links, sessions, signIns, secrets, clock, sendMail } = parts;
  const digest = secrets.digest(token);
  const expired = failed(identityFailure("identity.link-expired"));
  const link = await links.find(digest, clock.now());
  if (link?.purpose !== "email" || link.account === null || link.email === null) return expired;
  const account = await accounts.find(link.account);
  if (account?.leftAt !== null) return expired;
  if ((await links.take(digest, clock.now())) === null) return expired;
  if (!(await accounts.setEmail(account.id, link.email))) return expired;
  const own = visitor?.account === account.id ? visitor.session : undefined;
  await links.endAll(account.id);
  await signIns.endAll(account.id);
  await sessions.endAll(account.id, own);
  await logAccess(parts, account, "email-changed", "done");
  await sendMail({
    to: account.email,
    language: account.language,
    template: "email-changed",
    values: { name: account.name, at: momentWords(clock.now(), account.language) },
  });
  if (own === undefined) return success({ token: null });
  const renewed = secrets.token();
  await sessions.rotate(own, secrets.digest(renewed));
  return success({ token: renewed });
};
