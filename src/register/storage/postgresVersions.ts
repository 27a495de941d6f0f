import { sql, type Kysely } from "kysely";
import type { Actor } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import {
  headKey,
  type RegisterVersions,
  type Version,
  type VersionHead,
  type Versions,
} from "../actions/registerVersions.ts";
import type { Activity } from "../model/register.ts";
import type { RegisterHead } from "../model/registerHead.ts";

interface HeadRow {
  readonly body: string;
  readonly activity: string;
  readonly number: number;
  readonly base: number;
  readonly replaces: string | null;
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
  readonly reason: string;
  readonly made: string;
  readonly published_edition: string | null;
  readonly is_removal: boolean;
}

type Row<Content> = HeadRow & { readonly content: Content | null };

const head = sql`body, activity, number, base, replaces, author_kind, author, author_name, reason,
  to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as made,
  published_edition, content is null as is_removal`;

/** Versions in `egide.register_version` of the platform's database. */
export const postgresVersions = (
  database: Kysely<unknown>,
  transaction: Transact,
): RegisterVersions => ({
  ...versionsWhere<Activity>(database, transaction, sql`activity <> ${headKey}`),
  head: versionsWhere<RegisterHead>(database, transaction, sql`activity = ${headKey}`),

  state: async (body) => {
    const { rows } = await sql<{ state: string }>`
        select concat(
          (select max(serial) from egide.register_version where body = ${body}), ' ',
          (select count(*) from egide.register_version
            where body = ${body} and published_edition is null)) as state`.execute(database);
    return rows[0]?.state ?? "";
  },

  publish: async (body, edition, versions, at) => {
    await sql`
        update egide.register_version version 
        set published_edition = ${edition}, superseded_at = case when content is null
          then coalesce(superseded_at, ${at.toString()}::timestamptz) else superseded_at end
        from jsonb_to_recordset(${JSON.stringify(
          versions.map(({ activity, number }) => ({ activity, number })),
        )}::jsonb) as published(activity text, number integer)
        where version.body = ${body} and version.activity = published.activity
          and version.number <= published.number and version.published_edition is null`.execute(
      database,
    );
  },
});

/** The versions of one kind of content, whose rows a condition tells. */
const versionsWhere = <Content>(
  database: Kysely<unknown>,
  transaction: Transact,
  isOfKind: ReturnType<typeof sql>,
): Versions<Content> => {
  const one = async (query: ReturnType<typeof sql<Row<Content>>>) => {
    const { rows } = await query.execute(database);
    return rows[0] === undefined ? null : versionOf(rows[0]);
  };
  return {
    append: async ({ body, activity, number, content, base, replaces, author, reason, at }) =>
      await transaction<unknown, boolean>(async (within) => {
        const moment = at.toString();
        const { numAffectedRows } = await sql`
          insert into egide.register_version (body, activity, number, content, base, replaces,
            author_kind, author, author_name, reason, made_at)
          values (${body}, ${activity}, ${number},
            ${content === null ? null : JSON.stringify(content)}::json, ${base}, ${replaces},
            ${author.kind}, ${author.id}, ${author.name}, ${reason}, ${moment}::timestamptz)
          on conflict (body, activity, number) do nothing`.execute(within);
        if (numAffectedRows !== 1n) return false;
        await sql`
          update egide.register_version set superseded_at = ${moment}::timestamptz
          where body = ${body} and activity = ${activity} and number < ${number}
            and superseded_at is null`.execute(within);
        return true;
      }),

    latest: async (body, activity) =>
      await one(sql<Row<Content>>`
        select ${head}, content from egide.register_version
        where body = ${body} and activity = ${activity} order by number desc limit 1`),

    find: async (body, activity, number) =>
      await one(sql<Row<Content>>`
        select ${head}, content from egide.register_version
        where body = ${body} and activity = ${activity} and number = ${number}`),

    history: async (body, activity) => {
      const { rows } = await sql<HeadRow>`
        select ${head} from egide.register_version
        where body = ${body} and activity = ${activity} order by number desc`.execute(database);
      return rows.map(headOf);
    },

    waiting: async (body) => {
      const { rows } = await sql<
        Row<Content> & { readonly first: string; readonly begun_on: string | null }
      >`
        select distinct on (activity) ${head}, content,
          min(serial) over (partition by activity) as first,
          first_value(replaces) over (partition by activity order by number) as begun_on
        from egide.register_version
        where body = ${body} and ${isOfKind} and published_edition is null
        order by activity, number desc`.execute(database);
      return rows
        .toSorted((a, b) => Number(a.first) - Number(b.first))
        .map((row) => ({ ...versionOf(row), begunOn: row.begun_on }));
    },
  };
};

const headOf = (row: HeadRow): VersionHead => ({
  body: row.body,
  activity: row.activity,
  number: row.number,
  base: row.base,
  replaces: row.replaces,
  author: { kind: row.author_kind, id: row.author, name: row.author_name },
  reason: row.reason,
  at: Temporal.Instant.from(row.made),
  edition: row.published_edition,
  isRemoval: row.is_removal,
});

const versionOf = <Content>(row: Row<Content>): Version<Content> => {
  const { isRemoval: _isRemoval, ...kept } = headOf(row);
  return { ...kept, content: row.content };
};
