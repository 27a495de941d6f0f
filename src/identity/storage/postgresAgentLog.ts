import { sql, type RawBuilder } from "kysely";
import type { Actor } from "../../kernel/index.ts";
import type { Action, AgentLog, AgentLogEntry } from "../../platform/access/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { AgentLogPages, AgentLogQuery } from "../actions/agentLogPages.ts";
import { at, instantOf } from "./tables.ts";

interface EntryRow {
  readonly at: Date;
  readonly actor_kind: Actor["kind"];
  readonly actor: string;
  readonly actor_name: string;
  readonly action: Action;
  readonly body: string | null;
  readonly object_kind: string | null;
  readonly object_id: string | null;
  readonly outcome: AgentLogEntry["outcome"];
}

/** The agent log in `egide.agent_log`: written by the web, read by the page of auditors. */
export const postgresAgentLog = (database: Database): AgentLog & AgentLogPages => {
  const builder = database.kysely<unknown>();
  return {
    record: async ({ at: moment, actor, action, body, object, outcome }) => {
      await sql`
        insert into egide.agent_log (at, actor_kind, actor, actor_name, action, body, object_kind,
          object_id, outcome)
        values (${at(moment)}, ${actor.kind}, ${actor.id}, ${actor.name}, ${action}, ${body},
          ${object?.kind ?? null}, ${object?.id ?? null}, ${outcome})`.execute(builder);
    },

    count: async (query) => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from egide.agent_log where ${conditionOf(query)}`.execute(
        builder,
      );
      return rows[0]?.count ?? 0;
    },

    read: async (query, { offset, limit }) => {
      const { rows } = await sql<EntryRow>`
        select at, actor_kind, actor, actor_name, action, body, object_kind, object_id, outcome
        from egide.agent_log where ${conditionOf(query)}
        order by ${orderOf(query)} limit ${limit} offset ${offset}`.execute(builder);
      return rows.map(entryOf);
    },
  };
};

const conditionOf = ({
  body,
  from,
  until,
  action,
  outcome,
  actor,
}: AgentLogQuery): RawBuilder<unknown> => {
  const parts = [
    sql`body is not distinct from ${body}`,
    sql`at >= ${at(from)}`,
    sql`at < ${at(until)}`,
    ...(action === null ? [] : [sql`action = ${action}`]),
    ...(outcome === null ? [] : [sql`outcome = ${outcome}`]),
    ...(actor === null ? [] : [sql`strpos(lower(actor_name), lower(${actor})) > 0`]),
  ];
  return sql.join(parts, sql` and `);
};

const orderOf = ({ order: { by, isDescending } }: AgentLogQuery): RawBuilder<unknown> => {
  const way = isDescending ? sql`desc` : sql`asc`;
  if (by === "at") return sql`agent_log.at ${way}, id ${way}`;
  const column = by === "actor" ? sql`lower(actor_name)` : sql`action`;
  return sql`${column} ${way}, agent_log.at desc, id desc`;
};

const entryOf = (row: EntryRow): AgentLogEntry => ({
  at: instantOf(row.at),
  actor: { kind: row.actor_kind, id: row.actor, name: row.actor_name },
  action: row.action,
  body: row.body,
  object:
    row.object_kind === null || row.object_id === null
      ? null
      : { kind: row.object_kind, id: row.object_id },
  outcome: row.outcome,
});
