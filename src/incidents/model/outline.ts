import type { BreachCause, BreachContent, Communication, Loss } from "./breach.ts";
import {
  asksToTell,
  isOutdated,
  severityIn,
  type AuthorityChoice,
  type PersonsChoice,
} from "./duties.ts";
import { nextDue } from "./notificationClock.ts";
import type { SeverityLevel } from "./severity.ts";
import { lacksLateReasons } from "./steps.ts";

/** What a record waits for, the most pressing first. */
export const breachStates = [
  "to-decide",
  "to-notify",
  "to-complete",
  "to-tell",
  "to-close",
  "closed",
] as const;
export type BreachState = (typeof breachStates)[number];

/** What may stand in clear of a record: names out of our own lists, moments and one number. It MUST hold nothing that somebody typed in words. */
export interface BreachOutline {
  readonly isNearMiss: boolean;
  readonly awareAt: Temporal.Instant;
  readonly state: BreachState;
  /** Null: nobody has weighed it. */
  readonly severity: SeverityLevel | null;
  readonly cause: BreachCause;
  readonly losses: readonly Loss[];
  readonly persons: number | null;
  readonly authority: AuthorityChoice | null;
  readonly personsChoice: PersonsChoice | null;
  /** When the authority was first told. */
  readonly notifiedAt: Temporal.Instant | null;
  /** Until when the authority is to be told next; null: nothing is due, or it is closed. */
  readonly dueAt: Temporal.Instant | null;
  readonly completedAt: Temporal.Instant | null;
  readonly personsToldAt: Temporal.Instant | null;
}

/** Whether somebody is still to be told: each person, or the public in their place (art. 34(3)(c)). */
const isUntold = (choice: PersonsChoice, communications: readonly Communication[]): boolean =>
  asksToTell(choice) &&
  !communications.some(({ means }) => choice === "communicate" || means === "public");

/** What a record waits for: of two things the one that the law gives less time for. */
const stateOf = (content: BreachContent, isClosed: boolean): BreachState => {
  if (isClosed) return "closed";
  const { facts, authority, persons, notifications, communications } = content;
  if (facts.isNearMiss) return "to-close";
  if (authority === null || isOutdated(content, "authority")) return "to-decide";
  if (authority.choice === "notify" && notifications.length === 0) return "to-notify";
  if (persons === null || isOutdated(content, "persons")) return "to-decide";
  if (isUntold(persons.choice, communications)) return "to-tell";
  const isComplete = notifications.at(-1)?.isComplete === true && !lacksLateReasons(content);
  return authority.choice === "notify" && !isComplete ? "to-complete" : "to-close";
};

/** The outline of one version of a record. */
export const outlineOf = (content: BreachContent, isClosed: boolean): BreachOutline => {
  const { facts, authority, persons, notifications, communications } = content;
  return {
    isNearMiss: facts.isNearMiss,
    awareAt: facts.awareAt,
    state: stateOf(content, isClosed),
    severity: severityIn(content)?.level ?? null,
    cause: facts.cause,
    losses: facts.losses,
    persons: facts.persons,
    authority: authority?.choice ?? null,
    personsChoice: persons?.choice ?? null,
    notifiedAt: notifications.find(({ kind }) => kind === "first")?.sentAt ?? null,
    dueAt: isClosed ? null : (nextDue(content)?.at ?? null),
    completedAt: notifications.find(({ isComplete }) => isComplete)?.sentAt ?? null,
    personsToldAt: communications[0]?.sentAt ?? null,
  };
};
