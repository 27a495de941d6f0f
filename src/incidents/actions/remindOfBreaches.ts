import type { Clock } from "../../kernel/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import { consolePath } from "../../platform/web/index.ts";
import { reminderMail } from "../incidentMails.ts";
import type { BreachReminders, DueBreach } from "./breachReminders.ts";

/** What reminding works with. */
export interface ReminderParts {
  readonly reminders: BreachReminders;
  readonly mailer: Pick<Mailer, "enqueueAll">;
  readonly clock: Clock;
  /** The addresses of whoever handles the breaches of a body. */
  readonly officers: (body: string) => Promise<readonly string[]>;
  readonly publicUrl: string;
}

/** How many hours before its moment whoever handles a record is told: a night and a morning, half a day, and once it is over. */
const stages = { first: [24, 6, 0], complement: [24, 0] } as const;

const longestBefore = { hours: 24 } as const;

/**
 * Reminds by mail of breaches of which the authority is to be told: a day and six hours before the end of the 72 hours, and at their end; a day
 * before the next phase is expected, and at its moment. A record that is written down late is told of once, by the stage that it is at. It bears
 * to be killed and run again: each reminder goes once to each address. @returns how many records were told of.
 */
export const remindOfBreaches = async (parts: ReminderParts): Promise<number> => {
  const now = parts.clock.now();
  let told = 0;
  for (const breach of await parts.reminders.due(now.add(longestBefore).add({ seconds: 1 })))
    told += Number(await remind(parts, breach, now));
  return told;
};

const remind = async (
  { reminders, mailer, officers, publicUrl }: ReminderParts,
  breach: DueBreach,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { id, body, kind, dueAt } = breach;
  const left = now.until(dueAt).total("hours");
  const stage = stages[kind].filter((hours) => left <= hours).length;
  if (stage <= breach.reminded) return false;
  const values = {
    kind,
    dueAt,
    url: `${publicUrl}${consolePath(body, "incidents", "fr", `/${encodeURIComponent(id)}`)}`,
    hoursLeft: left <= 0 ? null : Math.floor(left),
  };
  const mails = (await officers(body)).map((to) => ({
    to,
    template: reminderMail,
    language: "fr" as const,
    values,
  }));
  return await reminders.remind(
    breach,
    stage,
    async (transaction) => void (await mailer.enqueueAll(mails, transaction)),
  );
};
