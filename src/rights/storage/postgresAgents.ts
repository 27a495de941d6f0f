import { sql, type Kysely } from "kysely";
import type { AuthorisedAgent, AuthorisedAgents } from "../actions/authorisedAgents.ts";
import { instantOf } from "./requestRows.ts";

interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly verify_key: Buffer;
  readonly web_url: string | null;
  readonly added_at: Date;
  readonly ended_at: Date | null;
}

const agentOf = ({
  id,
  name,
  verify_key,
  web_url,
  added_at,
  ended_at,
}: AgentRow): AuthorisedAgent => ({
  id,
  name,
  verifyKey: verify_key,
  webUrl: web_url,
  addedAt: instantOf(added_at),
  endedAt: ended_at === null ? null : instantOf(ended_at),
});

const columns = sql`id, name, verify_key, web_url, added_at, ended_at`;

/** Agents in the platform's database. */
export const postgresAgents = (kysely: Kysely<unknown>): AuthorisedAgents => ({
  find: async (id) => {
    const { rows } = await sql<AgentRow>`
      select ${columns} from egide.rights_agent where id = ${id}`.execute(kysely);
    return rows[0] === undefined ? null : agentOf(rows[0]);
  },
  list: async () => {
    const { rows } = await sql<AgentRow>`
      select ${columns} from egide.rights_agent order by id`.execute(kysely);
    return rows.map(agentOf);
  },
  keep: async ({ id, name, verifyKey, webUrl }, at) => {
    await sql`
      insert into egide.rights_agent as known (id, name, verify_key, web_url, added_at)
      values (${id}, ${name}, ${verifyKey}, ${webUrl}, ${at.toString()}::timestamptz)
      on conflict (id) do update set name = excluded.name, verify_key = excluded.verify_key,
        web_url = excluded.web_url, ended_at = null,
        added_at = case when known.ended_at is null and known.verify_key = excluded.verify_key
          then known.added_at else excluded.added_at end`.execute(kysely);
  },
  end: async (id, at) => {
    const { numAffectedRows } = await sql`
      update egide.rights_agent set ended_at = ${at.toString()}::timestamptz
      where id = ${id} and ended_at is null`.execute(kysely);
    return Number(numAffectedRows ?? 0) > 0;
  },
});
