import { sql, type Kysely, type RawBuilder } from "kysely";
import { failed, type Outcome } from "../../kernel/index.ts";
import type { FileKeys, Seal } from "../../platform/files/index.ts";
import type { BareMailing } from "../actions/mailings.ts";
import { incidentFailure } from "../errors.ts";
import type { MailingState } from "../model/mailing.ts";
import { sealOf } from "./incidentRows.ts";

export interface MailingRow {
  readonly id: string;
  readonly body: string;
  readonly incident: string;
  readonly state: MailingState;
  readonly made_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly persons: number;
  readonly reached: number;
  readonly unreached: number;
  readonly content: Buffer;
}

/** What each sealed value is sealed for: in the place of another it opens nothing. */
export const mailingPlaces = {
  content: (incident: string, id: string): string => `incident/${incident}/mailing/${id}`,
  recipient: (incident: string, id: string, number: number): string =>
    `incident/${incident}/mailing/${id}/recipient/${number}`,
} as const;

/** Mailings with what they have come to: while one is on its way its recipients are counted, afterwards it says so itself. */
export const selectMailings = (
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): RawBuilder<MailingRow> => sql<MailingRow>`
  select m.id, i.body, m.incident, m.state, m.made_at, m.started_at, m.ended_at, m.persons, m.content,
    coalesce(m.reached, c.reached)::int as reached, coalesce(m.unreached, c.unreached)::int as unreached
  from egide.incident_mailing m join egide.incident i on i.id = m.incident
  cross join lateral (
    select count(*) filter (where state = 'sent') as reached, count(*) filter (where state = 'failed') as unreached
    from egide.incident_recipient r where r.mailing = m.id and m.ended_at is null
  ) c where ${where} ${rest}`;

const instantOf = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime());

export const bareMailing = (row: MailingRow): BareMailing => ({
  id: row.id,
  body: row.body,
  incident: row.incident,
  state: row.state,
  madeAt: Temporal.Instant.fromEpochMilliseconds(row.made_at.getTime()),
  startedAt: instantOf(row.started_at),
  endedAt: instantOf(row.ended_at),
  persons: row.persons,
  reached: row.reached,
  unreached: row.unreached,
});

/** The seal of a record. @returns `incidents.unknown`, `files.unreadable`. */
export const sealOfIncident = async (
  within: Kysely<unknown>,
  keys: FileKeys,
  { incident, body }: { readonly incident: string; readonly body: string | null },
): Promise<Outcome<Seal>> => {
  const here = body === null ? sql`` : sql`and body = ${body}`;
  const { rows } = await sql<{ id: string; wrapped: Buffer }>`
    select id, wrapped from egide.incident where id = ${incident} ${here}`.execute(within);
  return rows[0] === undefined
    ? failed(incidentFailure("incidents.unknown"))
    : sealOf(keys, rows[0]);
};
