import { civilDay, dayWords, failed, success } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import { rightsFailure } from "../../errors.ts";
import { executionFailure } from "../../execution/errors.ts";
import type { ExecutedFacts } from "../letter/executedParts.ts";
import { extendedClock } from "../deadline/answerDeadline.ts";
import { answerLetter, type LetterFacts } from "../letter/answerLetter.ts";
import { isOver } from "./capacity.ts";
import { eventOf, type Decide, type StepBy } from "./change.ts";
import { refusalOf, type Refusal } from "./refusal.ts";
import { groundOf } from "./refusalGrounds.ts";
import { deadlineOf, type RequestClock } from "./requestClock.ts";
import type { RightsRequest } from "./rightsRequest.ts";
import { areAllSaid, recipientsToTell, type ToldRecipient } from "./recipients.ts";
import { after, isClosed, mayRun, waitsForDocument, type IdentityMeans } from "./requestState.ts";

/** Who answers, and what their register says today. */
export interface Sender extends Pick<LetterFacts, "body" | "officer" | "authority"> {
  readonly activities: readonly Activity[];
}

/** What an agent answers, and what was done for it. */
export interface Answering {
  readonly text: string;
  readonly executed: ExecutedFacts | null;
  /** The person asks who was told (GDPR art. 19). */
  readonly namesRecipients: boolean;
}

const activityOf = (
  { activities }: Sender,
  { activity }: Pick<RightsRequest, "activity">,
): Activity | null => activities.find(({ id }) => id === activity) ?? null;

/** The answers to questions about identity that are still waited for came on `day`. */
const answered = (clock: RequestClock, day: Temporal.PlainDate): RequestClock => ({
  ...clock,
  asks: clock.asks.map((ask) => (ask.obtainedOn === null ? { ...ask, obtainedOn: day } : ask)),
});

/** Identity is proved; `text` says by what an agent saw it (never a number of a document). */
export const prove =
  (means: IdentityMeans, text: string | null, by: StepBy): Decide =>
  ({ state, clock }) => {
    const next = after(state, { kind: "prove", means });
    if (!next.ok) return next;
    const events = [eventOf("proved", by, text)];
    return success({ state: next.value, clock: answered(clock, civilDay(by.at)), events });
  };

/** An agent takes it in hand. */
export const begin =
  (by: StepBy): Decide =>
  ({ state }) => {
    const next = after(state, { kind: "begin" });
    return next.ok ? success({ state: next.value, events: [eventOf("begun", by)] }) : next;
  };

/** GDPR art. 12(6): a reasonable doubt, written down; the clock stands still while the person is asked. */
export const doubt =
  (reasons: string, by: StepBy): Decide =>
  ({ state, clock }) => {
    if (reasons.trim().length < 20) return failed(rightsFailure("rights.reasons-missing"));
    const next = after(state, { kind: "doubt" });
    if (!next.ok) return next;
    const asks = [...clock.asks, { askedOn: civilDay(by.at), obtainedOn: null }];
    const events = [eventOf("doubted", by, reasons)];
    return success({ state: next.value, clock: { ...clock, asks }, events });
  };

/** The person hands in what the doubt asked for: from then on it is for the body to look, and the clock goes on. */
export const dropDocument =
  (by: StepBy): Decide =>
  ({ state, clock }) => {
    if (isClosed(state)) return failed(rightsFailure("rights.closed"));
    if (!waitsForDocument(state)) return failed(rightsFailure("rights.not-so"));
    const events = [eventOf("document", by)];
    return success({ clock: answered(clock, civilDay(by.at)), events });
  };

/** GDPR art. 12(3): two months more, told with its reasons within the first. */
export const extend =
  (reasons: string, by: StepBy): Decide =>
  ({ state, clock, right }) => {
    if (isClosed(state)) return failed(rightsFailure("rights.closed"));
    if (right === "medical-file") return failed(rightsFailure("rights.not-extended"));
    if (reasons.trim().length < 20) return failed(rightsFailure("rights.reasons-missing"));
    const extended = extendedClock(clock, civilDay(by.at));
    if (!extended.ok) return extended;
    return success({
      clock: { ...clock, extendedOn: extended.value.extendedOn },
      events: [eventOf("extended", by, reasons)],
    });
  };

/**
 * Of a medical file: the day of the latest of what is asked for. Two months instead of eight days where all of it is older than five years (code de
 * la santé publique, art. L. 1111-7).
 */
export const dateRecords =
  (recordedOn: Temporal.PlainDate, by: StepBy): Decide =>
  ({ state, clock, right, language }) => {
    if (isClosed(state)) return failed(rightsFailure("rights.closed"));
    if (right !== "medical-file") return failed(rightsFailure("rights.not-so"));
    if (Temporal.PlainDate.compare(recordedOn, civilDay(by.at)) > 0)
      return failed(rightsFailure("rights.recorded-later"));
    const events = [eventOf("dated", by, dayWords(recordedOn, language))];
    return success({ clock: { ...clock, recordedOn }, events });
  };

/** A message of the person or of an agent. */
export const write =
  (text: string, by: StepBy): Decide =>
  ({ state }) =>
    isClosed(state)
      ? failed(rightsFailure("rights.closed"))
      : success({
          events: [eventOf(by.by.kind === "person" ? "message-in" : "message-out", by, text)],
        });

/** What became of telling each recipient, as an agent said it last (GDPR art. 19). */
export const saidRecipients = ({
  events,
}: Pick<RightsRequest, "events">): readonly ToldRecipient[] =>
  events.findLast(({ recipients }) => recipients !== undefined)?.recipients ?? [];

/** GDPR art. 19: each recipient of the activity was told, or cannot be, and why. */
export const tellRecipients =
  (said: readonly ToldRecipient[], by: StepBy): Decide =>
  ({ state }) => {
    if (isClosed(state)) return failed(rightsFailure("rights.closed"));
    if (!mayRun(state)) return failed(rightsFailure("rights.identity-unproved"));
    if (said.some(({ how, why }) => how !== "told" && (why ?? "").trim().length < 20))
      return failed(rightsFailure("rights.reasons-missing"));
    return success({ events: [{ ...eventOf("recipients-told", by), recipients: said }] });
  };

/** The answer that ends it. Of a mandate that is over nothing is done any more; a medical file waits its 48 hours. */
export const answer =
  (answering: Answering, sender: Sender, by: StepBy): Decide =>
  (request) => {
    const { state, content, right, clock } = request;
    const { text } = answering;
    const next = after(state, { kind: "fulfil" });
    if (!next.ok) return next;
    if (isOver(content.capacity, civilDay(by.at)))
      return failed(rightsFailure("rights.mandate-over"));
    const { notBefore } = deadlineOf(right, clock, by.at);
    if (notBefore !== null && Temporal.Instant.compare(by.at, notBefore) < 0)
      return failed(rightsFailure("rights.too-soon"));
    const day = civilDay(by.at);
    const activity = activityOf(sender, request);
    const recipients = saidRecipients(request);
    if (!areAllSaid(recipientsToTell(right, activity), recipients))
      return failed(executionFailure("rights.recipients-unsaid"));
    const letter = answerLetter({
      ...sender,
      activity,
      request,
      day,
      outcome: { kind: "answered", ...answering, recipients },
    });
    return success({ state: next.value, events: [eventOf("answered", by, text, null, letter)] });
  };

/** The refusal that ends it (GDPR art. 12(4)). */
export const refuse =
  (refusal: Refusal, sender: Sender, by: StepBy): Decide =>
  (request) => {
    const { state, right } = request;
    const activity = activityOf(sender, request);
    const checked = refusalOf(refusal, right, activity);
    if (!checked.ok) return checked;
    const next = after(state, { kind: "deny", reason: groundOf(refusal.ground).reason });
    if (!next.ok) return next;
    const outcome = { kind: "refused", refusal: checked.value } as const;
    const letter = answerLetter({ ...sender, activity, request, day: civilDay(by.at), outcome });
    const events = [eventOf("refused", by, null, checked.value, letter)];
    return success({ state: next.value, events });
  };

/** Whoever asked takes it back. */
export const revoke =
  (by: StepBy): Decide =>
  ({ state }) => {
    const next = after(state, { kind: "revoke" });
    return next.ok ? success({ state: next.value, events: [eventOf("revoked", by)] }) : next;
  };

/** Nobody proved who asks. */
export const expire =
  (by: StepBy): Decide =>
  ({ state }) => {
    const next = after(state, { kind: "expire" });
    return next.ok ? success({ state: next.value, events: [eventOf("expired", by)] }) : next;
  };
