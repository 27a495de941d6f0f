import { sql, type Kysely } from "kysely";
import type { Actor } from "../../../../kernel/index.ts";
import type { Transact } from "../../../../platform/database/index.ts";
import type { SiteSettings } from "../../../../platform/web/index.ts";
import { mainFailure } from "../../../errors.ts";
import {
  changedSettings,
  type SettingName,
  type SiteRevision,
  type SiteVersion,
  type SiteVersions,
} from "../siteVersions.ts";

/** Undoes a save whose base is no longer the present version. */
class Changed extends Error {}

/** Of one setting nobody reads more. */
const changesRead = 100;

interface RevisionRow {
  readonly number: number;
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
  readonly reason: string;
  readonly at: string;
  readonly changed: readonly SettingName[];
}

interface VersionRow extends RevisionRow {
  readonly settings: SiteSettings;
}

const columns = sql`number, author_kind, author, author_name, reason, changed,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;

/** Versions in `egide.site_version` of the platform's database. */
export const postgresSiteVersions = (
  database: Kysely<unknown>,
  transaction: Transact,
): SiteVersions => ({
  present: async () => await presentIn(database),

  find: async (number) => {
    // What the address of a page may say is more than a number of the database can be.
    if (!Number.isInteger(number) || number > 2_147_483_647) return null;
    const { rows } = await sql<VersionRow>`
      select ${columns}, settings from egide.site_version where number = ${number}`.execute(
      database,
    );
    return rows[0] ? versionOf(rows[0]) : null;
  },

  list: async (limit, offset = 0) => {
    const { rows } = await sql<RevisionRow>`
      select ${columns} from egide.site_version
      order by number desc limit ${limit} offset ${offset}`.execute(database);
    return rows.map(revisionOf);
  },

  changesOf: async (setting) => {
    const { rows } = await sql<VersionRow>`
      select ${columns}, settings from egide.site_version
      where ${setting} = any(changed) order by number desc limit ${changesRead}`.execute(database);
    return rows.map(versionOf).map(({ settings, at }) => ({ settings, at }));
  },

  save: async ({ base, settings, author, reason, at }) => {
    const number = base + 1;
    const moment = at.toString();
    try {
      await transaction<unknown, void>(async (within) => {
        await sql`select pg_advisory_xact_lock(hashtextextended('egide site', 0))`.execute(within);
        const present = await presentIn(within);
        if ((present?.number ?? 0) !== base) throw new Changed();
        const changed = changedSettings(present?.settings ?? {}, settings);
        await sql`
          update egide.site_version set superseded_at = ${moment}::timestamptz
          where number = ${base}`.execute(within);
        await sql`
          insert into egide.site_version
            (number, settings, changed, author_kind, author, author_name, reason, at)
          values (${number}, ${JSON.stringify(settings)}::jsonb, ${[...changed]}::text[],
            ${author.kind}, ${author.id}, ${author.name}, ${reason}, ${moment}::timestamptz)`.execute(
          within,
        );
      });
    } catch (error) {
      if (error instanceof Changed)
        return { ok: false, failure: mainFailure("main.site-changed", {}) };
      throw error;
    }
    return { ok: true, number };
  },
});

const presentIn = async (database: Kysely<unknown>): Promise<SiteVersion | null> => {
  const { rows } = await sql<VersionRow>`
    select ${columns}, settings from egide.site_version order by number desc limit 1`.execute(
    database,
  );
  return rows[0] ? versionOf(rows[0]) : null;
};

const revisionOf = (row: RevisionRow): SiteRevision => ({
  number: row.number,
  author: { kind: row.author_kind, id: row.author, name: row.author_name },
  reason: row.reason,
  at: Temporal.Instant.from(row.at),
  changed: row.changed,
});

const versionOf = (row: VersionRow): SiteVersion => ({
  ...revisionOf(row),
  settings: row.settings,
});
