import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { countAttempt } from "./attempts.ts";
import { checkCode } from "./checkCode.ts";
import { logAccess } from "./logAccess.ts";
import { openSession } from "./openSession.ts";
import type { IdentityParts, Origin } from "./parts.ts";

/** Somebody who is signed in: the token of their session, and where they wanted to go. */
export interface SignedIn {
  readonly token: string;
  readonly back: string | null;
}

/** The second half of a login: a code of the application, or a recovery code. */
export const passSecondFactor = async (
  parts: Pick<
    IdentityParts,
    | "accounts"
    | "signIns"
    | "sessions"
    | "factors"
    | "secrets"
    | "delays"
    | "clock"
    | "ids"
    | "limits"
    | "agentLog"
  >,
  { token, code }: { readonly token: string; readonly code: string },
  origin: Origin,
): Promise<Outcome<SignedIn>> => {
  const { accounts, signIns, secrets, clock } = parts;
  const digest = secrets.digest(token);
  const begun = await signIns.find(digest, clock.now());
  const account = begun?.account ? await accounts.find(begun.account) : null;
  if (begun?.stage !== "second-factor" || account?.leftAt !== null)
    return failed(identityFailure("identity.sign-in-expired"));
  const attempt = await countAttempt(parts, `code ${account.id}`, origin);
  if (!attempt.ok) return attempt;
  if (!(await checkCode(parts, account, code))) {
    await logAccess(parts, account, "second-factor", "forbidden");
    return failed(identityFailure("identity.code-refused"));
  }
  if (!(await signIns.end(digest))) return failed(identityFailure("identity.sign-in-expired"));
  await attempt.value.succeed();
  const session = await openSession(parts, account.id, origin);
  await logAccess(parts, account, "second-factor", "done");
  return success({ token: session, back: begun.back });
};
