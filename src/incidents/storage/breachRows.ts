import { sql, type Kysely, type RawBuilder } from "kysely";
import type { FileKeys } from "../../platform/files/index.ts";
import type { BreachList, BreachesAsked, ListedBreach } from "../actions/breachList.ts";
import { breachStates, outlineOf, type BreachOutline } from "../model/outline.ts";
import { severityLevels } from "../model/severity.ts";
import { breachIn, type IncidentRow, type VersionRow } from "./incidentRows.ts";

interface OutlineRow {
  readonly id: string;
  readonly body: string;
  readonly near_miss: boolean;
  readonly aware_at: Date;
  readonly notified_at: Date | null;
  readonly closed_at: Date | null;
  readonly state: ListedBreach["state"];
  readonly severity: BreachOutline["severity"];
  readonly cause: BreachOutline["cause"] | null;
  readonly losses: BreachOutline["losses"] | null;
  readonly persons_touched: number | null;
  readonly authority_choice: BreachOutline["authority"];
  readonly persons_choice: BreachOutline["personsChoice"];
  readonly due_at: Date | null;
  readonly completed_at: Date | null;
  readonly persons_told_at: Date | null;
}

export const moment = (value: Temporal.Instant | null): RawBuilder<unknown> =>
  sql`${value?.toString() ?? null}::timestamptz`;

const instantOf = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** The columns of an outline, as a step sets them. */
export const outlineColumns = (outline: BreachOutline): RawBuilder<unknown> => sql`
  state = ${outline.state}, severity = ${outline.severity}, cause = ${outline.cause},
  losses = ${[...outline.losses]}::text[], persons_touched = ${outline.persons},
  authority_choice = ${outline.authority}, persons_choice = ${outline.personsChoice}, due_at = ${moment(outline.dueAt)},
  completed_at = ${moment(outline.completedAt)}, persons_told_at = ${moment(outline.personsToldAt)}`;

/** Records with the content of their last version. */
export const selectBreaches = (
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): RawBuilder<IncidentRow & Pick<VersionRow, "content">> => sql`
  select i.id, i.body, i.revision, i.closed_at, i.wrapped, v.content
  from egide.incident i join egide.incident_version v on v.incident = i.id and v.number = i.revision
  where ${where} ${rest}`;

/** Writes the outlines that records of before it have not; one whose key is another is left as it is. */
export const fillOutlines = async (
  kysely: Kysely<unknown>,
  keys: FileKeys,
  body: string | null,
): Promise<void> => {
  const here = body === null ? sql`` : sql`and i.body = ${body}`;
  const { rows } = await selectBreaches(sql`i.state is null ${here}`).execute(kysely);
  for (const row of rows) {
    const breach = breachIn(keys, row);
    if (!breach.ok) continue;
    const outline = outlineOf(breach.value.content, breach.value.closedAt !== null);
    // Only of the version that was read: a step that came between has written its own.
    await sql`update egide.incident set ${outlineColumns(outline)}
      where id = ${row.id} and revision = ${row.revision} and state is null`.execute(kysely);
  }
};

const listed = (row: OutlineRow): ListedBreach => ({
  id: row.id,
  body: row.body,
  closedAt: instantOf(row.closed_at),
  isNearMiss: row.near_miss,
  awareAt: Temporal.Instant.fromEpochMilliseconds(row.aware_at.getTime()),
  state: row.state,
  severity: row.severity,
  cause: row.cause ?? "unknown",
  losses: row.losses ?? [],
  persons: row.persons_touched,
  authority: row.authority_choice,
  personsChoice: row.persons_choice,
  notifiedAt: instantOf(row.notified_at),
  dueAt: instantOf(row.due_at),
  completedAt: instantOf(row.completed_at),
  personsToldAt: instantOf(row.persons_told_at),
});

const whereOf = ({ body, state, kind, severity, clock, now }: BreachesAsked) => {
  const conditions: RawBuilder<unknown>[] = [sql`body = ${body}`];
  if (state === "open") conditions.push(sql`closed_at is null`);
  else if (state !== null) conditions.push(sql`state = ${state}`);
  if (kind !== null) conditions.push(sql`near_miss = ${kind === "near-miss"}`);
  if (severity === "unassessed") conditions.push(sql`severity is null and not near_miss`);
  else if (severity !== null) conditions.push(sql`severity = ${severity}`);
  if (clock !== null) {
    const isDue = sql`notified_at is null and closed_at is null and not near_miss
      and authority_choice is distinct from 'register-only'`;
    const end = sql`aware_at + interval '72 hours'`;
    const by = {
      running: sql`${isDue} and ${end} >= ${moment(now)}`,
      over: sql`${isDue} and ${end} < ${moment(now)}`,
      late: sql`notified_at > ${end}`,
      "in-time": sql`notified_at <= ${end}`,
    };
    conditions.push(by[clock]);
  }
  return sql.join(conditions, sql` and `);
};

const orderOf = ({ order: { by, isDescending } }: BreachesAsked): RawBuilder<unknown> => {
  const way = isDescending ? sql`desc nulls last` : sql`asc nulls last`;
  if (by === "pressing") {
    const open = sql`case when closed_at is null then aware_at end`;
    return isDescending
      ? sql`closed_at is null, closed_at, ${open} desc, id`
      : sql`closed_at is not null, ${open}, closed_at desc, id`;
  }
  const key = {
    aware: sql`aware_at`,
    severity: sql`array_position(${[...severityLevels]}::text[], severity)`,
    state: sql`array_position(${[...breachStates]}::text[], state)`,
  }[by];
  return sql`${key} ${way}, aware_at, id`;
};

/** The register of breaches as a list. */
export const breachRows = (kysely: Kysely<unknown>, keys: FileKeys): BreachList => ({
  list: async (asked, { offset, limit }) => {
    await fillOutlines(kysely, keys, asked.body);
    const { rows } = await sql<OutlineRow>`
      select id, body, near_miss, aware_at, notified_at, closed_at, state, severity, cause, losses, persons_touched,
        authority_choice, persons_choice, due_at, completed_at, persons_told_at
      from egide.incident where ${whereOf(asked)} order by ${orderOf(asked)} limit ${limit} offset ${offset}`.execute(
      kysely,
    );
    return rows.map(listed);
  },

  count: async (asked) => {
    await fillOutlines(kysely, keys, asked.body);
    const { rows } = await sql<{ found: number; whole: number }>`
      select count(*) filter (where ${whereOf(asked)})::int as found, count(*)::int as whole
      from egide.incident where body = ${asked.body}`.execute(kysely);
    return { found: rows[0]?.found ?? 0, all: rows[0]?.whole ?? 0 };
  },

  titles: async (body, ids) => {
    const { rows } = await selectBreaches(
      sql`i.body = ${body} and i.id = any(${[...ids]}::text[])`,
    ).execute(kysely);
    return new Map(
      rows.map((row) => {
        const breach = breachIn(keys, row);
        return [row.id, breach.ok ? breach.value.content.facts.title : null];
      }),
    );
  },
});
