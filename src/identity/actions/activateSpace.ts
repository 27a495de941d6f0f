import { failed, success, type Outcome } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import type { CandidateParts } from "./candidateParts.ts";

/**
 * The link that was mailed to a new address is used: the space is active, and its owner signs in. Nobody is signed in by it,
 * since whoever chose the password may be somebody else than whoever reads the mails.
 * @returns `identity.link-expired`.
 */
export const activateSpace = async (
  {
    accounts,
    links,
    secrets,
    clock,
  }: Pick<CandidateParts, "accounts" | "links" | "secrets" | "clock">,
  token: string,
): Promise<Outcome<null>> => {
  const expired = failed(identityFailure("identity.link-expired"));
  const digest = secrets.digest(token);
  const now = clock.now();
  const link = await links.find(digest, now);
  if (link?.purpose !== "activation" || link.account === null) return expired;
  if ((await links.take(digest, now)) === null) return expired;
  return (await accounts.activate(link.account, now)) ? success(null) : expired;
};
