import type { SendMailOptions } from "nodemailer";
import type { WaitingMail } from "./outbox.ts";
import type { Sender } from "./transport.ts";

/** A mail as nodemailer takes it. Nothing in it is read from the disk or fetched. */
export const messageOf = (mail: WaitingMail, sender: Sender): SendMailOptions => ({
  from: sender,
  to: { name: "", address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  // The identifier of the row: every attempt is the same message.
  messageId: `<${mail.id}@${domainOf(sender.address)}>`,
  textEncoding: "quoted-printable",
  disableFileAccess: true,
  disableUrlAccess: true,
  xMailer: false,
  headers: {
    "Content-Language": mail.language,
    // RFC 3834, 5: so that no automatic reply comes back.
    "Auto-Submitted": "auto-generated",
    ...(mail.unsubscribe === null
      ? {}
      : {
          // RFC 8058: one click, no login, no question.
          "List-Unsubscribe": { prepared: true, value: `<${mail.unsubscribe}>` },
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
  },
});

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);
