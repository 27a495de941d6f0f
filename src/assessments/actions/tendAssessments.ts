import { civilDay, type Clock } from "../../kernel/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import type { DueRecord } from "../../platform/records/index.ts";
import { assessmentReminderMail } from "../assessmentMails.ts";
import type { Assessments } from "./assessments.ts";

/** What the round of the worker works with. */
export interface ReminderParts {
  readonly assessments: Pick<Assessments, "due" | "tell">;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** The addresses of whoever handles assessments of a body. */
  readonly officers: (body: string) => Promise<readonly string[]>;
  readonly publicUrl: string;
}

/** Whoever handles it is told a month before, a week before, and once the day is over. */
const stages = [30, 7, -1];

/**
 * The round of the worker: reminds of reviews and of answers that are awaited. It bears to be killed and run again: each reminder goes once,
 * and a day that changes is told of anew.
 * @returns how many assessments somebody was reminded of.
 */
export const tendAssessments = async (parts: ReminderParts): Promise<number> => {
  const { assessments, clock } = parts;
  const today = civilDay(clock.now());
  let reminded = 0;
  for (const record of await assessments.due(today.add({ days: stages[0] ?? 0 })))
    reminded += Number(await remind(parts, record, today));
  return reminded;
};

const remind = async (
  { assessments, mailer, officers, publicUrl }: ReminderParts,
  { id, body, dueOn, told }: DueRecord,
  today: Temporal.PlainDate,
): Promise<boolean> => {
  const { days } = today.until(dueOn, { largestUnit: "days" });
  const stage = stages.filter((each) => days <= each).length;
  const now = `${dueOn.toString()}/${stage}`;
  if (stage === 0 || told === now) return false;
  const url = `${publicUrl}/console/${encodeURIComponent(body)}/analyses/${encodeURIComponent(id)}`;
  const values = { url, dueOn, isOver: days < 0 };
  const mails = (await officers(body)).map((to) => ({
    to,
    template: assessmentReminderMail,
    language: "fr" as const,
    values,
  }));
  return await assessments.tell(id, { before: told, now }, async (transaction) => {
    await mailer.enqueueAll(mails, transaction);
  });
};
