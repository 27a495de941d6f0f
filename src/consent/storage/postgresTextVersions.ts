import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import type { TextVersions } from "../actions/textVersions.ts";
import type { KeptVersion } from "../model/proof/proof.ts";

interface VersionRow {
  readonly hash: string;
  readonly site: string;
  readonly services: readonly string[];
  readonly origins: readonly string[];
  readonly languages: readonly string[];
  readonly numbers: readonly number[];
}

/** Whoever floods us with versions that nobody keeps must not fill the memory, nor ask the database each time. */
const mostKnown = 2_000;
const unknownFor = 5_000;

/**
 * Versions in the platform's database. What is kept once is the same for ever, so it is remembered; what was unknown is asked
 * again after some seconds, since another process may have kept it.
 */
export const postgresTextVersions = (
  database: Pick<Database, "kysely" | "transaction">,
): TextVersions => {
  const known = new Map<string, { readonly version: KeptVersion | null; readonly until: number }>();
  const kysely = database.kysely<unknown>();

  const read = async (hash: string): Promise<KeptVersion | null> => {
    const { rows } = await sql<VersionRow>`
      select v.hash, v.site, v.services,
        array(select o.origin from egide.consent_version_origin o where o.version = v.number order by 1) as origins,
        array(select s.language from egide.consent_shown s where s.version = v.number order by s.number) as languages,
        array(select s.number from egide.consent_shown s where s.version = v.number order by s.number) as numbers
      from egide.consent_version v where v.hash = ${hash}`.execute(kysely);
    const [row] = rows;
    if (row === undefined) return null;
    const { site, services, origins, languages, numbers } = row;
    const shown = new Map(languages.map((language, at) => [language, numbers[at] ?? 0]));
    return { hash, site, services, origins, shown };
  };

  return {
    keep: async ({ hash, site, content, services, origins, languages }, at) => {
      await database.transaction(async (transaction) => {
        await sql`
          insert into egide.consent_version (hash, site, content, services, kept_at)
          values (${hash}, ${site}, ${content}, ${services}, ${at.toString()}::timestamptz)
          on conflict (hash) do nothing`.execute(transaction);
        await sql`
          insert into egide.consent_version_origin (version, origin)
          select v.number, o.origin from egide.consent_version v, unnest(${origins}::text[]) as o(origin)
          where v.hash = ${hash} on conflict do nothing`.execute(transaction);
        await sql`
          insert into egide.consent_shown (version, language)
          select v.number, l.language from egide.consent_version v, unnest(${languages}::text[]) as l(language)
          where v.hash = ${hash} and not exists (
            select from egide.consent_shown s where s.version = v.number and s.language = l.language)
          on conflict do nothing`.execute(transaction);
      });
      known.delete(hash);
    },

    find: async (hash) => {
      const remembered = known.get(hash);
      if (remembered !== undefined && remembered.until > performance.now())
        return remembered.version;
      const version = await read(hash);
      if (known.size >= mostKnown) known.clear();
      // Languages and origins may be added by another process.
      known.set(hash, { version, until: performance.now() + (version ? 60_000 : unknownFor) });
      return version;
    },

    content: async (hash) => {
      const { rows } = await sql<{ content: string }>`
        select content from egide.consent_version where hash = ${hash}`.execute(kysely);
      return rows[0]?.content ?? null;
    },

    list: async (site) => {
      const { rows } = await sql<{
        hash: string;
        site: string;
        languages: readonly string[];
        kept_at: Date;
      }>`
        select v.hash, v.site, v.kept_at,
          array(select s.language from egide.consent_shown s where s.version = v.number order by 1) as languages
        from egide.consent_version v where ${site}::text is null or v.site = ${site}
        order by v.kept_at desc, v.number desc`.execute(kysely);
      return rows.map(({ kept_at, ...row }) => ({
        ...row,
        keptAt: Temporal.Instant.fromEpochMilliseconds(kept_at.getTime()),
      }));
    },
  };
};
