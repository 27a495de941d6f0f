import { sql, type Kysely } from "kysely";
import type { NoticeVersions } from "../actions/noticeVersions.ts";
import type { Documents, NoticeKey, VersionHead } from "../model/noticeVersion.ts";

interface HeadRow {
  readonly notice: NoticeKey;
  readonly number: number;
  readonly day: string;
  readonly edition: string | null;
  readonly digest: string;
  readonly changes: VersionHead["changes"];
  readonly withdrawn: boolean;
}

const head = sql`notice, number, day::text as day, edition, digest, changes, documents is null as withdrawn`;

/** The versions of notices in the platform’s database. */
export const postgresNoticeVersions = (database: Kysely<unknown>): NoticeVersions => {
  const list: NoticeVersions["list"] = async (body, key) => {
    const { rows } = await sql<HeadRow>`
      select ${head} from egide.notice_version where body = ${body} and notice = ${key}
      order by number desc`.execute(database);
    return rows.map(headOf);
  };
  return {
    list,
    heads: async (body) => {
      const { rows } = await sql<HeadRow>`
        select distinct on (notice) ${head} from egide.notice_version where body = ${body}
        order by notice, number desc`.execute(database);
      return new Map(rows.map((row) => [row.notice, headOf(row)]));
    },
    head: async (body, key) => {
      const { rows } = await sql<HeadRow>`
        select ${head} from egide.notice_version where body = ${body} and notice = ${key}
        order by number desc limit 1`.execute(database);
      return rows[0] ? headOf(rows[0]) : null;
    },
    find: async (body, key, number) => {
      // What the address of a page may say is more than a number of the database can be.
      if (!Number.isInteger(number) || number > 2_147_483_647) return null;
      const { rows } = await sql<HeadRow & { readonly documents: Documents | null }>`
        select ${head}, documents from egide.notice_version
        where body = ${body} and notice = ${key} and number = ${number}`.execute(database);
      const [row] = rows;
      return row ? { ...headOf(row), body, key, documents: row.documents } : null;
    },
    append: async (versions, at) => {
      if (versions.length === 0) return;
      const rows = versions.map(
        ({ body, key, number, day, edition, digest, changes, documents }) => sql`(
          ${body}, ${key}, ${number}::integer, ${day.toString()}::date, ${at.toString()}::timestamptz, ${edition},
          ${digest}, ${JSON.stringify(changes)}::jsonb,
          ${documents === null ? null : JSON.stringify(documents)}::jsonb)`,
      );
      await sql`
        insert into egide.notice_version (body, notice, number, day, made_at, edition, digest, changes, documents)
        values ${sql.join(rows)} on conflict do nothing`.execute(database);
    },
  };
};

const headOf = ({ number, day, edition, digest, changes, withdrawn }: HeadRow): VersionHead => ({
  number,
  day: Temporal.PlainDate.from(day),
  edition,
  digest,
  changes,
  isWithdrawn: withdrawn,
});
