import type { AccountMail, AccountParts, Addressed } from "./parts.ts";
import type { Bilingual } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import type { AnyAccount, AnyAccounts } from "./ports.ts";

/** An account of a candidate. */
export interface Candidate extends AnyAccount {
  readonly madeAt: Temporal.Instant;
  /** null: the link that was mailed to the address has not been used yet, and nobody signs in. */
  readonly activatedAt: Temporal.Instant | null;
  /** The last sign-in; the activation counts as one. */
  readonly signedInAt: Temporal.Instant | null;
  /** When the mail server took the mail that says that the space will be deleted. */
  readonly notifiedAt: Temporal.Instant | null;
  readonly terms: { readonly version: string; readonly acceptedAt: Temporal.Instant };
}

export interface NewCandidate extends Pick<Candidate, "id" | "email" | "language" | "terms"> {
  readonly passwordHash: string;
  readonly madeAt: Temporal.Instant;
}

/** Accounts of candidates. One that waits for its activation keeps its address from nobody. */
export interface Candidates extends AnyAccounts<Candidate> {
  /**
   * Makes an account that waits for its activation, or puts this one in the place of one that waits. @returns its
   * identifier; null where an active account has the address.
   */
  signUp(candidate: NewCandidate): Promise<string | null>;
  /** False when there is none that waits. */
  activate(id: string, now: Temporal.Instant): Promise<boolean>;
  /** The clock of the space begins anew. False when it is gone. */
  signedIn(id: string, now: Temporal.Instant): Promise<boolean>;
}

/** What deletes a space, and what tells that it will be. */
export interface Spaces {
  /** What would go now, by table. */
  contents(id: string): Promise<SpaceContents>;
  /**
   * Deletes a space with all it holds, mails that wait for the person with it, and leaves its receipt in the ledger and a
   * last mail: all or nothing. @returns the place of the receipt; null when the space was gone.
   */
  delete(id: string): Promise<{ readonly receipt: number } | null>;
  /** Asks for the mails that are due before the end of a space. @returns how many. */
  notify(term: SpaceTerm): Promise<number>;
}

export interface SpaceContents {
  readonly sessions: number;
  readonly links: number;
  /** What others keep in the space, in their words. */
  readonly further: readonly FurtherContents[];
  /** What others keep that stays: what, until when and with whom, one sentence each. */
  readonly remains: readonly Bilingual[];
}

export interface FurtherContents {
  readonly label: Bilingual;
  readonly count: number;
}

/** What other domains keep in a space: it goes with it, in its transaction. */
export interface SpaceRooms {
  contents(account: string): Promise<readonly FurtherContents[]>;
  /** What was handed on from the space and stands on its own: said before the space goes, and not touched by its end. */
  remains(account: string): Promise<readonly Bilingual[]>;
  /** MUST leave nothing of the account. @returns how many rows, by table, for the receipt. */
  delete(account: string, transaction: OpenTransaction): Promise<Readonly<Record<string, number>>>;
}

/** How long a space stays without a sign-in, and how long before its end the person is told: as our own rule says it. */
export interface SpaceTerm {
  readonly keep: string;
  readonly before: string;
}

/** The terms of use that are published at this moment. */
export interface Terms {
  /** Their day and the digest of their words: two texts never share one. */
  readonly version: string;
  readonly day: Temporal.PlainDate;
}

/** A mail to a candidate: about their account alone (REC-40). */
export type CandidateMail =
  | AccountMail
  | (Addressed &
      (
        | {
            readonly template: "activation";
            readonly values: { readonly link: string; readonly hours: number };
          }
        | {
            readonly template: "space-there";
            readonly values: { readonly signIn: string; readonly forgotten: string };
          }
        | {
            readonly template: "deletion-notice";
            readonly values: { readonly day: string; readonly signIn: string };
          }
        | { readonly template: "space-deleted"; readonly values: { readonly receipt: string } }
      ));

/** What a use case of candidates may ask for. */
export interface CandidateParts extends AccountParts {
  readonly accounts: Candidates;
  readonly spaces: Spaces;
  /** Whether a hold keeps this account from every end (GDPR art. 17(3)(e)). */
  readonly isHeld: (account: Pick<Candidate, "id" | "email">) => Promise<boolean>;
  readonly sendMail: (mail: CandidateMail) => Promise<void>;
  /** The name of the folder that mails are written into where there is no mail server; null: they leave. */
  readonly mailFolder: string | null;
  /** null: none are published, and nobody can sign up. */
  readonly terms: () => Promise<Terms | null>;
  /** null: no rule says it. */
  readonly term: () => Promise<SpaceTerm | null>;
}

/** The whole of it, as pages work with it. */
export interface CandidateIdentity extends CandidateParts {
  /** Waits for work that goes on after an answer. */
  settle(): Promise<void>;
}
