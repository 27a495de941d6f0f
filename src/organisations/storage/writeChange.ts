import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { OrganisationChange } from "../actions/change.ts";

/** Writes one line into `egide.organisation_change`, in the transaction of what it tells. */
export const writeChange = async (
  within: Kysely<unknown>,
  { body, subject, object, changed, author, reason, at }: Omit<OrganisationChange, "number">,
): Promise<void> => {
  await sql`
    insert into egide.organisation_change
      (body, subject, object, changed, author_kind, author, author_name, reason, at)
    values (${body}, ${subject}, ${object}, ${JSON.stringify(changed)}::jsonb, ${author.kind},
      ${author.id}, ${author.name}, ${reason}, ${at.toString()}::timestamptz)`.execute(within);
};
