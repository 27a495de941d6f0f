import {
  civilDay,
  lastDayOf,
  parsePeriod,
  startOfDay,
  type Language,
} from "../../../kernel/index.ts";
import type { ConsentPurpose } from "./consentPurpose.ts";

/*
 * The life of a consent of one person to one purpose.
 *
 * Nobody has consented until they say so: silence, and a box that was ticked beforehand, are no consent (GDPR recital 32).
 * It is GIVEN by a clear act, to the words that were shown then. From there it ends once, by what comes first:
 * - WITHDRAWN: the person takes it back, by a link, or by anything that they write or say to the body (art. 7(3)).
 * - RENEWED: the person gives it again; the later one counts from then on.
 * - CLOSED: the body asks for this purpose no more.
 * - EXPIRED: its lifetime is over. Nothing has to run at that moment: it follows from the clock.
 * What has ended never counts again; whoever has withdrawn may give another.
 * A consent that is given may still not count: the words in force mean something else than those that it was given to.
 */

/** Who gives: the person, or a child under fifteen together with whoever holds parental authority. */
export const givers = ["self", "guardian"] as const;
export type Giver = (typeof givers)[number];

/** By what it was given: our form, or a form of the body that showed the same words. */
export const givingMeans = ["link", "body"] as const;
export type GivingMeans = (typeof givingMeans)[number];

/** By what it was withdrawn. */
export const withdrawalMeans = ["link", "body", "telephone", "mail", "counter"] as const;
export type WithdrawalMeans = (typeof withdrawalMeans)[number];

/** How a consent ended before its time. */
export interface ConsentEnd {
  readonly at: Temporal.Instant;
  readonly how: "withdrawn" | "renewed" | "closed";
  /** Of a withdrawal. */
  readonly means: WithdrawalMeans | null;
  /** What an officer wrote who withdrew it on request. */
  readonly reason: string | null;
}

/** One consent that somebody gave. */
export interface Consent {
  readonly id: string;
  readonly purpose: string;
  /** A keyed digest of the body’s own reference of the person, another for each purpose. */
  readonly person: string;
  /** The words that were shown. */
  readonly words: { readonly number: number; readonly hash: string };
  readonly language: Language;
  readonly means: GivingMeans;
  readonly giver: Giver;
  readonly givenAt: Temporal.Instant;
  /** Exclusive; null: it has no lifetime. */
  readonly expiresAt: Temporal.Instant | null;
  readonly end: ConsentEnd | null;
}

export type ConsentPhase = "given" | "expired" | ConsentEnd["how"];

/** Where a consent stands at a moment. */
export const phaseOf = (
  { expiresAt, end }: Pick<Consent, "expiresAt" | "end">,
  now: Temporal.Instant,
): ConsentPhase => {
  const isOver = (moment: Temporal.Instant): boolean => Temporal.Instant.compare(moment, now) <= 0;
  // A withdrawal after the end of the lifetime changes nothing of it.
  if (end !== null && (expiresAt === null || Temporal.Instant.compare(end.at, expiresAt) < 0))
    return end.how;
  return expiresAt !== null && isOver(expiresAt) ? "expired" : "given";
};

/** When a consent that is given now ends: with the last day of its lifetime. @throws TypeError for what is no period. */
export const expiryOf = (
  lifetime: string | null,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  if (lifetime === null) return null;
  const period = parsePeriod(lifetime);
  if (period === null) throw new TypeError(`no period: ${lifetime}`);
  return startOfDay(lastDayOf(civilDay(now), period).add({ days: 1 }));
};

/** Why somebody may not be written to, published or passed on. */
export type Refusal =
  | "never-given"
  | "withdrawn"
  | "expired"
  | "other-words"
  | "closed"
  | "purpose-unknown";

export type Answer =
  | { readonly may: true; readonly consent: string }
  | { readonly may: false; readonly because: Refusal };

/**
 * Whether what a purpose is about may be done with a person, from the last consent that they gave: the one decision that every campaign,
 * publication and transmission asks for.
 */
export const may = (
  purpose: Pick<ConsentPurpose, "closedAt" | "countsFrom"> | null,
  last: Consent | null,
  now: Temporal.Instant,
): Answer => {
  const refused = (because: Refusal): Answer => ({ may: false, because });
  if (purpose === null) return refused("purpose-unknown");
  if (purpose.closedAt !== null) return refused("closed");
  if (last === null) return refused("never-given");
  const phase = phaseOf(last, now);
  if (phase === "withdrawn" || phase === "expired" || phase === "closed") return refused(phase);
  // A later one was given, and this is not it.
  if (phase === "renewed") return refused("never-given");
  return last.words.number < purpose.countsFrom
    ? refused("other-words")
    : { may: true, consent: last.id };
};
