import { sql, type Kysely } from "kysely";
import type { Ids, Language } from "../../kernel/index.ts";
import type { Role } from "../../platform/access/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Account, Invitation, Invitations, NewAccount } from "../actions/ports.ts";
import { accountColumns, accountOf, type AccountRow } from "./postgresAccounts.ts";
import { insertRole } from "./postgresRoles.ts";
import { at, instantOf } from "./tables.ts";

interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  readonly body: string | null;
  readonly offer: string | null;
  readonly until_at: Date;
  readonly authorised_by: string | null;
  readonly invited_by: string;
  readonly made_at: Date;
  readonly ends_at: Date;
}

const columns = sql`id, email, name, language, role, body, offer, until_at, authorised_by, invited_by, made_at, ends_at`;
const table = sql.table("egide.staff_invitation");

/** Invitations of staff, and the accounts that they become. */
export const postgresInvitations = (database: Database, ids: Ids): Invitations => {
  const builder = database.kysely<unknown>();
  return {
    add: async ({ role, ...invitation }, token) =>
      await database.transaction(async (transaction: Kysely<unknown>) => {
        await sql`delete from ${table} where email = ${invitation.email} and role = ${role.role}
          and body is not distinct from ${role.body}
          and offer is not distinct from ${role.offer}`.execute(transaction);
        await sql`
          insert into ${table} (id, token_hash, email, name, language, role, body, offer, until_at,
            authorised_by, invited_by, made_at, ends_at)
          values (${invitation.id}, ${Buffer.from(token)}, ${invitation.email}, ${invitation.name},
            ${invitation.language}, ${role.role}, ${role.body}, ${role.offer}, ${at(role.until)},
            ${role.authorisedBy}, ${invitation.invitedBy}, ${at(invitation.madeAt)}, ${at(invitation.endsAt)})`.execute(
          transaction,
        );
      }),

    find: async (token, now) => {
      const { rows } = await sql<InvitationRow>`
        select ${columns} from ${table}
        where token_hash = ${Buffer.from(token)} and ends_at > ${at(now)}`.execute(builder);
      return rows[0] ? invitationOf(rows[0]) : null;
    },

    inBody: async (body, now) => {
      const { rows } = await sql<InvitationRow>`
        select ${columns} from ${table}
        where body is not distinct from ${body} and ends_at > ${at(now)} order by made_at, id`.execute(
        builder,
      );
      return rows.map(invitationOf);
    },

    withdraw: async (id, body) => {
      const { numAffectedRows } = await sql`delete from ${table}
        where id = ${id} and body is not distinct from ${body}`.execute(builder);
      return numAffectedRows === 1n;
    },

    accept: async (token, account, now) =>
      await database.transaction(async (transaction: Kysely<unknown>) => {
        const { rows } = await sql<InvitationRow>`
          delete from ${table} where token_hash = ${Buffer.from(token)} and ends_at > ${at(now)}
          returning ${columns}`.execute(transaction);
        if (rows[0] === undefined) return null;
        const invitation = invitationOf(rows[0]);
        const made = await insertAccount(transaction, { ...invitation, ...account }, now);
        if (made === null) return null;
        const role = { ...invitation.role, id: ids.next(), account: made.id, from: now };
        await insertRole(transaction, role, invitation.invitedBy);
        return made;
      }),

    acceptFirst: async (token, account, now) =>
      await database.transaction(async (transaction: Kysely<unknown>) => {
        const { numAffectedRows } = await sql`
          delete from egide.staff_link
          where token_hash = ${Buffer.from(token)} and purpose = 'first-operator'
            and ends_at > ${at(now)}`.execute(transaction);
        if (numAffectedRows !== 1n) return null;
        const made = await insertAccount(transaction, account, now);
        if (made === null) return null;
        const { until } = account;
        const held = { role: "operator", body: null, offer: null, authorisedBy: null } as const;
        const role = { ...held, from: now, until };
        await insertRole(
          transaction,
          { ...role, id: ids.next(), account: made.id },
          "installation",
        );
        return made;
      }),
  };
};

/** A new account; or that of somebody who had left, as new: nothing of what they could sign in with before remains. */
const insertAccount = async (
  transaction: Kysely<unknown>,
  account: NewAccount & { readonly email: string; readonly language: Language },
  now: Temporal.Instant,
): Promise<Account | null> => {
  const { provider } = account;
  const { rows } = await sql<AccountRow>`
    insert into egide.staff_account as p (id, email, name, language, password_hash, provider_issuer,
      provider_subject, made_at)
    values (${account.id}, ${account.email}, ${account.name}, ${account.language},
      ${account.passwordHash}, ${provider?.issuer ?? null}, ${provider?.subject ?? null}, ${at(now)})
    on conflict (email) do update
      set name = excluded.name, language = excluded.language, password_hash = excluded.password_hash,
        provider_issuer = excluded.provider_issuer, provider_subject = excluded.provider_subject,
        totp_secret = null, left_at = null
      where p.left_at is not null
    returning ${accountColumns}`.execute(transaction);
  if (rows[0] === undefined) return null;
  await sql`delete from egide.staff_recovery_code where account = ${rows[0].id}`.execute(
    transaction,
  );
  return accountOf(rows[0]);
};

const invitationOf = (row: InvitationRow): Invitation => ({
  id: row.id,
  email: row.email,
  name: row.name,
  language: row.language,
  role: {
    role: row.role,
    body: row.body,
    offer: row.offer,
    until: instantOf(row.until_at),
    authorisedBy: row.authorised_by,
  },
  invitedBy: row.invited_by,
  madeAt: instantOf(row.made_at),
  endsAt: instantOf(row.ends_at),
});
