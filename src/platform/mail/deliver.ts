import { FailureError, type Clock, type Failure } from "../../kernel/index.ts";
import type { OpenTransaction } from "../database/index.ts";
import type { Jobs } from "../jobs/index.ts";
import { mailFailure } from "./errors.ts";
import { mailRetries, type MailQueues } from "./mailer.ts";
import type { WrittenMail } from "./mail.ts";
import type { Outbox, WaitingMail } from "./outbox.ts";
import { MailRefused, type MailTransport } from "./transport.ts";

/** What still waits after that long is given up, whatever became of its job. */
const longestWait = { hours: 72 } as const;

export interface DeliveryDependencies {
  readonly outbox: Pick<Outbox, "find" | "settle" | "withdraw" | "giveUpBefore">;
  readonly transport: MailTransport;
  readonly clock: Clock;
  readonly onFailure: (failure: Failure) => void;
  /** What a domain keeps of a mail that the server has taken: done in the transaction that erases it. */
  readonly onSent?: (mail: string, transaction: OpenTransaction) => Promise<void>;
  /** The same of a mail that the server has refused for good. */
  readonly onRefused?: (mail: string, transaction: OpenTransaction) => Promise<void>;
  /** What a mail says at the moment at which it leaves; null: nobody is to get it any more. As it waits unless told. */
  readonly revise?: (mail: WaitingMail) => Promise<WrittenMail | null>;
}

/**
 * The work of `send-mail`: hands one mail over and erases it. A refusal for good, or that of the last attempt, erases it
 * too (GDPR art. 5(1)(c): nobody needs the address any more).
 */
export const deliverMail =
  ({
    outbox,
    transport,
    onFailure,
    onSent,
    onRefused,
    revise,
  }: Omit<DeliveryDependencies, "clock">) =>
  async ({ mail: id }: MailQueues["send-mail"], { attempt }: { readonly attempt: number }) => {
    const waiting = await outbox.find(id);
    if (waiting === null) return;
    const mail = revise ? await revise(waiting) : waiting;
    if (mail === null) return await outbox.withdraw([id]);
    const { template } = waiting;
    const kept =
      (keep: DeliveryDependencies["onSent"]) =>
      async (transaction: OpenTransaction): Promise<void> =>
        await keep?.(id, transaction);
    try {
      await transport.send({ ...mail, id });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      const { reason, isFinal } = error;
      if (!isFinal && attempt <= mailRetries.retries)
        throw new FailureError(mailFailure("mail.not-sent", { template, reason, attempt }));
      await outbox.settle(id, "failed", isFinal ? kept(onRefused) : undefined);
      onFailure(mailFailure("mail.given-up", { template, reason }));
      return;
    }
    await outbox.settle(id, "sent", kept(onSent));
  };

/** Gives up what has waited too long: its job was lost, or no worker ran. */
const giveUpOldMails = async ({
  outbox,
  clock,
  onFailure,
}: Omit<DeliveryDependencies, "transport">): Promise<void> => {
  for (const template of await outbox.giveUpBefore(clock.now().subtract(longestWait)))
    onFailure(mailFailure("mail.given-up", { template, reason: "EEXPIRED" }));
};

/** Takes the mails of the queue in hand, for as long as `jobs` runs. */
export const workOnMails = async (
  jobs: Pick<Jobs<MailQueues>, "work">,
  dependencies: DeliveryDependencies,
): Promise<void> => {
  await giveUpOldMails(dependencies);
  await jobs.work("send-mail", deliverMail(dependencies), { batch: 5, ...mailRetries });
};
