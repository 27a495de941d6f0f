import { sql, type Kysely } from "kysely";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { FileKeys, Seal } from "../../platform/files/index.ts";
import type { NewRequest, Requests, SentCode } from "../actions/requests.ts";
import { rightsFailure } from "../errors.ts";
import type { RequestEvent, RightsRequest } from "../model/request/rightsRequest.ts";
import { isClosed } from "../model/request/requestState.ts";
import { columnsOf, insertRequest, selectRequests } from "./requestColumns.ts";
import { readQueue } from "./queueRows.ts";
import {
  bareIn,
  contentIn,
  eventsIn,
  instantOf,
  newSeal,
  sealedWords,
  sealOf,
  type EventRow,
  type RequestRow,
} from "./requestRows.ts";

/** Requests in the platform's database, each sealed under a key that goes with its row. */
export const postgresRequests = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): Requests => {
  const whole = async (
    within: Kysely<unknown>,
    row: RequestRow,
  ): Promise<Outcome<RightsRequest>> => {
    const seal = sealOf(keys, row);
    if (!seal.ok) return seal;
    const content = contentIn(seal.value, row);
    if (!content.ok) return content;
    const { rows } = await sql<EventRow>`
      select number, kind, at, actor_kind, actor, actor_name, content
      from egide.rights_request_event where request = ${row.id} order by number`.execute(within);
    const events = eventsIn(seal.value, row.id, rows);
    return events.ok
      ? success({ ...bareIn(row), content: content.value, events: events.value })
      : events;
  };

  return {
    file: async (request, event, alongside) =>
      await transaction<unknown, { id: string; isNew: boolean }>(async (within) => {
        const { wrapped, seal } = newSeal(keys, request.id);
        const isNew = await insertRequest(within, request, wrapped, seal);
        if (!isNew) return { id: await idOf(within, request), isNew };
        await addEvents(within, seal, request.id, 0, [event]);
        const { ticket: _ticket, codeSentAt: _sent, ...kept } = request;
        await alongside(within, { ...kept, revision: 1, closedAt: null, events: [event] });
        return { id: request.id, isNew };
      }),

    find: async (id) => {
      const { rows } = await selectRequests(sql`id = ${id}`).execute(kysely);
      return rows[0] === undefined ? success(null) : await whole(kysely, rows[0]);
    },

    queue: async (asked, part) => await readQueue(kysely, keys, asked, part),

    step: async (id, decide, alongside) =>
      await transaction<unknown, Outcome<RightsRequest>>(async (within) => {
        const { rows } = await selectRequests(sql`id = ${id}`, sql`for update`).execute(within);
        const [row] = rows;
        if (row === undefined) return failed(rightsFailure("rights.unknown"));
        const before = await whole(within, row);
        if (!before.ok) return before;
        const change = decide(before.value);
        if (!change.ok) return change;
        const { events } = change.value;
        const state = change.value.state ?? before.value.state;
        const last = events.at(-1);
        const changed: RightsRequest = {
          ...before.value,
          state,
          clock: change.value.clock ?? before.value.clock,
          revision: before.value.revision + 1,
          closedAt: isClosed(state) ? (before.value.closedAt ?? last?.at ?? null) : null,
          events: [...before.value.events, ...events],
        };
        await sql`update egide.rights_request set ${columnsOf(changed)} where id = ${id}`.execute(
          within,
        );
        const seal = sealOf(keys, row);
        if (!seal.ok) return seal;
        await addEvents(within, seal.value, id, before.value.events.length, events);
        await alongside(within, changed);
        return success(changed);
      }),

    code: async (id, change, alongside) =>
      await transaction<unknown, SentCode | null>(async (within) => {
        const { rows } = await selectRequests(sql`id = ${id}`, sql`for update`).execute(within);
        const [row] = rows;
        const next = row && change(codeIn(row));
        if (!row || !next) return null;
        const sentAt = next.sentAt?.toString() ?? null;
        await sql`update egide.rights_request set code_generation = ${next.generation},
          code_sent_at = ${sentAt}::timestamptz, code_tries = ${next.tries} where id = ${id}`.execute(
          within,
        );
        const request = await whole(within, row);
        if (request.ok) await alongside?.(within, request.value);
        return next;
      }),

    waiting: async () => {
      const { rows } = await sql<RequestRow & { told: number; unproved_since: Date | null }>`
        select w.*, r.told, r.unproved_since
        from (${selectRequests(sql`closed_at is null`)}) w join egide.rights_request r on r.id = w.id`.execute(
        kysely,
      );
      return rows.map((row) => ({
        ...bareIn(row),
        told: row.told,
        unprovedSince: row.unproved_since === null ? null : instantOf(row.unproved_since),
      }));
    },

    tell: async (id, seen, told, alongside) =>
      await transaction<unknown, boolean>(async (within) => {
        const { numAffectedRows } = await sql`
          update egide.rights_request set told = ${told}
          where id = ${id} and told = ${seen.told} and closed_at is null`.execute(within);
        if (Number(numAffectedRows) === 0) return false;
        await alongside(within);
        return true;
      }),

    counts: async (body, since) => {
      const { rows } = await sql<{
        right_asked: NewRequest["right"];
        status: RightsRequest["state"]["status"];
        late: boolean;
        count: number;
      }>`
        select right_asked, status,
          coalesce((closed_at at time zone 'Europe/Paris')::date > due_on, false) as late, count(*)::int as count
        from egide.rights_request where body = ${body} and received_on >= ${since.toString()}::date
        group by 1, 2, 3 order by 1, 2, 3`.execute(kysely);
      return rows.map(({ right_asked, status, late, count }) => ({
        right: right_asked,
        status,
        isLate: late,
        count,
      }));
    },
  };
};

const codeIn = (row: RequestRow): SentCode => ({
  generation: row.code_generation,
  sentAt: row.code_sent_at === null ? null : instantOf(row.code_sent_at),
  tries: row.code_tries,
});

/** The request that took a ticket first. */
const idOf = async (within: Kysely<unknown>, { ticket }: NewRequest): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select id from egide.rights_request where ticket = ${ticket}`.execute(within);
  return rows[0]?.id ?? "";
};

const addEvents = async (
  within: Kysely<unknown>,
  seal: Seal,
  request: string,
  after: number,
  events: readonly RequestEvent[],
): Promise<void> => {
  for (const [index, event] of events.entries()) {
    const { kind, at, by } = event;
    const number = after + index + 1;
    const words = sealedWords(seal, request, number, event);
    const [actor, name] = by.kind === "person" ? [null, null] : [by.id, by.name];
    await sql`insert into egide.rights_request_event (request, number, kind, at, actor_kind, actor, actor_name, content)
      values (${request}, ${number}, ${kind}, ${at.toString()}::timestamptz, ${by.kind}, ${actor}, ${name}, ${words})`.execute(
      within,
    );
  }
};
