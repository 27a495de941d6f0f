/** What a provider of identities says of somebody: what finds them, and nothing else. Its own name for them is not taken over. */
export interface ProvedPerson {
  readonly name: string;
  /** As `1990-04-12`; null: it does not say. */
  readonly birthDate: string | null;
  /** Where they like to be answered; nothing of ours proves it. */
  readonly email: string | null;
}

/** What has to be remembered of somebody who went there, until they come back. */
export type AwayRequest = Readonly<Record<string, string | boolean>>;

/**
 * FranceConnect, or another provider of identities for persons (OpenID Connect). `finish` MUST check state, nonce, issuer, audience, signature and
 * times of what came back. null: it does not answer; what came back proves nothing.
 */
export interface PersonProvider {
  /** What people call it. */
  readonly label: string;
  begin(): Promise<{ readonly url: string; readonly request: AwayRequest } | null>;
  finish(returned: URLSearchParams, request: AwayRequest): Promise<ProvedPerson | null>;
}
