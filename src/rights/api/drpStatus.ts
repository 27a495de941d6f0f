import { deadlineOf } from "../model/request/requestClock.ts";
import { rightWords, statusWords, waitsForIdentity } from "../model/request/rightWords.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";

/** Data Rights Protocol, 3.03: where a request stands, as agents read it. */
export interface DrpStatus {
  readonly request_id: string;
  readonly received_at: string;
  readonly expected_by?: string;
  readonly agent_request_id?: string;
  readonly processing_details: string;
  readonly status: string;
  readonly reason?: string;
  readonly user_verification_url?: string;
  readonly results_url?: string;
}

/** The last moment of the day on which an answer is due. */
const endOf = (day: Temporal.PlainDate): string =>
  day.add({ days: 1 }).toZonedDateTime("Europe/Paris").toInstant().toString();

/**
 * The status of a request. `link` is its private address, which opens nothing without a code that its person alone receives: what the agent shows
 * them to confirm it, and to read the answer. No word of the answer is in it.
 */
export const drpStatus = (
  { id, right, state, clock, content, events }: RightsRequest,
  link: string,
  now: Temporal.Instant,
): DrpStatus => {
  const { lastDay } = deadlineOf(right, clock, now);
  const isUnproved = state.reason === "need_user_verification";
  const said = isUnproved ? waitsForIdentity.en : statusWords[state.status].en;
  // The reasons may tell what is in the file: they are the person's to hand on.
  const isExtended = events.some(({ kind }) => kind === "extended");
  const extended = isExtended ? "; two months more, for reasons given to the person" : "";
  const asked = content.agent?.request ?? null;
  return {
    request_id: id,
    received_at: clock.receivedAt.toString(),
    // MUST be there once it is in progress.
    ...(state.status === "open" ? {} : { expected_by: endOf(lastDay) }),
    ...(asked === null ? {} : { agent_request_id: asked }),
    processing_details: `${rightWords[right].name.en}: ${said}${extended}`,
    status: state.status,
    ...(state.reason === null ? {} : { reason: state.reason }),
    ...(isUnproved ? { user_verification_url: link } : {}),
    ...(state.status === "fulfilled" ? { results_url: link } : {}),
  };
};
