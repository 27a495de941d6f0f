import type { BareRequest, Channel } from "../model/request/rightsRequest.ts";
import type { RequestedRight } from "../model/request/requestedRight.ts";

/** Where requests of a queue stand: all that wait, all that are closed, or a part of either. */
export const queueStates = [
  "open",
  "to-begin",
  "in-progress",
  "identity",
  "doubted",
  "closed",
  "fulfilled",
  "denied",
  "revoked",
  "expired",
] as const;
export type QueueState = (typeof queueStates)[number];

/** What is left of their time: they are late, they end within a week, their clock stands still, they were closed late. */
export const queueTimes = ["late", "week", "stopped", "closed-late"] as const;
export type QueueTime = (typeof queueTimes)[number];

/** `left`: what waits by what is left of its time, the least first; what is closed, the latest first. */
export const queueOrders = ["left", "received", "right", "state"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Which requests of a body are asked for; null: any. */
export interface QueueAsked {
  readonly body: string;
  readonly state: QueueState;
  readonly right: RequestedRight | null;
  readonly channel: Channel | null;
  readonly time: QueueTime | null;
  readonly order: { readonly by: QueueOrder; readonly isDescending: boolean };
  readonly today: Temporal.PlainDate;
}

/** A request as the queue shows it. */
export interface QueuedRequest extends Pick<
  BareRequest,
  "id" | "body" | "right" | "activity" | "channel" | "state" | "closedAt"
> {
  readonly receivedOn: Temporal.PlainDate;
  /** Of a clock that stands still: the day as it would be if it went on today, before it is moved to a working day. */
  readonly lastDay: Temporal.PlainDate;
  readonly stoppedSince: Temporal.PlainDate | null;
  /** Who asks; null where the key of the installation is another, and where no names were asked for. */
  readonly name: string | null;
}

/** A part of a queue. */
export interface QueuePart {
  readonly offset: number;
  readonly limit: number;
  /** Whether who asks is unsealed, of the requests of this part alone. */
  readonly named: boolean;
}
