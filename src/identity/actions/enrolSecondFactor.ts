import { failed, momentWords, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { countAttempt } from "./attempts.ts";
import { logAccess } from "./logAccess.ts";
import { openSession } from "./openSession.ts";
import type { IdentityParts, Origin } from "./parts.ts";
import type { SignedIn } from "./passSecondFactor.ts";
import type { Account } from "./ports.ts";

type Share = Pick<IdentityParts, "accounts" | "signIns" | "factors" | "secrets" | "clock">;

/** What is shown while a factor is enrolled; null when the login was begun too long ago. */
export const showEnrolment = async (
  parts: Share,
  token: string,
): Promise<{ readonly uri: string; readonly letters: string } | null> => {
  const found = await findEnrolment(parts, token);
  return found && parts.factors.enrolment(found.secret, found.account.email);
};

/**
 * Takes the first code of a new factor: from then on it is the account's, with ten new recovery codes, which are shown
 * now and never again. Sessions opened with the factor before end.
 */
export const enrolSecondFactor = async (
  parts: Share &
    Pick<IdentityParts, "sessions" | "delays" | "ids" | "limits" | "agentLog" | "sendMail">,
  { token, code }: { readonly token: string; readonly code: string },
  origin: Origin,
): Promise<Outcome<SignedIn & { readonly recoveryCodes: readonly string[] }>> => {
  const { accounts, factors, secrets, clock, signIns, sessions } = parts;
  const found = await findEnrolment(parts, token);
  if (found === null) return failed(identityFailure("identity.sign-in-expired"));
  const { account, secret, back } = found;
  const attempt = await countAttempt(parts, `code ${account.id}`, origin);
  if (!attempt.ok) return attempt;
  const step = factors.stepOf(secret, code.replaceAll(/\s/g, ""), clock.now());
  if (step === null) return failed(identityFailure("identity.code-refused"));
  if (!(await signIns.end(secrets.digest(token))))
    return failed(identityFailure("identity.sign-in-expired"));
  await attempt.value.succeed();
  const codes = secrets.recoveryCodes(account.id);
  await accounts.setSecondFactor(
    account.id,
    secrets.seal(secret),
    codes.map(({ digest }) => digest),
  );
  await accounts.takeStep(account.id, step);
  await sessions.endAll(account.id);
  if (account.secondFactor !== null) await announce(parts, account);
  await logAccess(parts, account, "second-factor-enrolled", "done");
  return success({
    token: await openSession(parts, account.id, origin),
    back,
    recoveryCodes: codes.map((each) => each.code),
  });
};

const findEnrolment = async (
  { signIns, accounts, secrets, clock }: Share,
  token: string,
): Promise<{
  readonly account: Account;
  readonly secret: Uint8Array;
  readonly back: string | null;
} | null> => {
  const begun = await signIns.find(secrets.digest(token), clock.now());
  if (begun?.stage !== "enrolment" || begun.account === null || begun.secondFactor === null)
    return null;
  const account = await accounts.find(begun.account);
  if (account?.leftAt !== null) return null;
  return { account, secret: secrets.unseal(begun.secondFactor), back: begun.back };
};

const announce = async (
  { sendMail, clock }: Pick<IdentityParts, "sendMail" | "clock">,
  { email, name, language }: Account,
): Promise<void> =>
  await sendMail({
    to: email,
    language,
    template: "factor-changed",
    values: { name, at: momentWords(clock.now(), language) },
  });
