import { FailureError, type Clock, type Failure } from "../../kernel/index.ts";
import type { OpenTransaction } from "../database/index.ts";
import type { Jobs } from "../jobs/index.ts";
import { mailFailure } from "./errors.ts";
import { mailRetries, type MailQueues } from "./mailer.ts";
import type { Outbox } from "./outbox.ts";
import { MailRefused, type MailTransport } from "./transport.ts";

/** What still waits after that long is given up, whatever became of its job. */
const longestWait = { hours: 72 } as const;

export interface DeliveryDependencies {
  readonly outbox: Pick<Outbox, "find" | "settle" | "giveUpBefore">;
  readonly transport: MailTransport;
  readonly clock: Clock;
  readonly onFailure: (failure: Failure) => void;
  /** What a domain keeps of a mail that the server has taken: done in the transaction that erases it. */
  readonly onSent?: (mail: string, transaction: OpenTransaction) => Promise<void>;
}

/**
 * The work of `send-mail`: hands one mail over and erases it. A refusal for good, or that of the last attempt, erases it
 * too (GDPR art. 5(1)(c): nobody needs the address any more).
 */
export const deliverMail =
  ({ outbox, transport, onFailure, onSent }: Omit<DeliveryDependencies, "clock">) =>
  async ({ mail: id }: MailQueues["send-mail"], { attempt }: { readonly attempt: number }) => {
    const mail = await outbox.find(id);
    if (mail === null) return;
    const { template } = mail;
    try {
      await transport.send(mail);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      const { reason, isFinal } = error;
      if (!isFinal && attempt <= mailRetries.retries)
        throw new FailureError(mailFailure("mail.not-sent", { template, reason, attempt }));
      await outbox.settle(id, "failed");
      onFailure(mailFailure("mail.given-up", { template, reason }));
      return;
    }
    await outbox.settle(
      id,
      "sent",
      onSent && (async (transaction) => await onSent(id, transaction)),
    );
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
