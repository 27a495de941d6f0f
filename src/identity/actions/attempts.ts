import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import type { AccountParts, Origin } from "./parts.ts";

/** What of an attempt is delayed after failures: the account or the address that was typed, and where it comes from. */
export interface Attempt {
  /**
   * It was the right person: ends the delay of the account. At the address this attempt alone counts no more, since a whole
   * body may stand behind it, and so may whoever guesses the passwords of others.
   */
  succeed(): Promise<void>;
}

/**
 * Counts an attempt against an account and against an address of the network, before it is judged. `subject` may name
 * an account that does not exist: it is delayed alike. @returns `identity.wait` when it is too early.
 */
export const countAttempt = async (
  { delays, secrets, clock }: Pick<AccountParts, "delays" | "secrets" | "clock">,
  subject: string,
  { address }: Pick<Origin, "address">,
): Promise<Outcome<Attempt>> => {
  const now = clock.now();
  const account = secrets.keyed(`account ${subject}`);
  const place = secrets.keyed(`address ${address}`);
  const seconds = await delays.attempt(place, "address", now);
  const wait = seconds || (await delays.attempt(account, "account", now));
  if (wait > 0) return failed(identityFailure("identity.wait", { seconds: wait }));
  const succeed = async (): Promise<void> => {
    await delays.takeBack(place);
    await delays.forget(account);
  };
  return success({ succeed });
};
