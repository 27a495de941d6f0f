import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { mailAddress } from "../model/mailAddress.ts";
import type { ProvidedPerson } from "./identityProvider.ts";
import { logAccess } from "./logAccess.ts";
import { openSession } from "./openSession.ts";
import type { IdentityParts, Origin } from "./parts.ts";
import type { SignedIn } from "./passSecondFactor.ts";
import type { Account } from "./ports.ts";
import { rolesLeft } from "./rolesLeft.ts";
import { signInMinutes } from "./signIn.ts";

type Provided = Pick<IdentityParts, "provider" | "signIns" | "secrets" | "clock">;

const refused = failed(identityFailure("identity.provider-refused"));

/** Sends somebody to the provider: the address to go to, and the token that their browser keeps until they come back. */
export const beginProviderSignIn = async (
  { provider, signIns, secrets, clock }: Provided,
  {
    back,
    invitation,
    anew,
  }: { readonly back: string | null; readonly invitation: string | null; readonly anew: boolean },
): Promise<Outcome<{ readonly url: string; readonly token: string }>> => {
  if (provider === null) return refused;
  const begun = await provider.begin({ anew });
  if (!begun.ok) return begun;
  const token = secrets.token();
  const digest =
    invitation === null ? null : Buffer.from(secrets.digest(invitation)).toString("hex");
  await signIns.begin(
    {
      account: null,
      stage: "provider",
      secondFactor: null,
      provider: { ...begun.value.request, invitation: digest },
      back,
      endsAt: clock.now().add({ minutes: signInMinutes }),
    },
    secrets.digest(token),
  );
  return success({ url: begun.value.url, token });
};

/**
 * Takes somebody who came back from the provider. They must be known already, by the provider's own name for them or by
 * an address that it has verified, or hold an invitation to that address: nobody gets an account by signing in. The
 * second factor is the provider's matter.
 */
export const finishProviderSignIn = async (
  parts: Provided &
    Pick<
      IdentityParts,
      "accounts" | "invitations" | "sessions" | "roles" | "ids" | "limits" | "agentLog"
    >,
  { token, returned }: { readonly token: string; readonly returned: URLSearchParams },
  origin: Origin,
): Promise<Outcome<SignedIn>> => {
  const { provider, signIns, secrets, clock } = parts;
  const digest = secrets.digest(token);
  const begun = await signIns.find(digest, clock.now());
  if (
    provider === null ||
    begun?.stage !== "provider" ||
    begun.provider === null ||
    !(await signIns.end(digest))
  )
    return failed(identityFailure("identity.sign-in-expired"));
  const person = await provider.finish(returned, begun.provider);
  if (!person.ok) return person;
  const { invitation } = begun.provider;
  const account =
    invitation === null
      ? await knownAccount(parts, person.value)
      : await invitedAccount(parts, person.value, Buffer.from(invitation, "hex"));
  if (account === null || (await rolesLeft(parts, account.id)) === null) return refused;
  const session = await openSession(parts, account.id, origin);
  await logAccess(parts, account, "provider", "done");
  return success({ token: session, back: begun.back });
};

const verifiedAddress = ({ email, isEmailVerified }: ProvidedPerson): string | null =>
  email === null || !isEmailVerified ? null : mailAddress(email);

const knownAccount = async (
  { accounts }: Pick<IdentityParts, "accounts">,
  person: ProvidedPerson,
): Promise<Account | null> => {
  const linked = await accounts.findByProvider(person);
  if (linked !== null) return linked.leftAt === null ? linked : null;
  const address = verifiedAddress(person);
  const account = address === null ? null : await accounts.findByEmail(address);
  // With a password there is a second factor of ours: the address alone does not open such an account.
  if (account?.leftAt !== null || account.passwordHash !== null) return null;
  await accounts.setProvider(account.id, person);
  return account;
};

const invitedAccount = async (
  {
    invitations,
    accounts,
    ids,
    clock,
  }: Pick<IdentityParts, "invitations" | "accounts" | "ids" | "clock">,
  person: ProvidedPerson,
  digest: Uint8Array,
): Promise<Account | null> => {
  const invitation = await invitations.find(digest, clock.now());
  if (invitation === null || verifiedAddress(person) !== invitation.email) return null;
  if ((await accounts.findByProvider(person)) !== null) return null;
  const { issuer, subject } = person;
  const name = person.name ?? invitation.name;
  const account = { id: ids.next(), name, passwordHash: null, provider: { issuer, subject } };
  return await invitations.accept(digest, account, clock.now());
};
