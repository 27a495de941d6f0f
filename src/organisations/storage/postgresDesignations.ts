import { sql, type Kysely, type RawBuilder } from "kysely";
import { failed, success } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { ChangedBy } from "../actions/change.ts";
import type { Designations } from "../actions/designations.ts";
import { organisationsFailure } from "../errors.ts";
import { changedInDesignation, isSameDesignation } from "../model/changedFields.ts";
import type { Designation, DesignationRole } from "../model/designation.ts";
import type { PostalAddress } from "../model/postalAddress.ts";
import { writeChange } from "./writeChange.ts";

interface DesignationRow {
  readonly id: string;
  readonly role: DesignationRole;
  readonly name: string | null;
  readonly title: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly address: PostalAddress | null;
  readonly form: string | null;
  readonly cnil_number: string | null;
  readonly from_day: string;
  readonly until_day: string | null;
  readonly bodies: readonly string[];
}

const selected = sql`
  select id, role, name, title, email, telephone, address, form, cnil_number, from_day, until_day,
    array(select body from egide.dpo_designation_body where designation = id order by body) as bodies
  from egide.dpo_designation`;

/** Designations in `egide.dpo_designation` of the platform's database. */
export const postgresDesignations = (
  database: Kysely<unknown>,
  transaction: Transact,
): Designations => ({
  list: async () => {
    const { rows } = await sql<DesignationRow>`
      ${selected} order by from_day desc, id`.execute(database);
    return rows.map(designationOf);
  },

  find: async (id) => {
    const { rows } = await sql<DesignationRow>`${selected} where id = ${id}`.execute(database);
    return rows[0] ? designationOf(rows[0]) : null;
  },

  save: async (designation, at) =>
    await transaction<unknown, void>(async (within) => {
      await begin(within, designation, at, sql`on conflict (id) do nothing`);
      await put(within, designation);
    }),

  add: async (designation, by) =>
    await transaction<unknown, void>(async (within) => {
      await begin(within, designation, by.at, sql``);
      await put(within, designation);
      await tell(within, null, designation, by);
    }),

  change: async (before, after, by) =>
    await transaction<unknown, Awaited<ReturnType<Designations["change"]>>>(async (within) => {
      const { rows } = await sql<DesignationRow>`
        ${selected} where id = ${before.id} for update`.execute(within);
      if (rows[0] === undefined || !isSameDesignation(designationOf(rows[0]), before))
        return failed(organisationsFailure("organisations.changed-meanwhile"));
      await put(within, after);
      await tell(within, before, after, by);
      return success(null);
    }),
});

/** What `put` then fills. */
const begin = async (
  within: Kysely<unknown>,
  { id, role, from }: Designation,
  at: Temporal.Instant,
  onConflict: RawBuilder<unknown>,
): Promise<void> => {
  await sql`
    insert into egide.dpo_designation (id, role, from_day, made_at)
    values (${id}, ${role}, ${from.toString()}::date, ${at.toString()}::timestamptz)
    ${onConflict}`.execute(within);
};

const put = async (within: Kysely<unknown>, designation: Designation): Promise<void> => {
  const { id, bodies, address, from, until } = designation;
  await sql`
    update egide.dpo_designation set
      role = ${designation.role}, name = ${designation.name}, title = ${designation.title},
      email = ${designation.email}, telephone = ${designation.telephone},
      address = ${address && JSON.stringify(address)}::jsonb, form = ${designation.form},
      cnil_number = ${designation.cnilNumber}, from_day = ${from.toString()}::date,
      until_day = ${until?.toString() ?? null}::date
    where id = ${id}`.execute(within);
  await sql`delete from egide.dpo_designation_body where designation = ${id}`.execute(within);
  await sql`
    insert into egide.dpo_designation_body (designation, body)
    select ${id}, unnest(${[...bodies]}::text[])`.execute(within);
};

const tell = async (
  within: Kysely<unknown>,
  before: Designation | null,
  after: Designation,
  by: ChangedBy,
): Promise<void> => {
  const changed = changedInDesignation(before, after);
  for (const body of new Set([...(before?.bodies ?? []), ...after.bodies]))
    await writeChange(within, { ...by, body, subject: "designation", object: after.id, changed });
};

const designationOf = ({
  cnil_number,
  from_day,
  until_day,
  ...row
}: DesignationRow): Designation => ({
  ...row,
  cnilNumber: cnil_number,
  from: Temporal.PlainDate.from(from_day),
  until: until_day === null ? null : Temporal.PlainDate.from(until_day),
});
