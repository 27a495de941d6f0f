import type { ConsentPurpose, PurposeContent } from "../model/purpose/consentPurpose.ts";
import type { ConsentWords } from "../model/purpose/purposeWords.ts";

/** Words as they were put in force. */
export interface WordsVersion {
  readonly number: number;
  readonly hash: string;
  /** What was asked of those who had consented before: to be asked anew, since these mean something else. */
  readonly asksAnew: boolean;
  /** Why they changed; empty for the first. */
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** Words that take effect. */
export interface NewWords {
  readonly words: ConsentWords;
  readonly content: PurposeContent;
  readonly asksAnew: boolean;
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/**
 * The purposes for which bodies ask consent. Who wrote them stands in the agent log, and nowhere else. Each version of the words is kept once, and never
 * changed.
 */
export interface ConsentPurposes {
  /** Those of a body, the open ones first, then by title. */
  list(body: string): Promise<readonly ConsentPurpose[]>;
  find(id: string): Promise<ConsentPurpose | null>;
  /** Keeps a new one with its first words; both enter the ledger. */
  open(purpose: Pick<ConsentPurpose, "id" | "body" | "activity">, first: NewWords): Promise<void>;
  /**
   * Puts other words in force, as the version after `seen`. The same words again change nothing.
   * @returns whether it did: not where somebody else was first, or where it is closed.
   */
  changeWords(id: string, seen: number, next: NewWords): Promise<boolean>;
  /** Ends it for good, and every consent to it. @returns whether it was open. */
  close(id: string, by: Pick<NewWords, "at" | "reason">): Promise<boolean>;
  /** The words of a digest; null where there are none. */
  words(hash: string): Promise<ConsentWords | null>;
  /** The versions of one purpose, the latest first. */
  versions(id: string): Promise<readonly WordsVersion[]>;
}
