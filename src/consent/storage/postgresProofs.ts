import { sql } from "kysely";
import { randomInt } from "node:crypto";
import type { Clock } from "../../kernel/index.ts";
import { connectionFailure, sqlState, type Database } from "../../platform/database/index.ts";
import type { Proofs } from "../actions/proofs.ts";
import { arrivalOf } from "../model/proof/arrival.ts";
import type { NewProof } from "../model/proof/proof.ts";
import { bitsOf } from "../model/proof/serviceBits.ts";
import { eraseProofs } from "./eraseProofs.ts";
import { inBatches } from "./proofBatches.ts";
import { openMonths } from "./openMonths.ts";
import { letterOf, proofOfRow, type ProofRow } from "./proofRows.ts";

export interface PostgresProofsOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Milliseconds that a choice waits for others to be written along. */
  readonly tick?: number;
}

/** Records in `egide.consent_proof`, in parts of a month each, written in batches. */
export const postgresProofs = ({ database, clock, tick = 3 }: PostgresProofsOptions): Proofs => {
  const kysely = database.kysely<unknown>();
  let open = { until: -Infinity };

  /** Asked before every batch: a month is opened by its first. */
  const openAt = async (at: Temporal.Instant): Promise<void> => {
    if (at.epochMilliseconds < open.until) return;
    const day = at.toZonedDateTimeISO("UTC").toPlainDate();
    await openMonths(database, day);
    const next = day.with({ day: 1 }).add({ months: 1 });
    open = { until: next.toZonedDateTime("UTC").epochMilliseconds };
  };

  const insert = async (proofs: readonly NewProof[], at: Temporal.Instant): Promise<void> => {
    const seconds = at.epochMilliseconds / 1000;
    const columns = columnsOf(proofs, seconds);
    const moment = at.toString();
    // A clock that is late adds to no day that is sealed: what it brings bears the first moment that is open.
    await sql`
      with opened as materialized (select egide.consent_open_from() as since)
      insert into egide.consent_proof (id, at, shown, action, choices, late_by)
      select n.id, greatest(${moment}::timestamptz, opened.since + make_interval(secs => ${randomInt(1000)} / 1e6)),
        n.shown, n.action::"char", n.choices, n.late_by
      from unnest(${columns.ids}::uuid[], ${columns.shown}::int[], ${columns.actions}::text[],
        ${columns.choices}::bytea[], ${columns.lateBy}::int[], ${columns.within}::int[])
        as n(id, shown, action, choices, late_by, within)
      cross join opened
      left join lateral (
        -- Its limit keeps the server from reading the month in place of looking each up.
        select true as "isKnown" from egide.consent_proof p
        where p.id = n.id and p.at >= ${moment}::timestamptz - make_interval(secs => n.within)
          and p.at >= ${moment}::timestamptz - make_interval(secs => ${columns.widest})
          and p.at < ${moment}::timestamptz + interval '1 day'
          and p.shown = n.shown and p.action = n.action::"char" and p.choices = n.choices
        limit 1) known on true
      where known."isKnown" is null`.execute(kysely);
  };

  const keep = async (proofs: readonly NewProof[]): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      // Microseconds of chance: two processes that record one identifier at the same time do not meet.
      const at = clock
        .now()
        .round("millisecond")
        .add({ microseconds: randomInt(1000) });
      try {
        await openAt(at);
        return await insert(proofs, at);
      } catch (error) {
        if (sqlState(error) !== "23505" || attempt === 3)
          throw connectionFailure(error, database.server);
      }
    }
  };

  return {
    record: inBatches<NewProof>({
      keyOf: ({ id }) => id,
      keep,
      tick,
      atOnce: 2,
      largest: 2_000,
      mostWaiting: 20_000,
    }),

    find: async (id) => {
      const { rows } = await sql<ProofRow>`
        select p.id, p.at, p.action, p.choices, p.late_by, s.language, v.hash, v.site, v.services
        from egide.consent_proof p
          join egide.consent_shown s on s.number = p.shown
          join egide.consent_version v on v.number = s.version
        where p.id = ${id}::uuid order by p.at`.execute(kysely);
      return rows.map(proofOfRow);
    },

    erase: async (id) => await eraseProofs(database, id),
  };
};

/** The columns of a batch as the driver takes them with the least work: one text each. */
const columnsOf = (proofs: readonly NewProof[], seconds: number) => {
  const arrivals = proofs.map(({ madeAt }) => arrivalOf(madeAt, seconds));
  const array = (values: readonly (string | number | null)[]): string =>
    `{${values.map((value) => value ?? "NULL").join(",")}}`;
  const choices = proofs.map(
    ({ version, given }) =>
      `"\\\\x${Buffer.from(bitsOf(version.services, given)).toString("hex")}"`,
  );
  return {
    ids: array(proofs.map(({ id }) => id)),
    shown: array(proofs.map(({ version, language }) => version.shown.get(language) ?? null)),
    actions: array(proofs.map(({ action }) => letterOf(action))),
    choices: array(choices),
    lateBy: array(arrivals.map(({ lateBy }) => lateBy)),
    within: array(arrivals.map(({ sameWithin }) => sameWithin)),
    widest: Math.max(...arrivals.map(({ sameWithin }) => sameWithin)),
  };
};
