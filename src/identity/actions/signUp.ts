import type { Failure, Language } from "../../kernel/index.ts";
import { beforeToken, candidatePaths } from "../candidatePaths.ts";
import { identityFailure } from "../errors.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { countAttempt } from "./attempts.ts";
import type { CandidateParts } from "./candidateParts.ts";
import { judgePassword } from "./judgePassword.ts";
import type { Origin } from "./parts.ts";
import type { AnyAccount } from "./ports.ts";

/** How long a link to activate a space serves. */
export const activationHours = 24;

/** What somebody fills in to get a space. */
export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly language: Language;
  /** The version of the terms that the person has read and accepts; null: they did not say so. */
  readonly accepted: string | null;
}

/** Asked for, or everything that stands against it, in the order of the fields. */
export type AskedSpace =
  | { readonly ok: true }
  | { readonly ok: false; readonly failures: readonly Failure[] };

/**
 * Somebody asks for a candidate's space. It is inactive until the link that is mailed to the address is used. Whether the
 * address has a space already, the same work is done before the answer and the same is said: who has one gets a mail that
 * says so.
 * @returns `identity.sign-up-closed`, `identity.email-invalid`, `identity.password-…`, `identity.terms-not-accepted`,
 * `identity.terms-changed`, `identity.wait`.
 */
export const signUp = async (
  parts: Pick<
    CandidateParts,
    Mailed | "accounts" | "delays" | "ids" | "hasher" | "commonPasswords" | "terms" | "later"
  >,
  { email, password, language, accepted }: SignUp,
  origin: Pick<Origin, "address">,
): Promise<AskedSpace> => {
  const { accounts, clock, hasher, ids } = parts;
  const terms = await parts.terms();
  if (terms === null) return refused(identityFailure("identity.sign-up-closed"));
  const address = mailAddress(email);
  const failures = [
    address === null ? identityFailure("identity.email-invalid") : null,
    await judgePassword(parts, password, { email: address ?? "", name: "" }),
    // REC-11: no account without it, and of the very words that were there to read.
    accepted === null ? identityFailure("identity.terms-not-accepted") : null,
    accepted !== null && accepted !== terms.version
      ? identityFailure("identity.terms-changed")
      : null,
  ].filter((failure) => failure !== null);
  if (address === null || failures.length > 0) return refused(...failures);
  const attempt = await countAttempt(parts, `sign-up ${address}`, origin);
  if (!attempt.ok) return refused(attempt.failure);
  const passwordHash = await hasher.hash(password);
  parts.later(async () => {
    const now = clock.now();
    const made = await accounts.signUp({
      id: ids.next(),
      email: address,
      language,
      passwordHash,
      madeAt: now,
      terms: { version: terms.version, acceptedAt: now },
    });
    if (made !== null) return await mailActivation(parts, { id: made, email: address, language });
    const there = await accounts.findByEmail(address);
    if (there !== null) await mailThere(parts, there);
  });
  return { ok: true };
};

const refused = (...failures: readonly Failure[]): AskedSpace => ({ ok: false, failures });

type Mailed = "links" | "secrets" | "clock" | "sendMail" | "publicUrl";
type Addressee = Pick<AnyAccount, "id" | "email" | "language">;

/** Mails a link that activates a space; one that was mailed before no longer serves. */
export const mailActivation = async (
  { links, secrets, clock, sendMail, publicUrl }: Pick<CandidateParts, Mailed>,
  { id, email, language }: Addressee,
): Promise<void> => {
  const token = secrets.token();
  const endsAt = clock.now().add({ hours: activationHours });
  await links.issue(
    { purpose: "activation", account: id, email: null, endsAt },
    secrets.digest(token),
  );
  const link = `${publicUrl}${beforeToken(candidatePaths.activation)[language]}/${token}`;
  const values = { link, hours: activationHours };
  await sendMail({ to: email, language, template: "activation", values });
};

/** Tells somebody that their address has a space already, and the ways into it. */
export const mailThere = async (
  { sendMail, publicUrl }: Pick<CandidateParts, "sendMail" | "publicUrl">,
  { email, language }: Addressee,
): Promise<void> => {
  const values = {
    signIn: `${publicUrl}${candidatePaths.signIn[language]}`,
    forgotten: `${publicUrl}${candidatePaths.forgotten[language]}`,
  };
  await sendMail({ to: email, language, template: "space-there", values });
};
