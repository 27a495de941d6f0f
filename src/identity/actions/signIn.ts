import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { countAttempt } from "./attempts.ts";
import { logAccess } from "./logAccess.ts";
import type { IdentityParts, Origin } from "./parts.ts";
import type { Account, SignIn } from "./ports.ts";
import { rolesLeft } from "./rolesLeft.ts";

/** How long half a login waits for its other half. */
export const signInMinutes = 10;

/** A login of which the password was right: what the browser keeps, and what comes next. */
export interface Begun {
  readonly token: string;
  readonly stage: Exclude<SignIn["stage"], "provider">;
}

/**
 * The first half of a login. Whether the account exists, is closed, or has no password, the same work is done and the
 * same is said: `identity.sign-in-refused`, or `identity.wait`.
 */
export const signIn = async (
  parts: Pick<
    IdentityParts,
    | "accounts"
    | "hasher"
    | "delays"
    | "secrets"
    | "clock"
    | "signIns"
    | "factors"
    | "roles"
    | "agentLog"
    | "later"
  >,
  {
    email,
    password,
    back,
  }: { readonly email: string; readonly password: string; readonly back: string | null },
  origin: Pick<Origin, "address">,
): Promise<Outcome<Begun>> => {
  const address = mailAddress(email) ?? email.slice(0, 254);
  const attempt = await countAttempt(parts, address, origin);
  if (!attempt.ok) return attempt;
  const account = await parts.accounts.findByEmail(address);
  const hash = account?.leftAt === null ? account.passwordHash : null;
  const isRight = await parts.hasher.verify(hash, password);
  if (account === null || !isRight) {
    // Written after the answer: the wait for a line that only accounts have would tell that there is one.
    if (account?.leftAt === null)
      parts.later(async () => await logAccess(parts, account, "password", "forbidden"));
    return failed(identityFailure("identity.sign-in-refused"));
  }
  if ((await rolesLeft(parts, account.id)) === null)
    return failed(identityFailure("identity.sign-in-refused"));
  await attempt.value.succeed();
  return success(await beginSecondHalf(parts, account, back));
};

/** What comes after the first half: the code of the second factor, or its enrolment where there is none yet. */
export const beginSecondHalf = async (
  {
    signIns,
    secrets,
    factors,
    clock,
  }: Pick<IdentityParts, "signIns" | "secrets" | "factors" | "clock">,
  account: Pick<Account, "id" | "secondFactor">,
  back: string | null,
  stage: Begun["stage"] = account.secondFactor === null ? "enrolment" : "second-factor",
): Promise<Begun> => {
  const token = secrets.token();
  const secondFactor = stage === "enrolment" ? secrets.seal(factors.newSecret()) : null;
  const endsAt = clock.now().add({ minutes: signInMinutes });
  await signIns.begin(
    { account: account.id, stage, secondFactor, provider: null, back, endsAt },
    secrets.digest(token),
  );
  return { token, stage };
};
