import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Seal } from "../../platform/files/index.ts";
import type { NewRequest } from "../actions/requests.ts";
import type { BareRequest } from "../model/request/rightsRequest.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import { sealedContent, type RequestRow } from "./requestRows.ts";

/** Requests as `RequestRow` reads them, which `where` narrows. */
export const selectRequests = (
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): RawBuilder<RequestRow> => sql<RequestRow>`
  select id, body, right_asked, activity, channel, language, status, reason, identity_means, doubted, revision,
    received_at, received_on::text as received, region, asks, extended_on::text as extended,
    recorded_on::text as recorded, closed_at, code_generation, code_sent_at, code_tries, wrapped, content
  from egide.rights_request where ${where} ${rest}`;

/** The day that the queue sorts by: of a clock that stands still, that of the moment at which it stopped. */
const dueOn = ({ right, clock }: Pick<BareRequest, "right" | "clock">) => {
  const stopped = deadlineOf(right, clock, clock.receivedAt).stoppedSince;
  const at =
    stopped === null ? clock.receivedAt : stopped.toZonedDateTime("Europe/Paris").toInstant();
  return { due: deadlineOf(right, clock, at).lastDay, stopped };
};

const day = (value: Temporal.PlainDate | null): RawBuilder<unknown> =>
  sql`${value?.toString() ?? null}::date`;
const moment = (value: Temporal.Instant | null): RawBuilder<unknown> =>
  sql`${value?.toString() ?? null}::timestamptz`;

const asksOf = ({ clock }: Pick<BareRequest, "clock">): string =>
  JSON.stringify(
    clock.asks.map(({ askedOn, obtainedOn }) => ({
      askedOn: askedOn.toString(),
      obtainedOn: obtainedOn?.toString() ?? null,
    })),
  );

/** Nobody has proved who asks; what an agent typed in waits for the agent, and does not end by itself. */
const unprovedSince = ({
  channel,
  state,
  clock,
}: Pick<BareRequest, "channel" | "state" | "clock">): Temporal.Instant | null =>
  state.identity === null && !state.isDoubted && channel !== "letter" && channel !== "counter"
    ? clock.receivedAt
    : null;

/** What a step may change of a request. */
export const columnsOf = (request: Omit<BareRequest, "id">): RawBuilder<unknown> => {
  const { state, clock, revision, closedAt } = request;
  const { due, stopped } = dueOn(request);
  return sql`status = ${state.status}, reason = ${state.reason}, identity_means = ${state.identity},
    doubted = ${state.isDoubted}, revision = ${revision}, asks = ${asksOf(request)}::jsonb,
    extended_on = ${day(clock.extendedOn)}, recorded_on = ${day(clock.recordedOn)}, due_on = ${day(due)},
    stopped_since = ${day(stopped)}, unproved_since = ${moment(unprovedSince(request))}, closed_at = ${moment(closedAt)}`;
};

/** Puts a request in, or leaves the one that has its ticket. @returns whether it is new. */
export const insertRequest = async (
  within: Kysely<unknown>,
  request: NewRequest,
  wrapped: Uint8Array,
  seal: Seal,
): Promise<boolean> => {
  const { id, ticket, body, right, activity, channel, language, state, clock, content } = request;
  const { due, stopped } = dueOn(request);
  const { rows } = await sql`
    insert into egide.rights_request (id, ticket, body, right_asked, activity, channel, language, status, reason,
      identity_means, doubted, revision, received_at, received_on, region, asks, extended_on, recorded_on, due_on,
      stopped_since, unproved_since, code_sent_at, wrapped, content)
    values (${id}, ${ticket}, ${body}, ${right}, ${activity}, ${channel}, ${language}, ${state.status}, ${state.reason},
      ${state.identity}, ${state.isDoubted}, 1, ${moment(clock.receivedAt)}, ${day(clock.receivedOn)}, ${clock.region},
      ${asksOf(request)}::jsonb, ${day(clock.extendedOn)}, ${day(clock.recordedOn)}, ${day(due)}, ${day(stopped)},
      ${moment(unprovedSince(request))}, ${moment(request.codeSentAt)}, ${wrapped}, ${sealedContent(seal, id, content)})
    on conflict (ticket) do nothing returning id`.execute(within);
  return rows.length > 0;
};
