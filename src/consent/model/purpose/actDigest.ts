import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { Consent } from "./consentState.ts";

/**
 * What enters the ledger of an act: a digest that nobody can guess what it is of, since the salt stands with the row and goes with it.
 */
export const givingDigest = (
  { end: _end, givenAt, expiresAt, ...given }: Omit<Consent, "end"> & Partial<Pick<Consent, "end">>,
  salt: string,
): string =>
  salted({ ...given, givenAt: givenAt.toString(), expiresAt: expiresAt?.toString() ?? null }, salt);

/** The same of a withdrawal. */
export const withdrawalDigest = (
  { id, end }: Pick<Consent, "id" | "end">,
  salt: string,
): string | null =>
  end?.how === "withdrawn"
    ? salted({ consent: id, at: end.at.toString(), means: end.means, reason: end.reason }, salt)
    : null;

const salted = (said: object, salt: string): string => sha256(`${salt}\n${canonicalJson(said)}`);
