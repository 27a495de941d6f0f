import { civilDay, type Language } from "../../../kernel/index.ts";

/** The rights that somebody may exercise by the contact form (GDPR art. 15 to 18, 20 and 21). */
export const exercisedRights = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
] as const;
export type ExercisedRight = (typeof exercisedRights)[number];

/** What a message is about. */
export const contactSubjects = ["question", "problem", ...exercisedRights] as const;
export type ContactSubject = (typeof contactSubjects)[number];

/** The right that a subject is; null where it is none. */
export const rightOf = (subject: ContactSubject): ExercisedRight | null =>
  exercisedRights.find((right) => right === subject) ?? null;

/** A message as it came. */
export interface ContactMessage {
  readonly id: string;
  readonly subject: ContactSubject;
  /** null: they did not say it. */
  readonly name: string | null;
  /** Where they are answered. */
  readonly email: string;
  readonly text: string;
  readonly language: Language;
  readonly receivedAt: Temporal.Instant;
}

/** What stands beside its sealed words. */
export type WaitingMessage = Pick<ContactMessage, "id" | "subject" | "receivedAt">;

/**
 * The last day of the answer to whoever exercises a right: one month from its receipt (GDPR art. 12(3)); null for what is not one.
 */
export const answerDue = ({
  subject,
  receivedAt,
}: Pick<WaitingMessage, "subject" | "receivedAt">): Temporal.PlainDate | null =>
  rightOf(subject) === null ? null : civilDay(receivedAt).add({ months: 1 });
