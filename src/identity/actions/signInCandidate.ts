import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { countAttempt } from "./attempts.ts";
import type { CandidateParts } from "./candidateParts.ts";
import { openSession } from "./openSession.ts";
import type { Origin } from "./parts.ts";

/**
 * A candidate signs in, by address and password; the clock of the space begins anew with it, and with nothing else. Whether
 * the space exists or is active, the same work is done and the same is said. @returns the token of the session, or
 * `identity.sign-in-refused`, `identity.wait`.
 */
export const signInCandidate = async (
  parts: Pick<
    CandidateParts,
    "accounts" | "hasher" | "delays" | "secrets" | "clock" | "sessions" | "ids" | "limits"
  >,
  { email, password }: { readonly email: string; readonly password: string },
  origin: Origin,
): Promise<Outcome<{ readonly token: string }>> => {
  const address = mailAddress(email) ?? email.slice(0, 254);
  const attempt = await countAttempt(parts, address, origin);
  if (!attempt.ok) return attempt;
  const candidate = await parts.accounts.findByEmail(address);
  const hash = candidate?.activatedAt ? candidate.passwordHash : null;
  const isRight = await parts.hasher.verify(hash, password);
  const refused = failed(identityFailure("identity.sign-in-refused"));
  if (candidate === null || !isRight) return refused;
  if (!(await parts.accounts.signedIn(candidate.id, parts.clock.now()))) return refused;
  await attempt.value.succeed();
  return success({ token: await openSession(parts, candidate.id, origin) });
};
