/** The access of a system of a body: what it may ask for is that body’s alone. */
export interface ServiceToken {
  readonly id: string;
  readonly body: string;
  /** What it is for, such as « Publipostage ». */
  readonly name: string;
  readonly madeAt: Temporal.Instant;
  /** The day on which it was last used; null: never. */
  readonly usedOn: Temporal.PlainDate | null;
  readonly revokedAt: Temporal.Instant | null;
}

/** The accesses that bodies made for their systems: of each a digest is kept, and never the secret. */
export interface ServiceTokens {
  make(token: Omit<ServiceToken, "usedOn" | "revokedAt">, digest: Uint8Array): Promise<void>;
  /** Those of a body, those in force first, then the latest. */
  list(body: string): Promise<readonly ServiceToken[]>;
  /** The access in force that has this digest; its day of use is kept. */
  use(digest: Uint8Array, today: Temporal.PlainDate): Promise<ServiceToken | null>;
  /** Ends one of a body at once. @returns whether it was in force. */
  revoke(body: string, id: string, at: Temporal.Instant): Promise<boolean>;
}
