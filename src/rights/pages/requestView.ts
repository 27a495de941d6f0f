import { civilDay, dayWords, fill, type Language } from "../../kernel/index.ts";
import {
  html,
  tag,
  timeline,
  type Markup,
  type SummaryRow,
  type TagTone,
} from "../../platform/web/index.ts";
import { groundOf } from "../model/request/refusalGrounds.ts";
import type { Refusal } from "../model/request/refusal.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import type { BareRequest, RequestEvent } from "../model/request/rightsRequest.ts";
import { isClosed } from "../model/request/requestState.ts";
import { recipientParts } from "../model/letter/executedParts.ts";
import { remediesOf, type Authority } from "../model/letter/letterWords.ts";
import {
  eventWords,
  meansWords,
  rightWords,
  statusWords,
  waitsForIdentity,
} from "../model/request/rightWords.ts";
import { viewWords as words } from "./viewWords.ts";

/** Paragraphs as they were typed. */
export const paragraphs = (text: string): Markup =>
  html`${text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => html`<p>${line}</p>`)}`;

/** Where a request stands, in a word. */
export const stateTag = (request: Pick<BareRequest, "state">, language: Language): Markup => {
  const { status, reason } = request.state;
  if (reason === "need_user_verification")
    return tag({ tone: "watch", text: waitsForIdentity[language] });
  const tones: Partial<Record<typeof status, TagTone>> = {
    open: "accent",
    in_progress: "accent",
    fulfilled: "good",
  };
  return tag({ tone: tones[status] ?? "quiet", text: statusWords[status][language] });
};

/** Until when the answer is due, and why that day. */
const dueWords = (
  { right, clock }: Pick<BareRequest, "right" | "clock">,
  now: Temporal.Instant,
  language: Language,
): string => {
  const { lastDay, stoppedSince, notBefore } = deadlineOf(right, clock, now);
  const day = dayWords(lastDay, language);
  if (stoppedSince !== null)
    return fill(words.stopped[language], { day, since: dayWords(stoppedSince, language) });
  if (notBefore !== null)
    return fill(words.medical[language], { day, from: dayWords(civilDay(notBefore), language) });
  return fill((clock.extendedOn === null ? words.month : words.extended)[language], { day });
};

/** What is known of a request, for whoever asked and for whoever answers. `service` is the title of its activity. */
export const requestRows = (
  request: BareRequest,
  service: string | null,
  now: Temporal.Instant,
  language: Language,
): readonly SummaryRow[] => [
  { key: words.right[language], value: rightWords[request.right].name[language] },
  {
    key: words.service[language],
    value: service === null ? words.anyService[language] : html`<span lang="fr">${service}</span>`,
  },
  { key: words.state[language], value: stateTag(request, language) },
  { key: words.received[language], value: dayWords(request.clock.receivedOn, language) },
  ...(isClosed(request.state)
    ? []
    : [{ key: words.due[language], value: dueWords(request, now, language) }]),
  {
    key: words.identity[language],
    value:
      request.state.identity === null
        ? words.unproved[language]
        : meansWords[request.state.identity][language],
  },
];

/** A refusal with its ground, its text, its reasons, and the ways to complain (GDPR art. 12(4)). */
const refusalMarkup = (
  { ground, reasons, act }: Refusal,
  authority: Authority,
  language: Language,
): Markup => {
  const { words: said, text } = groundOf(ground);
  return html`<p>${said[language]} <span lang="fr">(${text})</span>.</p>
    ${act === null ? "" : html`<p lang="fr">${act}</p>`} ${paragraphs(reasons)}
    ${remediesOf(authority, language).map((each) => html`<p>${each}</p>`)}`;
};

const textOf = (
  { kind, text, refusal, recipients }: RequestEvent,
  authority: Authority,
  language: Language,
  isInside: boolean,
): Markup | undefined => {
  // Whoever asks who they are reads it in the letter (GDPR art. 19).
  if (recipients !== undefined && isInside)
    return html`${recipientParts(recipients, true, language).map((part) => html`<p>${part.text}</p>`)}`;
  if (refusal !== null) return refusalMarkup(refusal, authority, language);
  if (text === null) return undefined;
  return kind === "answered"
    ? html`${paragraphs(text)}
      ${remediesOf(authority, language).map((each) => html`<p>${each}</p>`)}`
    : paragraphs(text);
};

/** What happened to a request, the latest first. `isInside`: with the names of agents. */
export const eventList = (
  events: readonly RequestEvent[],
  language: Language,
  authority: Authority,
  isInside: boolean,
): Markup =>
  timeline({
    language,
    events: events.toReversed().map((event) => {
      const text = textOf(event, authority, language, isInside);
      const name = isInside && event.by.kind !== "person" ? ` (${event.by.name})` : "";
      return {
        at: event.at,
        title: `${eventWords[event.kind][language]}${name}`,
        ...(text === undefined ? {} : { text }),
      };
    }),
  });
