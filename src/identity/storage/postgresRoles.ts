import { sql, type Kysely } from "kysely";
import type { Role } from "../../platform/access/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { GivenRole, Member, Roles } from "../actions/ports.ts";
import { at, instantOf } from "./tables.ts";

interface RoleRow {
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  readonly body: string | null;
  readonly offer: string | null;
  readonly from_at: Date;
  readonly until_at: Date;
  readonly authorised_by: string | null;
}

interface MemberRow extends RoleRow {
  readonly name: string;
  readonly email: string;
  readonly has_factor: boolean;
  readonly giver: string | null;
}

const columns = sql`a.id, a.account, a.role, a.body, a.offer, a.from_at, a.until_at, a.authorised_by`;

/** Roles of staff in `egide.staff_assignment`. */
export const postgresRoles = (database: Database): Roles => {
  const builder = database.kysely<unknown>();
  return {
    ofAccount: async (account, now) => {
      const { rows } = await sql<RoleRow>`
        select ${columns} from egide.staff_assignment a
        where a.account = ${account} and a.until_at > ${at(now)} order by a.until_at, a.id`.execute(
        builder,
      );
      return rows.map(roleOf);
    },

    inBody: async (body, now) => {
      const { rows } = await sql<MemberRow>`
        select ${columns}, p.name, p.email, p.totp_secret is not null as has_factor, g.name as giver
        from egide.staff_assignment a join egide.staff_account p on p.id = a.account
        left join egide.staff_account g on g.id = a.given_by
        where a.body is not distinct from ${body} and a.until_at > ${at(now)}
        order by lower(p.name), p.id, a.role, a.id`.execute(builder);
      return rows.map((row): Member => ({
        ...roleOf(row),
        name: row.name,
        email: row.email,
        hasSecondFactor: row.has_factor,
        givenBy: row.giver,
      }));
    },

    find: async (id) => {
      const { rows } = await sql<RoleRow>`
        select ${columns} from egide.staff_assignment a where a.id = ${id}`.execute(builder);
      return rows[0] ? roleOf(rows[0]) : null;
    },

    give: async (role, by) => await insertRole(builder, role, by),

    end: async (id, now) =>
      await database.transaction(async (transaction) => {
        const { rows } = await sql<{ account: string }>`
          update egide.staff_assignment
          set until_at = greatest(from_at, ${at(now)})
          where id = ${id} and until_at > ${at(now)} returning account`.execute(transaction);
        const account = rows[0]?.account;
        if (account !== undefined) await closeWithoutRole(transaction, now, account);
      }),

    closeAccounts: async (now) =>
      await database.transaction(
        async (transaction) => await closeWithoutRole(transaction, now, null),
      ),

    countOperators: async (now) => {
      const { rows } = await sql<{ count: number }>`
        select count(distinct a.account)::int as count from egide.staff_assignment a
        join egide.staff_account p on p.id = a.account and p.left_at is null
        where a.role = 'operator' and a.body is null
          and a.from_at <= ${at(now)} and a.until_at > ${at(now)}`.execute(builder);
      return rows[0]?.count ?? 0;
    },
  };
};

export const insertRole = async (
  builder: Kysely<unknown>,
  role: GivenRole,
  by: string,
): Promise<void> => {
  await sql`
    insert into egide.staff_assignment (id, account, role, body, offer, from_at, until_at, given_by, authorised_by)
    values (${role.id}, ${role.account}, ${role.role}, ${role.body}, ${role.offer},
      ${at(role.from)}, ${at(role.until)}, ${by}, ${role.authorisedBy})`.execute(builder);
};

/** Marks as left the account, or every account, that holds no role any more; their sessions and half logins are gone at once. */
const closeWithoutRole = async (
  transaction: Kysely<unknown>,
  now: Temporal.Instant,
  account: string | null,
): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    update egide.staff_account p set left_at = ${at(now)}
    where p.left_at is null and (${account}::text is null or p.id = ${account})
      and not exists (
        select from egide.staff_assignment a where a.account = p.id and a.until_at > ${at(now)})
    returning p.id`.execute(transaction);
  const left = rows.map(({ id }) => id);
  for (const table of ["session", "sign_in", "link"])
    await sql`delete from ${sql.table(`egide.staff_${table}`)}
      where account = any(${left}::text[])`.execute(transaction);
  return left.length;
};

const roleOf = (row: RoleRow): GivenRole => ({
  id: row.id,
  account: row.account,
  role: row.role,
  body: row.body,
  offer: row.offer,
  from: instantOf(row.from_at),
  until: instantOf(row.until_at),
  authorisedBy: row.authorised_by,
});
