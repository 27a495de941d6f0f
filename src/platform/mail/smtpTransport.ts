import { createTransport } from "nodemailer";
import { messageOf } from "./messageOf.ts";
import { MailRefused, type MailTransport, type Sender } from "./transport.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * A mail server, by its address `smtp://account:password@host:587` or `smtps://…`. Over `smtp://` the connection MUST
 * become encrypted (STARTTLS) before anything is said, except to this very machine; `?tls=none` gives that up.
 */
export const smtpTransport = (
  address: string,
  sender: Sender,
  /** How long a server may take to answer, in milliseconds: less where somebody waits. */
  { patience = 10_000 }: { readonly patience?: number } = {},
): MailTransport => {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const isPlain = url.searchParams.get("tls") === "none";
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isPlain && !loopback.test(url.hostname),
    ignoreTLS: isPlain,
    ...(url.username === ""
      ? {}
      : {
          auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
        }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 3 * patience,
    logger: false,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, sender));
      } catch (error) {
        throw refusal(error);
      }
    },
    close: () => transport.close(),
  };
};

/** What nodemailer says beside its words. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

const refusal = (error: unknown): MailRefused => {
  const { code, command, responseCode } = error as SmtpError;
  const status = typeof responseCode === "number" ? responseCode : null;
  const kind = typeof code === "string" && /^\w{1,40}$/.test(code) ? code : "EUNKNOWN";
  // RFC 5321, 4.2.1: 5yz is for good. Of our own account or of the sender's address it is a fault of the installation,
  // which its operator mends: the mail waits for that.
  const isFinal = status !== null && status >= 500 && /^(?:RCPT TO|DATA)/.test(String(command));
  return new MailRefused(status === null ? kind : `${kind} ${status}`, isFinal);
};
