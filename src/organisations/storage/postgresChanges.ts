import { sql, type Kysely } from "kysely";
import type { Actor } from "../../kernel/index.ts";
import type { ChangedField, ChangeSubject, OrganisationChanges } from "../actions/change.ts";

interface ChangeRow {
  readonly number: string;
  readonly body: string | null;
  readonly subject: ChangeSubject;
  readonly object: string | null;
  readonly changed: readonly ChangedField[];
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
  readonly reason: string;
  readonly at: string;
}

/** The history in `egide.organisation_change` of the platform's database. */
export const postgresChanges = (database: Kysely<unknown>): OrganisationChanges => ({
  list: async (body, limit, offset = 0) => {
    const { rows } = await sql<ChangeRow>`
      select number::text, body, subject, object, changed, author_kind, author, author_name, reason,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from egide.organisation_change
      where body is not distinct from ${body}::text
      order by organisation_change.number desc limit ${limit} offset ${offset}`.execute(database);
    return rows.map(({ number, author_kind, author, author_name, at, ...row }) => ({
      ...row,
      number: Number(number),
      author: { kind: author_kind, id: author, name: author_name },
      at: Temporal.Instant.from(at),
    }));
  },
});
