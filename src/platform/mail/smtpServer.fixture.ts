import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** What a mail server got. */
export interface Received {
  readonly to: readonly string[];
  readonly from: string;
  readonly raw: string;
  readonly email: Email;
}

export interface TestSmtpServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** The status of the next answers to RCPT TO, first to last; 0 takes it. */
  readonly answers: number[];
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine, without encryption. */
export const startSmtpServer = async (): Promise<TestSmtpServer> => {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo: ({ address }, _session, answer) => {
      const status = answers.shift() ?? 0;
      if (status === 0) return answer();
      const error = Object.assign(new Error(`no ${address} here`), { responseCode: status });
      return answer(error);
    },
    onData: (stream, { envelope }, answer) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      const keep = async (): Promise<void> => {
        const raw = Buffer.concat(parts);
        const email = await PostalMime.parse(raw);
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ to, from, raw: raw.toString("latin1"), email });
      };
      stream.on("end", () => {
        keep().then(
          () => answer(),
          (error: Error) => answer(error),
        );
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
