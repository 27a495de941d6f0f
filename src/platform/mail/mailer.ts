import { success, type Bilingual, type Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../database/index.ts";
import type { Jobs } from "../jobs/index.ts";
import type { Mail, WrittenMail } from "./mail.ts";
import type { Outbox } from "./outbox.ts";
import { writeMail } from "./writeMail.ts";

/** 30 s, 1 min, 2 min … 8 h 32: some 17 hours in all, which outlasts a night without a mail server. */
export const mailRetries = { retries: 11, retryDelay: 30 } as const;

/** The queue of mails: a job names a row of the outbox, nothing else. */
export type MailQueues = { "send-mail": { mail: string } };

/** What a domain needs to write to somebody. */
export interface Mailer {
  /**
   * Writes a mail and puts it into the outbox, if the transaction commits: undone with it. It leaves soon after, by the
   * worker. Fails with `mail.address-invalid`, `mail.header-invalid`, `mail.link-invalid`; nothing is kept then.
   * @returns how the outbox calls it, for whoever must know when it has left.
   */
  enqueue<V>(
    mail: Mail<V>,
    transaction: OpenTransaction,
  ): Promise<Outcome<{ readonly id: string }>>;
  /** Enqueues many mails at once. @returns what became of each, in order. */
  enqueueAll<V>(
    mails: readonly Mail<V>[],
    transaction: OpenTransaction,
  ): Promise<readonly Outcome<{ readonly id: string }>[]>;
  /** What a mail says, without keeping it. Fails as `enqueue` does. */
  write<V>(mail: Mail<V>): Outcome<WrittenMail>;
  /** Erases mails that wait, by what `enqueue` has called them, if the transaction commits. */
  withdraw(ids: readonly string[], transaction: OpenTransaction): Promise<void>;
  /** Erases what waits for an address, of templates whose names begin so, if the transaction commits. */
  forget(
    to: string,
    templates: string,
    transaction: OpenTransaction,
    /** Only what holds these words, such as the address of what a mail is about. */
    holding?: string,
  ): Promise<void>;
}

export const openMailer = (dependencies: {
  readonly outbox: Pick<Outbox, "putAll" | "forget" | "withdraw">;
  readonly jobs: Pick<Jobs<MailQueues>, "sendAll">;
  /** The last lines of every mail: who writes, and why no answer is read. */
  readonly footer: Bilingual;
}): Mailer => {
  const enqueueAll: Mailer["enqueueAll"] = async (mails, transaction) => {
    const written = mails.map((mail) => writeMail(mail, dependencies.footer));
    const good = written.flatMap((each) => (each.ok ? [each.value] : []));
    const ids = await dependencies.outbox.putAll(good, transaction);
    await dependencies.jobs.sendAll(
      "send-mail",
      ids.map((mail) => ({ mail })),
      { transaction, ...mailRetries },
    );
    const left = [...ids];
    return written.map((each) => (each.ok ? success({ id: left.shift() ?? "" }) : each));
  };
  return {
    enqueue: async (mail, transaction) => {
      const [kept] = await enqueueAll([mail], transaction);
      if (kept === undefined) throw new TypeError("a mail of which nothing became");
      return kept;
    },
    enqueueAll,
    write: (mail) => writeMail(mail, dependencies.footer),
    withdraw: async (ids, transaction) => await dependencies.outbox.withdraw(ids, transaction),
    forget: async (to, templates, transaction, holding) =>
      await dependencies.outbox.forget(to, templates, transaction, holding),
  };
};
