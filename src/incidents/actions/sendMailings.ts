import type { Actor, Clock, Failure, Outcome } from "../../kernel/index.ts";
import type { Mailer, Outbox } from "../../platform/mail/index.ts";
import { mailingMail } from "../incidentMails.ts";
import { wholeText } from "../model/mailing.ts";
import { communicate } from "../model/steps.ts";
import type { Incidents } from "./incidents.ts";
import type { BareMailing, HandOver, Mailings } from "./mailings.ts";

/** What sending works with. */
export interface SendingParts {
  readonly mailings: Mailings;
  readonly incidents: Pick<Incidents, "find" | "step">;
  readonly mailer: Pick<Mailer, "enqueueAll">;
  readonly outbox: Pick<Outbox, "among">;
  readonly clock: Clock;
  readonly report: (failure: Failure) => void;
}

/** So many leave the lists in one round, of all mailings together: a mail server that is used by others too takes them in its stride. */
export const mailsPerRound = 200;
/** One transaction, which a kill undoes. */
const perBatch = 50;

const job: Actor = { kind: "system", id: "tend-incidents", name: "Égide" };

/**
 * A round of the worker over what persons are told of breaches: hands the next mails of each mailing to the outbox, ends those of which all mails
 * have left or failed, and writes into the record how many persons were told. It bears to be killed at any statement and run again, and several at
 * once: nobody is written to twice by one mailing. @returns how many mails were handed over, and how many mailings ended.
 */
export const sendMailings = async (
  parts: SendingParts,
): Promise<{ readonly handedOver: number; readonly ended: number }> => {
  const { mailings, clock, report } = parts;
  let [handedOver, ended] = [0, 0];
  for (const mailing of await mailings.sending()) {
    for (; handedOver < mailsPerRound;) {
      const most = Math.min(perBatch, mailsPerRound - handedOver);
      const batch = await mailings.handOver(mailing, most, handing(parts));
      if (!batch.ok) report(batch.failure);
      if (!batch.ok || batch.value === 0) break;
      handedOver += batch.value;
    }
    await mailings.recover(mailing, (mails) => parts.outbox.among(mails));
    ended += Number(await mailings.finish(mailing, clock.now()));
  }
  for (const mailing of await mailings.unrecorded()) {
    const recorded = await recordMailing(parts, mailing);
    // Somebody was at the record in this moment: the next round writes it.
    if (!recorded.ok && recorded.failure.code !== "incidents.changed-meanwhile")
      report(recorded.failure);
  }
  return { handedOver, ended };
};

const handing =
  ({ mailer }: SendingParts): HandOver =>
  async (text, addresses, transaction) => {
    const mails = addresses.map((to) => ({
      to,
      template: mailingMail,
      language: "fr" as const,
      values: text,
    }));
    const kept = await mailer.enqueueAll(mails, transaction);
    return kept.map((each) => (each.ok ? each.value.id : null));
  };

/** Writes into the record that so many persons were told, once. What the record refuses since, the mailing keeps saying. */
const recordMailing = async (
  { incidents, mailings, clock }: SendingParts,
  mailing: BareMailing,
): Promise<Outcome<unknown>> => {
  const { body, incident, id, startedAt, reached } = mailing;
  const whole = await mailings.find(body, incident, id);
  if (!whole.ok) return whole;
  const found = await incidents.find(body, incident);
  if (!found.ok) return found;
  const at = clock.now();
  const said = found.value?.content.communications.some((each) => each.mailing === id);
  if (whole.value !== null && found.value !== null && !said) {
    const sent = {
      sentAt: startedAt ?? at,
      means: "individual",
      persons: reached,
      text: wholeText(whole.value.content.text),
      mailing: id,
    } as const;
    const record = { body, id: incident, seen: found.value.revision };
    const done = await incidents.step(record, communicate(sent, { by: job, at }), { by: job, at });
    if (!done.ok && done.failure.code === "incidents.changed-meanwhile") return done;
  }
  await mailings.noteRecorded(mailing, at);
  return found;
};
