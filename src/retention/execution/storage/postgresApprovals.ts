import { sql, type Kysely } from "kysely";
import type { Approvals } from "../actions/approvals.ts";
import type { Approval } from "../model/approval.ts";

interface ApprovalRow {
  readonly id: string;
  readonly policy: string;
  readonly state: Approval["state"];
  readonly requested_by: string;
  readonly requested_at: string;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly digest: string;
  readonly items: Approval["items"];
}

const columns = sql`
  id, policy, state, requested_by, decided_by, digest, items,
  to_char(requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as requested_at,
  to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as decided_at`;

/** Requests in `egide.retention_approval` of the platform's database. */
export const postgresApprovals = (database: Kysely<unknown>): Approvals => ({
  ask: async (request) => {
    await sql`
      insert into egide.retention_approval
        (id, policy, state, requested_by, requested_at, digest, items)
      values (${request.id}, ${request.policy}, 'waiting', ${request.requestedBy},
        ${request.requestedAt.toString()}::timestamptz, ${request.digest},
        ${JSON.stringify(request.items)}::jsonb)`.execute(database);
  },

  open: async (policy) => {
    const { rows } = await sql<ApprovalRow>`
      select ${columns} from egide.retention_approval
      where policy = ${policy} and state <> 'used'
      order by retention_approval.requested_at, id`.execute(database);
    return rows.map(approvalOf);
  },

  find: async (id) => {
    const { rows } = await sql<ApprovalRow>`
      select ${columns} from egide.retention_approval where id = ${id}`.execute(database);
    return rows[0] ? approvalOf(rows[0]) : null;
  },

  approve: async (id, by, at) => {
    const { numAffectedRows } = await sql`
      update egide.retention_approval
      set state = 'approved', decided_by = ${by}, decided_at = ${at.toString()}::timestamptz
      where id = ${id} and state = 'waiting'`.execute(database);
    return numAffectedRows === 1n;
  },

  use: async (ids) => {
    await sql`
      update egide.retention_approval set state = 'used'
      where id = any(${[...ids]}::text[]) and state = 'approved'`.execute(database);
  },
});

const approvalOf = ({
  requested_by,
  requested_at,
  decided_by,
  decided_at,
  ...row
}: ApprovalRow): Approval => ({
  ...row,
  requestedBy: requested_by,
  requestedAt: Temporal.Instant.from(requested_at),
  decidedBy: decided_by,
  decidedAt: decided_at === null ? null : Temporal.Instant.from(decided_at),
});
