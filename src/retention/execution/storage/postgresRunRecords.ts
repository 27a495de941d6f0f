import { sql, type Kysely, type RawBuilder } from "kysely";
import type { RunRecord, RunRecords, RunSoFar, RunsOrder } from "../actions/runRecords.ts";
import type { RunReport } from "../model/runReport.ts";

interface RunRow {
  readonly id: string;
  readonly policy: string;
  readonly kind: RunRecord["kind"];
  readonly state: RunRecord["state"];
  readonly stores: readonly string[];
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly report: RunReport | null;
}

const orderOf = ({ by, isDescending }: RunsOrder): RawBuilder<unknown> => {
  const way = isDescending ? sql`desc` : sql`asc`;
  return by === "startedAt"
    ? sql`retention_run.started_at ${way}, id ${way}`
    : sql`${by === "kind" ? sql`kind` : sql`state`} ${way}, retention_run.started_at desc, id desc`;
};

const columns = sql`
  id, policy, kind, state, stores, report,
  to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as started_at,
  to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as finished_at`;

/** Runs in `egide.retention_run` of the platform's database. */
export const postgresRunRecords = (database: Kysely<unknown>): RunRecords => ({
  save: async (record) => {
    await sql`
      insert into egide.retention_run
        (id, policy, kind, state, stores, started_at, finished_at, report)
      values (${record.id}, ${record.policy}, ${record.kind}, ${record.state}, ${record.stores}::text[],
        ${record.startedAt.toString()}::timestamptz, ${record.finishedAt?.toString() ?? null}::timestamptz,
        ${record.report === null ? null : JSON.stringify(record.report)}::jsonb)
      on conflict (id) do update
        set state = excluded.state, finished_at = excluded.finished_at, report = excluded.report
        where retention_run.state = 'running'`.execute(database);
  },

  running: async (policy, stores) => {
    const { rows } = await sql<RunRow>`
      select ${columns} from egide.retention_run
      where state = 'running' and policy = ${policy} and stores && ${[...stores]}::text[]
      order by retention_run.started_at, id`.execute(database);
    return rows.map(recordOf);
  },

  endedRules: async (policy) => {
    const { rows } = await sql<{ hash: string }>`
      select distinct rule ->> 'ruleHash' as hash
      from egide.retention_run, jsonb_array_elements(report -> 'rules') as rule
      where policy = ${policy} and kind = 'execute' and (rule ->> 'batches')::int > 0`.execute(
      database,
    );
    return new Set(rows.map(({ hash }) => hash));
  },

  lastMoment: async (policy) => {
    const { rows } = await sql<{ moment: string | null }>`
      select to_char(max(greatest(started_at, finished_at)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
      from egide.retention_run where policy = ${policy} and kind = 'execute'`.execute(database);
    const moment = rows[0]?.moment ?? null;
    return moment === null ? null : Temporal.Instant.from(moment);
  },

  mark: async () => {
    // Old runs end by a rule of ours, so that counts alone could be the same again: the newest beginning tells them apart.
    const { rows } = await sql<{ mark: string }>`
      select concat_ws(' ', count(*), count(*) filter (where state <> 'running'),
        extract(epoch from max(started_at))) as mark
      from egide.retention_run`.execute(database);
    return rows[0]?.mark ?? "";
  },

  latest: async (count) => {
    const { rows } = await sql<RunRow>`
      select ${columns} from egide.retention_run
      order by retention_run.started_at desc, id desc limit ${count}`.execute(database);
    return rows.map(recordOf);
  },

  find: async (id) => {
    const { rows } = await sql<RunRow>`
      select ${columns} from egide.retention_run where id = ${id}`.execute(database);
    return rows.map(recordOf)[0] ?? null;
  },

  policiesOf: async (runs) => {
    const { rows } = await sql<{ id: string; policy: string }>`
      select id, policy from egide.retention_run where id = any(${[...new Set(runs)]}::text[])`.execute(
      database,
    );
    return new Map(rows.map(({ id, policy }) => [id, policy]));
  },

  page: async ({ policy, state, kind, order }, { offset, limit }) => {
    const asked = sql`policy = ${policy}
      and (${state}::text is null or state = ${state}) and (${kind}::text is null or kind = ${kind})`;
    const counted = await sql<{ count: number }>`
      select count(*)::int as count from egide.retention_run where ${asked}`.execute(database);
    const { rows } = await sql<RunRow>`
      select ${columns} from egide.retention_run where ${asked}
      order by ${orderOf(order)} limit ${limit} offset ${offset}`.execute(database);
    return { count: counted.rows[0]?.count ?? 0, records: rows.map(recordOf) };
  },

  tell: async (id, { at, rules }) => {
    const { rows } = await sql<{ asked: boolean }>`
      update egide.retention_run
      set progress = ${JSON.stringify(rules)}::jsonb, progress_at = ${at.toString()}::timestamptz
      where id = ${id} and state = 'running'
      returning stop_asked_at is not null as asked`.execute(database);
    return rows[0]?.asked ?? false;
  },

  askToStop: async (id, at) => {
    const { rows } = await sql`
      update egide.retention_run set stop_asked_at = coalesce(stop_asked_at, ${at.toString()}::timestamptz)
      where id = ${id} and state = 'running' returning id`.execute(database);
    return rows.length > 0;
  },

  live: async (id) => {
    const { rows } = await sql<{
      progress: RunSoFar["rules"] | null;
      progress_at: string | null;
      stop_asked_at: string | null;
    }>`
      select progress,
        to_char(retention_run.progress_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as progress_at,
        to_char(retention_run.stop_asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as stop_asked_at
      from egide.retention_run where id = ${id} and state = 'running'`.execute(database);
    const [row] = rows;
    if (row === undefined) return null;
    const { progress, progress_at: at, stop_asked_at: asked } = row;
    return {
      soFar:
        progress === null || at === null
          ? null
          : { at: Temporal.Instant.from(at), rules: progress },
      stopAskedAt: asked === null ? null : Temporal.Instant.from(asked),
    };
  },
});

const recordOf = ({ started_at, finished_at, ...row }: RunRow): RunRecord => ({
  ...row,
  startedAt: Temporal.Instant.from(started_at),
  finishedAt: finished_at === null ? null : Temporal.Instant.from(finished_at),
});
