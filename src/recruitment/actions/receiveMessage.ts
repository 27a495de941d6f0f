import { failed, success, type Clock, type Ids, type Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import { isMailAddress, type Mailer } from "../../platform/mail/index.ts";
import { messageWaits } from "../contactMails.ts";
import { recruitmentFailure } from "../errors.ts";
import { rightOf, type ContactMessage } from "../model/contact/contactMessage.ts";
import type { ContactMessages, RightsDoor } from "./contactMessages.ts";

/** What the use cases of the contact form need. */
export interface ContactParts {
  readonly messages: ContactMessages;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Names what a form brings, before it is sent: sent twice, it is one message. */
  readonly ids: Ids;
  /** The addresses of whoever administers the site. */
  readonly administrators: () => Promise<readonly string[]>;
  /** Where the messages are read. */
  readonly readAt: () => Promise<string>;
  /** null: whoever exercises a right waits among the messages. */
  readonly rights: RightsDoor | null;
}

/**
 * Takes a message of the contact form for the administrator of the site (REC-42), who is told that one waits and nothing of what it says; what
 * exercises a right goes to whoever handles those, where somebody does (REC-38).
 * @returns whether it waits among the messages or was handed on; `recruitment.answer-email`.
 */
export const receiveMessage = async (
  parts: ContactParts,
  typed: Omit<ContactMessage, "receivedAt">,
): Promise<Outcome<"kept" | "handed-on">> => {
  if (!isMailAddress(typed.email)) return failed(recruitmentFailure("recruitment.answer-email"));
  const message = { ...typed, receivedAt: parts.clock.now() };
  const right = rightOf(message.subject);
  if (right !== null && parts.rights !== null) {
    const isTaken = await parts.rights.take({ ...message, right });
    if (isTaken) return success("handed-on");
  }
  const [administrators, url] = await Promise.all([parts.administrators(), parts.readAt()]);
  const tell = async (transaction: OpenTransaction): Promise<void> => {
    for (const to of administrators)
      await parts.mailer.enqueue(
        { to, template: messageWaits, language: "fr", values: { url, isRight: right !== null } },
        transaction,
      );
  };
  await parts.messages.keep(message, async (transaction, isNews) => {
    // Every exercise of a right is told of: its month has begun.
    if (isNews || right !== null) await tell(transaction);
  });
  return success("kept");
};
