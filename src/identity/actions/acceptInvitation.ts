import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { judgePassword } from "./judgePassword.ts";
import { logAccess } from "./logAccess.ts";
import type { IdentityParts } from "./parts.ts";
import type { Invitation } from "./ports.ts";
import { beginSecondHalf, type Begun } from "./signIn.ts";

/** What the page of an invitation shows; null when it is not valid. */
export const showInvitation = async (
  { invitations, secrets, clock }: Pick<IdentityParts, "invitations" | "secrets" | "clock">,
  token: string,
): Promise<Invitation | null> => await invitations.find(secrets.digest(token), clock.now());

/** Somebody who was invited chooses a password: the account is made, and a second factor is enrolled next. */
export const acceptInvitation = async (
  parts: Pick<
    IdentityParts,
    | "invitations"
    | "secrets"
    | "clock"
    | "ids"
    | "hasher"
    | "commonPasswords"
    | "signIns"
    | "factors"
    | "agentLog"
  >,
  {
    token,
    name,
    password,
  }: { readonly token: string; readonly name: string; readonly password: string },
): Promise<Outcome<Begun>> => {
  const { invitations, secrets, clock, ids, hasher } = parts;
  const digest = secrets.digest(token);
  const invitation = await invitations.find(digest, clock.now());
  if (invitation === null) return failed(identityFailure("identity.link-expired"));
  const fault = await judgePassword(parts, password, { email: invitation.email, name });
  if (fault !== null) return failed(fault);
  const passwordHash = await hasher.hash(password);
  const account = { id: ids.next(), name, passwordHash, provider: null };
  const made = await invitations.accept(digest, account, clock.now());
  if (made === null) return failed(identityFailure("identity.account-exists"));
  await logAccess(parts, made, "account-opened", "done");
  return success(await beginSecondHalf(parts, made, null));
};
