import type { Consent, ConsentEnd } from "../model/purpose/consentState.ts";

/** A withdrawal as it is kept. */
export type Withdrawal = Omit<ConsentEnd, "how">;

/** How many consents of a purpose count, and how many ended in which way. */
export interface ConsentNumbers {
  readonly given: number;
  readonly withdrawn: number;
  readonly expired: number;
  /** Given to words that no longer count. */
  readonly otherWords: number;
}

/** A consent with its place in the ledger, and whether what is kept is still what entered there. */
export interface ProvedConsent {
  readonly consent: Consent;
  /** The entry of its giving, and of its end where there is one. */
  readonly entries: readonly { readonly index: number; readonly isTrue: boolean }[];
}

/** Who has consented to what. Persons are named by keyed digests alone; each act enters the ledger as a salted digest. */
export interface Consents {
  /**
   * Keeps a consent; the one before it of the same person and purpose ends as renewed.
   * @returns whether it did: not where the purpose was closed or its words were changed meanwhile.
   */
  give(consent: Omit<Consent, "end">): Promise<boolean>;
  /** Ends the consent that counts. @returns whether there was one. */
  withdraw(
    of: { readonly purpose: string; readonly person: string },
    withdrawal: Withdrawal,
  ): Promise<boolean>;
  /** The last consent of each of these persons to a purpose; whoever never gave one is left out. */
  last(purpose: string, persons: readonly string[]): Promise<ReadonlyMap<string, Consent>>;
  /** All that one person gave for a purpose, the latest first. */
  proofs(purpose: string, person: string): Promise<readonly ProvedConsent[]>;
  /** Of each of these purposes; the numbers of one without consents are zero. */
  numbers(
    purposes: readonly { readonly id: string; readonly countsFrom: number }[],
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<string, ConsentNumbers>>;
}

/** Who asked, by what: never the name of a person. */
export interface Asker {
  readonly kind: "token" | "command-line" | "console";
  /** The identifier of a token; empty otherwise. */
  readonly id: string;
}

/** What a question came to, without a person in it. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly purpose: string;
  readonly at: Temporal.Instant;
  readonly asker: Asker;
  readonly asked: number;
  readonly allowed: number;
}

/** The answers that were given to whoever meant to act on them. They enter the ledger: counts, nobody in them. */
export interface ConsentAnswers {
  record(answer: AnsweredQuestion): Promise<void>;
  /** Those of a purpose, the latest first. */
  list(purpose: string, limit: number): Promise<readonly AnsweredQuestion[]>;
}
