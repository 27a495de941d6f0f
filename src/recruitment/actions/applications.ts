import type { Outcome } from "../../kernel/index.ts";
import type {
  Application,
  ApplicationAct,
  ApplicationComment,
  ApplicationContent,
  SentDocument,
} from "../model/application/application.ts";
import type { AnswerKind, DecidedStatus } from "../model/application/applicationState.ts";

/** A file of an application with what is in it. */
export interface WholeSentDocument extends SentDocument {
  readonly content: Uint8Array;
}

export interface NewApplication {
  readonly id: string;
  readonly account: string;
  readonly offer: string;
  readonly body: string;
  readonly content: ApplicationContent;
  readonly documents: readonly Omit<WholeSentDocument, "size">[];
  readonly submittedAt: Temporal.Instant;
  /** What its receipt says of the end. */
  readonly keptUntil: Temporal.PlainDate | null;
}

/** What the candidate sees of one of theirs. */
export interface OwnApplication extends Application {
  /** The latest last. */
  readonly acts: readonly ApplicationAct[];
}

/** Applications as their candidates know them: each theirs alone. */
export interface Applications {
  /**
   * Keeps an application, sealed under a key of its own, and asks for the mail that says so: all or nothing. MUST keep one for
   * each candidate and offer. The same one sent again changes nothing, and is told apart: `again`.
   * Fails with `recruitment.applied-already`, `recruitment.space-gone`, or why the mail could not be written.
   */
  submit(application: NewApplication): Promise<Outcome<"kept" | "again">>;
  /** The application of an account to an offer that was not withdrawn; null: there is none. */
  sentTo(account: string, offer: string): Promise<string | null>;
  /** Those of an account, the last first. */
  ofCandidate(account: string): Promise<readonly OwnApplication[]>;
  /** null: this account has no such application, whoever else has. */
  find(account: string, id: string): Promise<OwnApplication | null>;
  document(
    account: string,
    id: string,
    document: string,
  ): Promise<Outcome<WholeSentDocument | null>>;
  comments(account: string, id: string): Promise<Outcome<readonly ApplicationComment[]>>;
  /** Erases what was sent, and the key of it. False where there was nothing to withdraw. */
  withdraw(account: string, id: string): Promise<boolean>;
}

/**
 * Who of the body, or of its firm, does something with applications. A firm knows those alone whose candidates were told of it
 * before they sent them (REC-28).
 */
export interface Reader {
  readonly account: string;
  readonly name: string;
  /** The external firm that they work for (REC-28); null for the body itself. */
  readonly firm: string | null;
}

/** Which application, as its path names it: that of another offer or body is not there. */
export interface ApplicationPlace {
  readonly body: string;
  readonly offer: string;
  readonly id: string;
}

export interface OpenedApplication extends OwnApplication {
  readonly comments: readonly ApplicationComment[];
}

/** A decision on an application, and the answer that goes with it. */
export interface Decision {
  readonly status: DecidedStatus;
  /** null: nothing is sent. */
  readonly answer: { readonly kind: AnswerKind; readonly text: string } | null;
}

/**
 * Applications as recruiters know them. Whatever shows something of one MUST have written down who read it when it resolves
 * (REC-27).
 */
export interface ApplicationDesk {
  /** Those to an offer, the last first; what shows the name of a candidate is a reading too, written down once for each reader. */
  list(
    offer: { readonly body: string; readonly id: string },
    reader: Reader,
  ): Promise<readonly Application[]>;
  /** How many there are to each of these offers, withdrawn ones apart, and how many nobody has decided on. */
  counts(
    offers: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly all: number; readonly received: number }>>;
  open(place: ApplicationPlace, reader: Reader): Promise<OpenedApplication | null>;
  /** The same to fill a form about it, which shows no more than its page did. */
  find(place: ApplicationPlace, reader: Reader): Promise<Application | null>;
  document(
    place: ApplicationPlace,
    document: string,
    reader: Reader,
  ): Promise<Outcome<WholeSentDocument | null>>;
  /** Decides on one that is still at that revision, with the mail that says so: all or nothing. */
  decide(
    place: ApplicationPlace,
    revision: number,
    decision: Decision,
    reader: Reader,
  ): Promise<Outcome<void>>;
  comment(place: ApplicationPlace, text: string, reader: Reader): Promise<Outcome<void>>;
  /** What a body answers with; null where it has said nothing. */
  answer(body: string, kind: AnswerKind): Promise<string | null>;
  saveAnswer(body: string, kind: AnswerKind, text: string): Promise<void>;
}
