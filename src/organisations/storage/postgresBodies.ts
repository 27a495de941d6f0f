import { sql, type Kysely } from "kysely";
import { failed, success, type Language } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { Bodies } from "../actions/bodies.ts";
import { organisationsFailure } from "../errors.ts";
import type { Body } from "../model/body.ts";
import { changedInBody, isSameBody } from "../model/changedFields.ts";
import type { PostalAddress } from "../model/postalAddress.ts";
import { writeChange } from "./writeChange.ts";

interface BodyRow {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly parent: string | null;
  readonly legal_form: string | null;
  readonly siret: string | null;
  readonly registration: string | null;
  readonly address: PostalAddress | null;
  readonly seat: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly accent: string | null;
  readonly link_colour: string | null;
  readonly working_language: Language;
  readonly controller: Body["controller"];
  readonly director_title: string | null;
  readonly director_email: string | null;
  readonly publication_director: string | null;
  readonly directed_until: string | null;
}

const columns = sql`id, name, acronym, parent, legal_form, siret, registration, address, seat, telephone, email,
  website, accent, link_colour, working_language, controller, director_title, director_email,
  publication_director, directed_until`;

/** Bodies in `egide.body` of the platform's database. */
export const postgresBodies = (database: Kysely<unknown>, transaction: Transact): Bodies => ({
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

  save: async (body, at) => await saveIn(database, body, at),

  change: async (before, after, by) =>
    await transaction<unknown, Awaited<ReturnType<Bodies["change"]>>>(async (within) => {
      const { rows } = await sql<BodyRow>`
        select ${columns} from egide.body where id = ${before.id} for update`.execute(within);
      if (rows[0] === undefined || !isSameBody(bodyOf(rows[0]), before))
        return failed(organisationsFailure("organisations.changed-meanwhile"));
      await saveIn(within, after, by.at);
      const changed = changedInBody(before, after);
      await writeChange(within, {
        ...by,
        body: after.id,
        subject: "identity",
        object: null,
        changed,
      });
      return success(null);
    }),
});

const saveIn = async (
  database: Kysely<unknown>,
  body: Body,
  at: Temporal.Instant,
): Promise<void> => {
  const address = body.address && JSON.stringify(body.address);
  await sql`
    insert into egide.body
      (id, name, acronym, parent, legal_form, siret, registration, address, seat, telephone, email,
       website, accent, link_colour, working_language, controller, director_title,
       director_email, publication_director, directed_until, made_at)
    values (${body.id}, ${body.name}, ${body.acronym}, ${body.parent}, ${body.legalForm},
      ${body.siret}, ${body.registration}, ${address}::jsonb, ${body.seat}, ${body.telephone},
      ${body.email}, ${body.website}, ${body.accent}, ${body.linkColour}, ${body.workingLanguage}, ${body.controller},
      ${body.directorTitle}, ${body.directorEmail}, ${body.director?.name ?? null},
      ${body.director?.until?.toString() ?? null}::date, ${at.toString()}::timestamptz)
    on conflict (id) do update set
      name = excluded.name, acronym = excluded.acronym, parent = excluded.parent,
      legal_form = excluded.legal_form, siret = excluded.siret,
      registration = excluded.registration, address = excluded.address, seat = excluded.seat,
      telephone = excluded.telephone, email = excluded.email, website = excluded.website,
      accent = excluded.accent, link_colour = excluded.link_colour,
      working_language = excluded.working_language,
      controller = excluded.controller, director_title = excluded.director_title,
      director_email = excluded.director_email,
      publication_director = excluded.publication_director,
      directed_until = excluded.directed_until`.execute(database);
};

const bodyOf = ({
  legal_form,
  link_colour,
  working_language,
  director_title,
  director_email,
  publication_director,
  directed_until,
  ...row
}: BodyRow): Body => ({
  ...row,
  legalForm: legal_form,
  linkColour: link_colour,
  workingLanguage: working_language,
  directorTitle: director_title,
  directorEmail: director_email,
  director:
    publication_director === null
      ? null
      : {
          name: publication_director,
          until: directed_until === null ? null : Temporal.PlainDate.from(directed_until),
        },
});
