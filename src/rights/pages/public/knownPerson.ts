import type { AccessNeed } from "../../../platform/access/index.ts";
import type { PageContext } from "../../../platform/web/index.ts";
import type { IdentityMeans } from "../../model/request/requestState.ts";
import type { RightsSite } from "../rightsSite.ts";

/** A public page that knows whoever is signed in at a space of theirs, and asks it of nobody. */
export const openToCandidates: AccessNeed = {
  action: "site.read",
  body: "none",
  population: "candidate",
};

/** Somebody whom the installation has let in already. */
export interface KnownPerson {
  /** Where their space answers them. */
  readonly email: string;
}

/** Who is signed in at a space; null: nobody. */
export const knownPerson = async (
  { addressOf }: Pick<RightsSite, "addressOf">,
  { visitor }: Pick<PageContext, "visitor">,
): Promise<KnownPerson | null> => {
  const email = visitor.kind === "candidate" ? await addressOf(visitor.account) : null;
  return email === null ? null : { email };
};

/**
 * What a session proves of a request that is answered at `email`; null: nothing. It is theirs to give another address, to which a code then
 * goes: only that of the account was proved.
 */
export const provedBy = (known: KnownPerson | null, email: string): IdentityMeans | null =>
  known !== null && known.email.toLowerCase() === email.trim().toLowerCase() ? "session" : null;
