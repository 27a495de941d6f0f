import { civilDay, type Clock } from "../../kernel/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import { oversightReminderMail } from "../oversightMails.ts";
import type { Matters } from "./matters.ts";

/** Whoever handles it is told two weeks before, three days before, and once the day is over. */
const stages = [14, 3, -1];

/** The round of the worker: reminds of days that the authority set, and of appeals. Each reminder goes once. @returns how many files somebody was reminded of. */
export const tendMatters = async ({
  matters,
  mailer,
  clock,
  officers,
  publicUrl,
}: {
  readonly matters: Pick<Matters, "due" | "tell">;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** The addresses of whoever handles files of a body. */
  readonly officers: (body: string) => Promise<readonly string[]>;
  readonly publicUrl: string;
}): Promise<number> => {
  const today = civilDay(clock.now());
  let reminded = 0;
  for (const { id, body, dueOn, told } of await matters.due(today.add({ days: 14 }))) {
    const { days } = today.until(dueOn, { largestUnit: "days" });
    const now = `${dueOn.toString()}/${stages.filter((each) => days <= each).length}`;
    if (told === now) continue;
    const url = `${publicUrl}/console/${encodeURIComponent(body)}/controles/${encodeURIComponent(id)}`;
    const mails = (await officers(body)).map((to) => ({
      to,
      template: oversightReminderMail,
      language: "fr" as const,
      values: { url, dueOn, isOver: days < 0 },
    }));
    const isTold = await matters.tell(id, { before: told, now }, async (transaction) => {
      await mailer.enqueueAll(mails, transaction);
    });
    reminded += Number(isTold);
  }
  return reminded;
};
