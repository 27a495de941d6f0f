import type { Outcome } from "../../../kernel/index.ts";
import type { AnswerLetter } from "../letter/answerLetter.ts";
import type { Refusal } from "./refusal.ts";
import type { RequestClock } from "./requestClock.ts";
import type { RequestState } from "./requestState.ts";
import type {
  RequestActor,
  RequestEvent,
  RequestEventKind,
  RightsRequest,
} from "./rightsRequest.ts";

/** What becomes of a request by one step. */
export interface RequestChange {
  readonly state?: RequestState;
  readonly clock?: RequestClock;
  readonly events: readonly RequestEvent[];
}

/** Who does a step, and when. */
export interface StepBy {
  readonly by: RequestActor;
  readonly at: Temporal.Instant;
}

/** Decides one step from the request as it is. */
export type Decide = (request: RightsRequest) => Outcome<RequestChange>;

/** A line of the file of a request. */
export const eventOf = (
  kind: RequestEventKind,
  { by, at }: StepBy,
  text: string | null = null,
  refusal: Refusal | null = null,
  letter: AnswerLetter | null = null,
): RequestEvent => ({ kind, at, by, text, refusal, letter });
