import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { recruitmentFailure } from "../../errors.ts";

/**
 * The life of an offer.
 *
 * It begins as a `draft`. Whoever edits it publishes it, at once or at a later moment; where the body wants a second reading,
 * they hand it over for `review`, and somebody else publishes it or gives it back. `published` says both "will be shown" and
 * "is shown": whether it is shown now follows from `opensAt` and `endsAt` and the clock, so no job has to be on time. It may be
 * given back as long as it was never shown.
 *
 * Before its last day it can be `closed` (somebody was found) or `withdrawn` (it should not be there). What has ended can be
 * `archived`: it leaves the lists of the console. The site administrator may have it `removed` at once, for good, with a ground
 * (REC-05), and `suspended` at the request of an authority until the suspension is lifted (REC-04): neither is the body's.
 */
export type OfferStatus =
  | "draft"
  | "review"
  | "published"
  | "closed"
  | "withdrawn"
  | "removed"
  | "archived";

export interface OfferState {
  readonly status: OfferStatus;
  readonly isSuspended: boolean;
  /** When it is first shown; null before it was published. */
  readonly opensAt: Temporal.Instant | null;
  /** When it stops being shown. */
  readonly endsAt: Temporal.Instant | null;
}

/** What it is to whoever looks at it at a moment. */
export type Phase =
  | "draft"
  | "review"
  | "scheduled"
  | "open"
  | "expired"
  | "suspended"
  | "closed"
  | "withdrawn"
  | "removed"
  | "archived";

export const newState: OfferState = {
  status: "draft",
  isSuspended: false,
  opensAt: null,
  endsAt: null,
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

/** Where an offer stands at a moment. */
export const phaseOf = (
  { status, isSuspended, opensAt, endsAt }: OfferState,
  now: Temporal.Instant,
): Phase => {
  if (status !== "published") return status;
  if (endsAt !== null && !isBefore(now, endsAt)) return "expired";
  if (isSuspended) return "suspended";
  return opensAt !== null && isBefore(now, opensAt) ? "scheduled" : "open";
};

/** What its public address answers: the offer, that it is over (410), kept back by an authority (451), or nothing (404). */
export const publicAnswer = (
  state: OfferState,
  now: Temporal.Instant,
): "shown" | "gone" | "withheld" | "unknown" => {
  const { opensAt, endsAt } = state;
  const wasShown =
    opensAt !== null && !isBefore(now, opensAt) && (endsAt === null || isBefore(opensAt, endsAt));
  if (!wasShown) return "unknown";
  const phase = phaseOf(state, now);
  if (phase === "open") return "shown";
  return phase === "suspended" ? "withheld" : "gone";
};

/** What can be done with an offer. */
export type OfferAct =
  /** The end that its new text has; null where the text says none. */
  | { readonly kind: "edit"; readonly endsAt: Temporal.Instant | null }
  | { readonly kind: "submit" }
  | { readonly kind: "give-back" }
  | {
      readonly kind: "publish";
      readonly opensAt: Temporal.Instant;
      readonly endsAt: Temporal.Instant;
    }
  | { readonly kind: "close" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "archive" }
  | { readonly kind: "remove" }
  | { readonly kind: "suspend" }
  | { readonly kind: "lift" };

export interface ActCircumstances {
  readonly now: Temporal.Instant;
  /** Whether the body wants somebody else than the writer to publish. */
  readonly isReadTwice: boolean;
  /** Whether whoever acts is the one who last changed it. */
  readonly isOwnText: boolean;
}

const allowed: Readonly<Record<OfferAct["kind"], readonly Phase[]>> = {
  edit: ["draft", "review", "scheduled", "open"],
  submit: ["draft"],
  "give-back": ["review", "scheduled"],
  publish: ["draft", "review"],
  close: ["open"],
  withdraw: ["open", "suspended"],
  archive: ["draft", "expired", "closed", "withdrawn", "removed"],
  remove: ["scheduled", "open", "expired", "suspended", "closed", "withdrawn"],
  suspend: ["scheduled", "open"],
  lift: ["suspended"],
};

/** What may be done with an offer at a moment, by a person of its body or by the administrator. */
export const actsOpen = (state: OfferState, now: Temporal.Instant): readonly OfferAct["kind"][] => {
  const phase = phaseOf(state, now);
  return (Object.keys(allowed) as OfferAct["kind"][]).filter((kind) =>
    allowed[kind].includes(phase),
  );
};

/** The state after an act, or why it cannot be. */
export const afterAct = (
  state: OfferState,
  act: OfferAct,
  { now, isReadTwice, isOwnText }: ActCircumstances,
): Outcome<OfferState> => {
  if (!actsOpen(state, now).includes(act.kind))
    return failed(recruitmentFailure("recruitment.offer-not-so", { act: act.kind }));
  const ending = endings[act.kind];
  if (ending !== undefined) return success({ ...state, ...ending(state, now) });
  if (act.kind === "publish") {
    if (isReadTwice && (state.status !== "review" || isOwnText))
      return failed(recruitmentFailure("recruitment.offer-second-reading"));
    return success({ ...state, status: "published", opensAt: act.opensAt, endsAt: act.endsAt });
  }
  if (act.kind !== "edit") return success(newState);
  if (!isReadTwice)
    return success(state.status === "published" ? { ...state, endsAt: act.endsAt } : state);
  // What is shown was read by two: another text of it is another offer.
  if (phaseOf(state, now) === "open")
    return failed(recruitmentFailure("recruitment.offer-read-twice"));
  return success(state.status === "draft" ? state : newState);
};

/** The acts whose outcome is the same whoever does them. */
const endings: Partial<
  Record<OfferAct["kind"], (state: OfferState, now: Temporal.Instant) => Partial<OfferState>>
> = {
  submit: () => ({ status: "review" }),
  close: (_state, now) => ({ status: "closed", endsAt: now }),
  withdraw: (_state, now) => ({ status: "withdrawn", endsAt: now }),
  remove: ({ endsAt }, now) => ({ status: "removed", endsAt: earlier(endsAt, now) }),
  archive: () => ({ status: "archived" }),
  suspend: () => ({ isSuspended: true }),
  lift: () => ({ isSuspended: false }),
};

const earlier = (one: Temporal.Instant | null, other: Temporal.Instant): Temporal.Instant =>
  one !== null && isBefore(one, other) ? one : other;
