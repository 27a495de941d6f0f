import type { Actor, Language } from "../../../kernel/index.ts";
import type { AnswerLetter } from "../letter/answerLetter.ts";
import type { Capacity } from "./capacity.ts";
import type { Refusal } from "./refusal.ts";
import type { ToldRecipient } from "./recipients.ts";
import type { RequestClock } from "./requestClock.ts";
import type { RequestedRight } from "./requestedRight.ts";
import type { RequestState } from "./requestState.ts";

/** How a request came. */
export const channels = ["web", "contact", "letter", "counter", "agent"] as const;
export type Channel = (typeof channels)[number];

/** What of a request names somebody: kept sealed. */
export interface RequestContent {
  /** Of whoever asks. */
  readonly name: string;
  readonly email: string | null;
  /** Where a letter answers; null: by mail alone. */
  readonly postal: string | null;
  /** What the body finds the person by: a number, a date of birth, an account. */
  readonly finding: string | null;
  /** What is asked, in their words. */
  readonly text: string | null;
  readonly capacity: Capacity;
  /** The registered agent that brought it, and how it calls it; left out: none did. */
  readonly agent?: { readonly id: string; readonly request: string | null };
}

/** A request without what names anybody. */
export interface BareRequest {
  readonly id: string;
  readonly body: string;
  readonly right: RequestedRight;
  /** The activity of the register that it is about; null: the person could not say. */
  readonly activity: string | null;
  readonly channel: Channel;
  readonly language: Language;
  readonly state: RequestState;
  readonly clock: RequestClock;
  readonly revision: number;
  readonly closedAt: Temporal.Instant | null;
}

/** What happened to a request, in the order of its file. */
export const requestEventKinds = [
  "received",
  "proved",
  "begun",
  "doubted",
  "document",
  "extended",
  "dated",
  "message-in",
  "message-out",
  "looked",
  "confirmed",
  "copied",
  "erased",
  "recipients-told",
  "answered",
  "refused",
  "revoked",
  "expired",
  "copy-fetched",
  "copy-destroyed",
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

/** Who did it: the person, an agent, or a job of ours. */
export type RequestActor = Actor | { readonly kind: "person" };

export interface RequestEvent {
  readonly kind: RequestEventKind;
  readonly at: Temporal.Instant;
  readonly by: RequestActor;
  /** What was written: a message, a doubt, reasons, an answer; how identity was proved. */
  readonly text: string | null;
  readonly refusal: Refusal | null;
  /** What left, where it is the end of a request. */
  readonly letter: AnswerLetter | null;
  /** Who had got the data, and whether each was told of the change (GDPR art. 19). */
  readonly recipients?: readonly ToldRecipient[];
}

/** A request as whoever handles it reads it. */
export interface RightsRequest extends BareRequest {
  readonly content: RequestContent;
  readonly events: readonly RequestEvent[];
}
