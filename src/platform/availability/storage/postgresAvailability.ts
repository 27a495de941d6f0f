import { sql } from "kysely";
import type { Database } from "../../database/index.ts";
import type { Measured } from "../measure.ts";
import { beatOn, type SiteState, type Span } from "../spans.ts";

/** Where spans are kept. */
export interface AvailabilityRecord {
  /** The site was in this state at this moment. */
  beat(state: SiteState, at: Temporal.Instant): Promise<void>;
  /** What is known from a moment on, with the span before it. */
  read(from: Temporal.Instant): Promise<Measured>;
}

interface SpanRow {
  readonly id: string;
  readonly state: SiteState;
  readonly from_at: Date;
  readonly until_at: Date;
}

/** Spans in `egide.availability` of the platform's database. */
export const postgresAvailability = (
  database: Pick<Database, "kysely" | "transaction">,
): AvailabilityRecord => ({
  beat: async (state, at) =>
    await database.transaction(async (transaction) => {
      // Two processes beat at once: each sees what the other has written, and none begins a span that is there.
      await sql`lock table egide.availability in share row exclusive mode`.execute(transaction);
      const { rows } = await sql<SpanRow>`
        select id, state, from_at, until_at from egide.availability
        order by until_at desc, id desc limit 1`.execute(transaction);
      const effect = beatOn(rows[0] ? spanOf(rows[0]) : null, state, at);
      if (effect.kind === "extend")
        await sql`
          update egide.availability set until_at = ${effect.until.toString()}::timestamptz
          where id = ${rows[0]?.id}`.execute(transaction);
      else
        await sql`
          insert into egide.availability (state, from_at, until_at)
          values (${state}, ${effect.from.toString()}::timestamptz,
            ${effect.until.toString()}::timestamptz)`.execute(transaction);
    }),

  read: async (from) => {
    const builder = database.kysely<unknown>();
    const { rows } = await sql<SpanRow>`
      select id, state, from_at, until_at from egide.availability
      where until_at >= coalesce(
        (select max(until_at) from egide.availability where until_at < ${from.toString()}::timestamptz),
        '-infinity')
      order by from_at, id`.execute(builder);
    const first = await sql<{ readonly since: Date | null }>`
      select min(from_at) as since from egide.availability`.execute(builder);
    const since = first.rows[0]?.since ?? null;
    return { since: since && instantOf(since), spans: rows.map(spanOf) };
  },
});

const instantOf = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

const spanOf = ({ state, from_at, until_at }: SpanRow): Span => ({
  state,
  from: instantOf(from_at),
  until: instantOf(until_at),
});
