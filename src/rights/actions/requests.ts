import type { Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import type { RequestChange } from "../model/request/change.ts";
import type { QueueAsked, QueuedRequest, QueuePart } from "./requestQueue.ts";
import type {
  BareRequest,
  RequestContent,
  RequestEvent,
  RightsRequest,
} from "../model/request/rightsRequest.ts";

/** A request that has just come. */
export interface NewRequest extends Omit<BareRequest, "revision" | "closedAt"> {
  /** Of the form that brought it: sent twice, it is one request. */
  readonly ticket: string;
  readonly content: RequestContent;
  /** A code was mailed with the receipt; null: none was. */
  readonly codeSentAt: Temporal.Instant | null;
}

/** The code that was mailed last: which one, when, and how often a wrong one was typed since. */
export interface SentCode {
  readonly generation: number;
  readonly sentAt: Temporal.Instant | null;
  readonly tries: number;
}

/** How many requests of a body came to what, for its figures; without a person. */
export interface RequestCount {
  readonly right: BareRequest["right"];
  readonly status: BareRequest["state"]["status"];
  readonly isLate: boolean;
  readonly count: number;
}

/** A request that waits, as the job that reminds of it sees it. */
export interface WaitingRequest extends BareRequest {
  /** How often whoever handles it was told. */
  readonly told: number;
  /** Since when nobody has proved who asks; null: somebody did, or an agent typed it in. */
  readonly unprovedSince: Temporal.Instant | null;
}

type Alongside = (transaction: OpenTransaction, request: RightsRequest) => Promise<void>;

/** The requests of data subjects. What names anybody MUST be kept sealed; a change is all or nothing with what goes alongside. */
export interface Requests {
  /** Keeps one, once: where its ticket is known, nothing is changed. @returns its identifier. */
  file(
    request: NewRequest,
    event: RequestEvent,
    alongside: Alongside,
  ): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** One, opened; null where there is none. @returns `files.unreadable` where the key of the installation is another. */
  find(id: string): Promise<Outcome<RightsRequest | null>>;
  /** A part of those of a body that are asked for, in their order, and how many are found in all. */
  queue(
    asked: QueueAsked,
    part: QueuePart,
  ): Promise<{ readonly rows: readonly QueuedRequest[]; readonly found: number }>;
  /**
   * Does one step with a request, which nobody else changes meanwhile. `decide` MUST be pure.
   * @returns what `decide` refuses, `rights.unknown`, `files.unreadable`.
   */
  step(
    id: string,
    decide: (request: RightsRequest) => Outcome<RequestChange>,
    alongside: Alongside,
  ): Promise<Outcome<RightsRequest>>;
  /** Counts a code that was sent, or one that was typed. @returns what stands now; null where `change` says null, and nothing was changed. */
  code(
    id: string,
    change: (code: SentCode) => SentCode | null,
    alongside?: Alongside,
  ): Promise<SentCode | null>;
  /** All that wait, of every body, without what names anybody: for reminders. */
  waiting(): Promise<readonly WaitingRequest[]>;
  /** Notes that whoever handles a request was told of it, and does the rest alongside. @returns false where somebody else just did. */
  tell(
    id: string,
    seen: Pick<WaitingRequest, "told">,
    told: number,
    alongside: (transaction: OpenTransaction) => Promise<void>,
  ): Promise<boolean>;
  /** How requests that came since a day ended. */
  counts(body: string, since: Temporal.PlainDate): Promise<readonly RequestCount[]>;
}
