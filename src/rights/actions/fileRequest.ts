import {
  civilDay,
  failed,
  success,
  type Actor,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import { isMailAddress } from "../../platform/mail/index.ts";
import { rightsFailure } from "../errors.ts";
import { capacityOf, type SaidCapacity } from "../model/request/capacity.ts";
import { eventOf } from "../model/request/change.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import type { RequestedRight } from "../model/request/requestedRight.ts";
import { newRequest, type IdentityMeans } from "../model/request/requestState.ts";
import type { Channel, RequestContent, RightsRequest } from "../model/request/rightsRequest.ts";
import { receiptMail, registeredMail } from "../rightsMails.ts";
import type { RightsParts } from "./rightsParts.ts";
import { linkOf, tellOfficers } from "./tellOfRequest.ts";

/** What somebody asks, as a form or an agent brings it. */
export interface Asked {
  readonly ticket: string;
  readonly body: string;
  readonly right: RequestedRight;
  readonly activity: string | null;
  readonly channel: Channel;
  readonly language: Language;
  readonly content: Omit<RequestContent, "capacity">;
  readonly capacity: SaidCapacity;
  /** What the way in has proved already; null: nothing yet. */
  readonly identity: IdentityMeans | null;
  /** What proved it, for the file; nothing unless said. */
  readonly proof?: string | null;
  /** Of a letter: the day of its receipt. null: now. */
  readonly receivedOn: Temporal.PlainDate | null;
  /** Of a medical file: the day of the latest of what is asked for, where it is known. */
  readonly recordedOn?: Temporal.PlainDate | null;
  /** Who typed it in; null: the person. */
  readonly by: Actor | null;
}

/** What became of a form. */
export interface Filed {
  readonly id: string;
  /** false: its ticket had brought a request before, which MUST NOT be shown for it to whoever sends it now. */
  readonly isNew: boolean;
}

/** As `takeRequest`, for whom its identifier is enough. */
export const fileRequest = async (parts: RightsParts, asked: Asked): Promise<Outcome<string>> => {
  const taken = await takeRequest(parts, asked);
  return taken.ok ? success(taken.value.id) : taken;
};

/**
 * Takes a request. Where nothing proves who asks, a code goes to the address that was given and nobody else is told; where an agent typed it
 * in, or the person was signed in, whoever answers is told at once. The same form sent twice is one request.
 * @returns its identifier; `rights.email-invalid`, `rights.received-later`, `rights.recorded-later`, `rights.unknown` for a body that is none, or what `capacityOf` refuses.
 */
export const takeRequest = async (parts: RightsParts, asked: Asked): Promise<Outcome<Filed>> => {
  const { content, channel, right, by } = asked;
  const now = parts.clock.now();
  const today = civilDay(now);
  const body = await parts.findBody(asked.body);
  if (body === null) return failed(rightsFailure("rights.unknown"));
  const typedIn = channel === "letter" || channel === "counter";
  if (content.email === null ? !typedIn : !isMailAddress(content.email))
    return failed(rightsFailure("rights.email-invalid"));
  const capacity = capacityOf(asked.capacity, right, today);
  if (!capacity.ok) return capacity;
  const receivedOn = asked.receivedOn ?? today;
  if (Temporal.PlainDate.compare(receivedOn, today) > 0)
    return failed(rightsFailure("rights.received-later"));
  if (clockedLater(asked, today)) return failed(rightsFailure("rights.recorded-later"));
  const receivedAt = receivedOn.equals(today)
    ? now
    : receivedOn.toZonedDateTime("Europe/Paris").toInstant();
  const clock = {
    receivedAt,
    receivedOn,
    region: body.region,
    asks: [],
    extendedOn: null,
    recordedOn: right === "medical-file" ? (asked.recordedOn ?? null) : null,
  };
  const actor = by ?? ({ kind: "person" } as const);
  const event = eventOf("received", { by: actor, at: now }, asked.proof ?? null);
  const { ticket, activity, language, identity } = asked;
  const isProofAsked = identity === null && !typedIn;
  const filed = await parts.requests.file(
    {
      id: parts.ids.next(),
      ticket,
      body: body.id,
      right,
      activity,
      channel,
      language,
      state: newRequest(identity),
      clock,
      content: { ...content, capacity: capacity.value },
      codeSentAt: isProofAsked ? now : null,
    },
    event,
    async (transaction, request) => {
      if (isProofAsked) return await sendReceipt(parts, request, body.name, transaction);
      await tellOfficers(parts, request, transaction);
      await sendLink(parts, request, body.name, transaction);
    },
  );
  return success(filed);
};

/** What is recorded cannot be of a day that has not come. */
const clockedLater = ({ right, recordedOn = null }: Asked, today: Temporal.PlainDate): boolean =>
  right === "medical-file" &&
  recordedOn !== null &&
  Temporal.PlainDate.compare(recordedOn, today) > 0;

/** Its private link, to whoever needs no code to confirm it. */
const sendLink = async (
  parts: RightsParts,
  request: RightsRequest,
  body: string,
  transaction: OpenTransaction,
): Promise<void> => {
  const { right, clock, language, content } = request;
  if (content.email === null) return;
  const { lastDay } = deadlineOf(right, clock, parts.clock.now());
  const values = { body, lastDay, link: linkOf(parts, request) };
  await parts.mailer.enqueue(
    { to: content.email, template: registeredMail, language, values },
    transaction,
  );
};

const sendReceipt = async (
  parts: RightsParts,
  request: RightsRequest,
  body: string,
  transaction: OpenTransaction,
): Promise<void> => {
  const { lastDay } = deadlineOf(request.right, request.clock, parts.clock.now());
  const { id, language, content } = request;
  const values = { body, lastDay, code: parts.tokens.code(id, 0), link: linkOf(parts, request) };
  await parts.mailer.enqueue(
    { to: content.email ?? "", template: receiptMail, language, values },
    transaction,
  );
};
