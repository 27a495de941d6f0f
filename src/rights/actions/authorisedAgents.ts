/** A service that exercises rights for people, as the operator has registered it (Data Rights Protocol, 3.05.1). */
export interface AuthorisedAgent {
  /** In capitals and underscores, as the protocol names it. */
  readonly id: string;
  readonly name: string;
  /** Ed25519, 32 bytes: verifies what it signs. */
  readonly verifyKey: Uint8Array;
  readonly webUrl: string | null;
  /** Since when it is registered with this key, without an end in between. */
  readonly addedAt: Temporal.Instant;
  /** From then on nothing of it is taken. */
  readonly endedAt: Temporal.Instant | null;
}

/** The agents of the installation. */
export interface AuthorisedAgents {
  /** null: there is none of that name. */
  find(id: string): Promise<AuthorisedAgent | null>;
  list(): Promise<readonly AuthorisedAgent[]>;
  /** Registers one, or gives one that is there another name; with another key, or after an end, it begins anew. */
  keep(agent: Omit<AuthorisedAgent, "addedAt" | "endedAt">, at: Temporal.Instant): Promise<void>;
  /** @returns false where none of that name is in force. */
  end(id: string, at: Temporal.Instant): Promise<boolean>;
}
