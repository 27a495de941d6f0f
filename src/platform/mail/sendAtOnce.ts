import { setTimeout as pause } from "node:timers/promises";
import { failed, success, type Bilingual, type Ids, type Outcome } from "../../kernel/index.ts";
import { mailFailure } from "./errors.ts";
import type { Mail } from "./mail.ts";
import { MailRefused, type MailTransport } from "./transport.ts";
import { writeMail } from "./writeMail.ts";

/** How long before each attempt, in milliseconds: what a mail server asks for by a 4yz is often over in a second. */
const delays = [0, 600, 1_500] as const;
/** No attempt begins after that: somebody waits for the page. */
const patience = 6_000;

/** Sends what may be kept nowhere, not while it waits and not when it fails: from memory, while whoever asked for it waits. */
export interface SendsAtOnce {
  /** @returns `mail.not-at-once` when the server did not take it; nothing of it is left then. */
  send<V>(mail: Mail<V>): Promise<Outcome<void>>;
}

/** On a transport that keeps nothing: a mail server, never a folder. */
export const sendsAtOnce = ({
  transport,
  footer,
  ids,
}: {
  readonly transport: MailTransport;
  readonly footer: Bilingual;
  readonly ids: Ids;
}): SendsAtOnce => ({
  send: async (mail) => {
    const written = writeMail(mail, footer);
    if (!written.ok) return written;
    const waiting = { ...written.value, id: ids.next() };
    const begun = performance.now();
    for (const delay of delays) {
      await pause(delay);
      if (performance.now() - begun > patience) break;
      try {
        await transport.send(waiting);
        return success(undefined);
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        if (error.isFinal) break;
      }
    }
    return failed(mailFailure("mail.not-at-once"));
  },
});
