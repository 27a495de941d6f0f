import { sql, type Kysely } from "kysely";
import type { LinkAnswer } from "../../../../platform/links/index.ts";
import type { LinkStates } from "../linkStates.ts";

interface Row {
  readonly url: string;
  readonly places: readonly string[];
  readonly answer: LinkAnswer;
  readonly asked_at: Date;
  readonly failing_since: Date | null;
}

const instant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** `egide.link_state`. */
export const postgresLinkStates = (database: Kysely<unknown>): LinkStates => ({
  list: async () => {
    const { rows } = await sql<Row>`
      select url, places, answer, asked_at, failing_since from egide.link_state
      order by failing_since nulls last, url`.execute(database);
    return rows.map(({ url, places, answer, asked_at, failing_since }) => ({
      url,
      places,
      answer,
      askedAt: instant(asked_at),
      failingSince: failing_since && instant(failing_since),
    }));
  },

  save: async ({ url, places, answer, askedAt, failingSince }) => {
    await sql`
      insert into egide.link_state (url, places, answer, asked_at, failing_since)
      values (${url}, ${[...places]}::text[], ${JSON.stringify(answer)}::jsonb,
        ${askedAt.toString()}::timestamptz, ${failingSince?.toString() ?? null}::timestamptz)
      on conflict (url) do update set places = excluded.places, answer = excluded.answer,
        asked_at = excluded.asked_at, failing_since = excluded.failing_since`.execute(database);
  },

  keepOnly: async (urls) => {
    await sql`delete from egide.link_state where not url = any(${[...urls]}::text[])`.execute(
      database,
    );
  },
});
