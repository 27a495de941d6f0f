import type { AccessNeed } from "../../../platform/access/index.ts";
import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import type { PageContext } from "../../../platform/web/index.ts";
import type { ProvedPerson } from "../../actions/personProvider.ts";
import type { IdentityMeans } from "../../model/request/requestState.ts";
import type { RightsSite } from "../rightsSite.ts";
import { passIn } from "./personCookie.ts";
import { words } from "./publicWords.ts";

/** A public page that knows whoever is signed in at a space of theirs, and asks it of nobody. */
export const openToCandidates: AccessNeed = {
  action: "site.read",
  body: "none",
  population: "candidate",
};

/** Somebody whose identity this browser has proved already: at a provider of identities, or by the session of a space. */
export type KnownPerson =
  | (ProvedPerson & { readonly means: "provider"; readonly provider: string })
  | { readonly means: "session"; readonly email: string };

/** Who it is; null: nobody is known. What a provider said is more than what a session proves. */
export const knownPerson = async (
  site: Pick<RightsSite, "addressOf" | "passes" | "secure" | "provider">,
  context: Pick<PageContext, "visitor" | "kept" | "now">,
): Promise<KnownPerson | null> => {
  const pass = passIn(site, context);
  if (pass?.kind === "known" && site.provider !== null)
    return { ...pass.person, means: "provider", provider: site.provider.label };
  const { visitor } = context;
  const email = visitor.kind === "candidate" ? await site.addressOf(visitor.account) : null;
  return email === null ? null : { means: "session", email };
};

/**
 * What it proves of a request that is answered at `email`; null: nothing. An account proves its address alone: to another a code goes. Whom a
 * provider named chooses where the answer goes.
 */
export const provedBy = (known: KnownPerson | null, email: string): IdentityMeans | null => {
  if (known?.means === "provider") return known.means;
  const isTheirs = known?.email.toLowerCase() === email.trim().toLowerCase();
  return known !== null && isTheirs ? known.means : null;
};

/** What a provider said, for the file of the request; null where none did. */
export const proofOf = (known: KnownPerson | null, language: Language): string | null => {
  if (known?.means !== "provider") return null;
  const { name, birthDate, provider } = known;
  return birthDate === null
    ? fill(words.proof[language], { provider, name })
    : fill(words.proofBorn[language], { provider, name, day: dayOf(birthDate, language) });
};

/** A day as people write it; what is no day of a calendar (FranceConnect knows births without one) stands as it came. */
const dayOf = (text: string, language: Language): string =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)
    ? dayWords(Temporal.PlainDate.from(text), language)
    : text;
