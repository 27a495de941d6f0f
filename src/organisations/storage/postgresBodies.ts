import { sql, type Kysely } from "kysely";
import type { Bodies } from "../actions/bodies.ts";
import type { Body } from "../model/body.ts";

interface BodyRow {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly parent: string | null;
  readonly legal_form: string | null;
  readonly registration: string | null;
  readonly seat: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly accent: string | null;
  readonly publication_director: string | null;
  readonly directed_until: string | null;
}

const columns = sql`id, name, acronym, parent, legal_form, registration, seat, telephone, website, accent,
  publication_director, directed_until`;

/** Bodies in `egide.body` of the platform's database. */
export const postgresBodies = (database: Kysely<unknown>): Bodies => ({
  list: async () => {
    const { rows } = await sql<BodyRow>`
      select ${columns} from egide.body
      order by parent is not null, name collate "und-x-icu", id`.execute(database);
    return rows.map(bodyOf);
  },

  find: async (id) => {
    const { rows } = await sql<BodyRow>`
      select ${columns} from egide.body where id = ${id}`.execute(database);
    return rows[0] ? bodyOf(rows[0]) : null;
  },

  save: async (body, at) => {
    await sql`
      insert into egide.body
        (id, name, acronym, parent, legal_form, registration, seat, telephone, website, accent,
         publication_director, directed_until, made_at)
      values (${body.id}, ${body.name}, ${body.acronym}, ${body.parent}, ${body.legalForm},
        ${body.registration}, ${body.seat}, ${body.telephone}, ${body.website}, ${body.accent},
        ${body.director?.name ?? null}, ${body.director?.until?.toString() ?? null}::date,
        ${at.toString()}::timestamptz)
      on conflict (id) do update set
        name = excluded.name, acronym = excluded.acronym, parent = excluded.parent,
        legal_form = excluded.legal_form, registration = excluded.registration,
        seat = excluded.seat, telephone = excluded.telephone, website = excluded.website,
        accent = excluded.accent, publication_director = excluded.publication_director,
        directed_until = excluded.directed_until`.execute(database);
  },
});

const bodyOf = ({ legal_form, publication_director, directed_until, ...row }: BodyRow): Body => ({
  ...row,
  legalForm: legal_form,
  director:
    publication_director === null
      ? null
      : {
          name: publication_director,
          until: directed_until === null ? null : Temporal.PlainDate.from(directed_until),
        },
});
