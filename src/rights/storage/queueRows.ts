import { sql, type Kysely, type RawBuilder } from "kysely";
import type { FileKeys } from "../../platform/files/index.ts";
import type { QueueAsked, QueuedRequest, QueuePart } from "../actions/requestQueue.ts";
import { requestedRights } from "../model/request/requestedRight.ts";
import { contentIn, instantOf, sealOf, type RequestRow } from "./requestRows.ts";

type QueueRow = Pick<
  RequestRow,
  | "id"
  | "body"
  | "right_asked"
  | "activity"
  | "channel"
  | "status"
  | "reason"
  | "identity_means"
  | "doubted"
  | "closed_at"
> & {
  readonly received: string;
  readonly last: string;
  readonly stopped: string | null;
  readonly wrapped: Buffer | null;
  readonly content: Buffer | null;
  readonly found: number;
};

/** The last day; a clock that stands still gains a day each day. */
const lastDay = (today: Temporal.PlainDate): RawBuilder<unknown> =>
  sql`due_on + case when stopped_since is null then 0
    else greatest(0, ${today.toString()}::date - stopped_since) end`;

const states = {
  open: sql`closed_at is null`,
  "to-begin": sql`closed_at is null and status = 'open'`,
  "in-progress": sql`closed_at is null and status = 'in_progress' and reason is null`,
  identity: sql`closed_at is null and reason = 'need_user_verification'`,
  doubted: sql`closed_at is null and doubted`,
  closed: sql`closed_at is not null`,
  fulfilled: sql`closed_at is not null and status = 'fulfilled'`,
  denied: sql`closed_at is not null and status = 'denied'`,
  revoked: sql`closed_at is not null and status = 'revoked'`,
  expired: sql`closed_at is not null and status = 'expired'`,
} as const;

const times = ({ today }: QueueAsked) =>
  ({
    late: sql`closed_at is null and ${lastDay(today)} < ${today.toString()}::date`,
    week: sql`closed_at is null and stopped_since is null
      and due_on between ${today.toString()}::date and ${today.toString()}::date + 7`,
    stopped: sql`closed_at is null and stopped_since is not null`,
    "closed-late": sql`(closed_at at time zone 'Europe/Paris')::date > due_on`,
  }) as const;

const whereOf = (asked: QueueAsked): RawBuilder<unknown> => {
  const conditions: RawBuilder<unknown>[] = [sql`body = ${asked.body}`, states[asked.state]];
  if (asked.right !== null) conditions.push(sql`right_asked = ${asked.right}`);
  if (asked.channel !== null) conditions.push(sql`channel = ${asked.channel}`);
  if (asked.time !== null) conditions.push(times(asked)[asked.time]);
  return sql.join(conditions, sql` and `);
};

const orderOf = ({ order: { by, isDescending }, today }: QueueAsked): RawBuilder<unknown> => {
  const [way, otherWay] = isDescending ? [sql`desc`, sql`asc`] : [sql`asc`, sql`desc`];
  const least = sql`case when closed_at is null then ${lastDay(today)} end ${way} nulls last,
    closed_at ${otherWay} nulls first, received_at, id`;
  switch (by) {
    case "received":
      return sql`received_on ${way}, ${least}`;
    case "right":
      return sql`array_position(${[...requestedRights]}::text[], right_asked) ${way}, ${least}`;
    case "state":
      return sql`status ${way}, reason ${way} nulls first, ${least}`;
    default:
      return least;
  }
};

/**
 * A part of the queue of a body and how many there are, by one query. Its order is found over narrow rows; what is sealed is read of the part
 * alone, and only where names are asked for.
 */
export const readQueue = async (
  kysely: Kysely<unknown>,
  keys: FileKeys,
  asked: QueueAsked,
  { offset, limit, named }: QueuePart,
): Promise<{ readonly rows: readonly QueuedRequest[]; readonly found: number }> => {
  const sealed = named ? sql`r.wrapped, r.content` : sql`null as wrapped, null as content`;
  const { rows } = await sql<QueueRow>`
    select r.id, r.body, r.right_asked, r.activity, r.channel, r.status, r.reason, r.identity_means, r.doubted,
      r.closed_at, r.received_on::text as received, (${lastDay(asked.today)})::text as last,
      r.stopped_since::text as stopped, ${sealed}, q.found
    from (
      select id, count(*) over ()::int as found, row_number() over (order by ${orderOf(asked)}) as place
      from egide.rights_request where ${whereOf(asked)} order by place limit ${limit} offset ${offset}
    ) q join egide.rights_request r on r.id = q.id order by q.place`.execute(kysely);
  const [first] = rows;
  if (first !== undefined)
    return { rows: rows.map((row) => queued(keys, row)), found: first.found };
  // Behind the last page nothing says how many there are.
  const counted = await sql<{ found: number }>`
    select count(*)::int as found from egide.rights_request where ${whereOf(asked)}`.execute(
    kysely,
  );
  return { rows: [], found: counted.rows[0]?.found ?? 0 };
};

const queued = (keys: FileKeys, row: QueueRow): QueuedRequest => ({
  id: row.id,
  body: row.body,
  right: row.right_asked,
  activity: row.activity,
  channel: row.channel,
  state: {
    status: row.status,
    reason: row.reason,
    identity: row.identity_means,
    isDoubted: row.doubted,
  },
  receivedOn: Temporal.PlainDate.from(row.received),
  lastDay: Temporal.PlainDate.from(row.last),
  stoppedSince: row.stopped === null ? null : Temporal.PlainDate.from(row.stopped),
  closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
  name: nameIn(keys, row),
});

const nameIn = (keys: FileKeys, { id, wrapped, content }: QueueRow): string | null => {
  if (wrapped === null || content === null) return null;
  const seal = sealOf(keys, { id, wrapped });
  const opened = seal.ok ? contentIn(seal.value, { id, content }) : seal;
  return opened.ok ? opened.value.name : null;
};
