import type { Actor } from "../../kernel/index.ts";
import type { AuthorityDecision, PersonsDecision } from "./duties.ts";
import type { SeverityFactors } from "./severity.ts";

/** GDPR art. 4(12): what of the security of personal data was breached. */
export const losses = ["confidentiality", "integrity", "availability"] as const;
export type Loss = (typeof losses)[number];

/** From where it came. */
export const breachCauses = [
  "internal-error",
  "internal-malice",
  "external-error",
  "external-malice",
  "technical-failure",
  "unknown",
] as const;
export type BreachCause = (typeof breachCauses)[number];

/** Art. 33(2): a processor tells the controller; from then the controller knows. */
export interface ProcessorNotice {
  readonly processor: string;
  readonly receivedAt: Temporal.Instant | null;
  /** How the notice can be found again: a number, a subject. */
  readonly reference: string;
}

/** The facts, effects and measures that art. 33(3) and (5) ask for, as far as they are known: information comes in phases (art. 33(4)). */
export interface BreachFacts {
  readonly title: string;
  /** Something happened, and no personal data was touched: kept for its lesson, never notified. */
  readonly isNearMiss: boolean;
  /** When somebody first saw signs of it. */
  readonly discoveredAt: Temporal.Instant;
  /** When the body was reasonably certain that personal data was touched: the 72 hours run from here. */
  readonly awareAt: Temporal.Instant;
  readonly discovery: string;
  readonly beganAt: Temporal.Instant | null;
  /** Null: it lasts, or nobody knows. */
  readonly endedAt: Temporal.Instant | null;
  readonly what: string;
  readonly losses: readonly Loss[];
  readonly cause: BreachCause;
  readonly rootCause: string;
  /** Identifiers of activities of the register. */
  readonly activities: readonly string[];
  readonly dataCategories: string;
  readonly personCategories: string;
  /** About how many persons and records; null: not known yet. */
  readonly persons: number | null;
  readonly records: number | null;
  readonly effects: string;
  readonly measuresBefore: string;
  readonly measuresTaken: string;
  /** Other countries whose residents are touched, and authorities told there. */
  readonly abroad: string;
  readonly processor: ProcessorNotice | null;
  readonly lessons: string;
}

/** Art. 33(1) and (4): a first notification, then complements, the last of which says that it is complete. */
export interface Notification {
  readonly kind: "first" | "complement";
  readonly isComplete: boolean;
  readonly sentAt: Temporal.Instant;
  /** The number that the teleservice gave. */
  readonly reference: string;
  /** Why it left later than 72 hours after awareness; empty where it did not. */
  readonly lateReasons: string;
  readonly by: Actor;
}

/** Art. 34: the persons were told. */
export interface Communication {
  readonly sentAt: Temporal.Instant;
  readonly means: "individual" | "public";
  readonly persons: number | null;
  /** What they were told: nature, contact, consequences, measures (art. 34(2)). */
  readonly text: string;
  /** Of the mailing that did it; absent where somebody wrote down what was sent otherwise. */
  readonly mailing?: string;
  readonly by: Actor;
}

/** What is known and decided of a breach at one version of its record. */
export interface BreachContent {
  readonly facts: BreachFacts;
  readonly severity: SeverityFactors | null;
  readonly authority: AuthorityDecision | null;
  readonly persons: PersonsDecision | null;
  readonly notifications: readonly Notification[];
  readonly communications: readonly Communication[];
}

/** A record of the register of breaches (art. 33(5)). */
export interface Breach {
  readonly id: string;
  readonly body: string;
  /** Counts its versions, from 1. */
  readonly revision: number;
  readonly closedAt: Temporal.Instant | null;
  readonly content: BreachContent;
}
