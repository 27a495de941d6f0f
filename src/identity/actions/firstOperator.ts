import { failed, startOfDay, success, type Language, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { usualLastDay } from "../model/assignmentTerm.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { judgePassword } from "./judgePassword.ts";
import { logAccess } from "./logAccess.ts";
import type { IdentityParts } from "./parts.ts";
import { beginSecondHalf, type Begun } from "./signIn.ts";

/** How long the link of the first operator serves. */
export const firstLinkHours = 24;

/**
 * A link by which the first operator opens their account, where nobody operates the installation: at its first start,
 * and should the last one's term have run out. null when somebody does. A link that was made before no longer serves.
 */
export const issueFirstLink = async ({
  roles,
  links,
  secrets,
  clock,
  publicUrl,
}: Pick<IdentityParts, "roles" | "links" | "secrets" | "clock" | "publicUrl">): Promise<
  string | null
> => {
  const now = clock.now();
  if ((await roles.countOperators(now)) > 0) return null;
  const token = secrets.token();
  const endsAt = now.add({ hours: firstLinkHours });
  await links.issue(
    { purpose: "first-operator", account: null, email: null, endsAt },
    secrets.digest(token),
  );
  return `${publicUrl}/premier-exploitant/${token}`;
};

/** Whether the link still serves. */
export const isFirstLink = async (
  { links, secrets, clock }: Pick<IdentityParts, "links" | "secrets" | "clock">,
  token: string,
): Promise<boolean> =>
  (await links.find(secrets.digest(token), clock.now()))?.purpose === "first-operator";

/** Makes the account of the first operator, for every body; a second factor is enrolled next. */
export const acceptFirstLink = async (
  parts: Pick<
    IdentityParts,
    | "links"
    | "roles"
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
  person: {
    readonly token: string;
    readonly email: string;
    readonly name: string;
    readonly password: string;
    readonly language: Language;
  },
): Promise<Outcome<Begun>> => {
  const { roles, invitations, secrets, clock, ids, hasher } = parts;
  const { token, name, password, language } = person;
  const email = mailAddress(person.email);
  if (email === null) return failed(identityFailure("identity.email-invalid"));
  const expired = failed(identityFailure("identity.link-expired"));
  const now = clock.now();
  if (!(await isFirstLink(parts, token)) || (await roles.countOperators(now)) > 0) return expired;
  const fault = await judgePassword(parts, password, { email, name });
  if (fault !== null) return failed(fault);
  const passwordHash = await hasher.hash(password);
  const until = startOfDay(usualLastDay(now).add({ days: 1 }));
  const account = { id: ids.next(), email, name, language, passwordHash, provider: null, until };
  const made = await invitations.acceptFirst(secrets.digest(token), account, now);
  if (made === null) return failed(identityFailure("identity.account-exists"));
  await logAccess(parts, made, "account-opened", "done");
  return success(await beginSecondHalf(parts, made, null));
};
