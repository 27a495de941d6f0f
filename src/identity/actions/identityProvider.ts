import type { Outcome } from "../../kernel/index.ts";
import type { ProviderIdentity, ProviderRequest } from "./ports.ts";

/** What a provider says of somebody who came back from it. */
export interface ProvidedPerson extends ProviderIdentity {
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly name: string | null;
  /** As `1990-04-12`, where it was asked for. */
  readonly birthDate: string | null;
}

/**
 * An OpenID Connect provider: code flow with PKCE. `finish` MUST check state, nonce, issuer, audience, signature and
 * times of what came back, and the level of assurance where one was asked for, and answers `identity.provider-refused` for all of them alike.
 */
export interface IdentityProvider {
  begin(options: {
    /** The person must sign in there anew, even if they are signed in. */
    readonly anew: boolean;
  }): Promise<
    Outcome<{ readonly url: string; readonly request: Omit<ProviderRequest, "invitation"> }>
  >;
  finish(
    returned: URLSearchParams,
    request: Omit<ProviderRequest, "invitation">,
  ): Promise<Outcome<ProvidedPerson>>;
}
