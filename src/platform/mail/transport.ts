import type { WaitingMail } from "./outbox.ts";

/** Whose name stands over the mails. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** The way out. */
export interface MailTransport {
  /**
   * Hands a mail over. MUST give it the same Message-ID each time. A mail may be handed over twice, when the answer of
   * the server was lost: readers drop the second by its identifier.
   * @throws MailRefused
   */
  send(mail: WaitingMail): Promise<void>;
  close(): void;
}

/** A mail that was not taken. The reason is a code of the network or of SMTP: never a word of the server, which quotes addresses. */
export class MailRefused extends Error {
  readonly reason: string;
  /** The same mail would be refused again: the person does not exist there, the content is not wanted. */
  readonly isFinal: boolean;
  constructor(reason: string, isFinal: boolean, options?: ErrorOptions) {
    super(reason, options);
    this.name = "MailRefused";
    this.reason = reason;
    this.isFinal = isFinal;
  }
}
