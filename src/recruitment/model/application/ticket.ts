import { createHmac, timingSafeEqual } from "node:crypto";

/** What the form of an application carries: which application it will be, and when the form was opened. */
export interface Ticket {
  readonly id: string;
  readonly openedAt: Temporal.Instant;
}

interface Holder {
  readonly account: string;
  readonly offer: string;
}

const shape = /^([\w-]{1,64})\.(\d{1,15})\.([\w-]{43})$/;

const signature = (
  key: Uint8Array,
  { account, offer }: Holder,
  id: string,
  moment: string,
): Buffer =>
  createHmac("sha256", key)
    .update(JSON.stringify(["application", account, offer, id, moment]))
    .digest();

/** A ticket as a field of a form: of one candidate and one offer, and of nobody else's making. */
export const ticketText = (key: Uint8Array, holder: Holder, { id, openedAt }: Ticket): string => {
  const moment = String(openedAt.epochMilliseconds);
  return `${id}.${moment}.${signature(key, holder, id, moment).toString("base64url")}`;
};

/** Reads a field; null where it is no ticket, or that of another candidate or offer. */
export const ticketIn = (key: Uint8Array, holder: Holder, text: string): Ticket | null => {
  const [, id = "", moment = "", given = ""] = shape.exec(text) ?? [];
  if (given === "") return null;
  const made = signature(key, holder, id, moment);
  const sent = Buffer.from(given, "base64url");
  return sent.length === made.length && timingSafeEqual(sent, made)
    ? { id, openedAt: Temporal.Instant.fromEpochMilliseconds(Number(moment)) }
    : null;
};
