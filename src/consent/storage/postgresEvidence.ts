import { sql } from "kysely";
import { sha256 } from "../../kernel/index.ts";
import type { PostgresLedger } from "../../ledger/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Evidence, Layer } from "../actions/evidence.ts";
import { instantOf } from "./instantOf.ts";

type Draft = Parameters<PostgresLedger["append"]>[0][number];

/** The evidence of versions in the platform's database. */
export const postgresEvidence = ({
  database,
  ledger,
}: {
  readonly database: Pick<Database, "kysely" | "transaction">;
  readonly ledger: Pick<PostgresLedger, "within" | "checkpoint">;
}): Evidence => {
  const kysely = database.kysely<unknown>();
  return {
    keep: async (version, { code, screenshots }, at) => {
      const isNew = await database.transaction<unknown, boolean | null>(async (transaction) => {
        const kept = await sql<{ number: number; site: string; content: string }>`
          select number, site, content from egide.consent_version where hash = ${version}`.execute(
          transaction,
        );
        const [text] = kept.rows;
        if (text === undefined) return null;
        const drafts: Draft[] = [];
        const before = await sql`
          select from egide.consent_version_code where version = ${text.number}
          union all select from egide.consent_screenshot where version = ${text.number} limit 1`.execute(
          transaction,
        );
        if (before.rows.length === 0)
          drafts.push({
            kind: "consent-version",
            id: `consent-version.${version}`,
            body: { version, site: text.site, content: `sha256:${sha256(text.content)}` },
          });
        if (code !== null) {
          const { numAffectedRows } = await sql`
            insert into egide.consent_version_code (version, hash, first_at)
            values (${text.number}, ${code}, ${at.toString()}::timestamptz) on conflict do nothing`.execute(
            transaction,
          );
          if (numAffectedRows === 1n)
            drafts.push({
              kind: "consent-code",
              id: `consent-code.${version}.${sha256(code).slice(0, 16)}`,
              body: { version, site: text.site, code },
            });
        }
        for (const shot of screenshots) {
          const { language, layer, width, image, address, browser, takenAt } = shot;
          const moment = takenAt.toString({ smallestUnit: "millisecond" });
          const { numAffectedRows } = await sql`
            insert into egide.consent_screenshot (version, language, layer, width, image, address, browser, taken_at)
            values (${text.number}, ${language}, ${layer}, ${width}, ${Buffer.from(image)}, ${address}, ${browser}, ${moment}::timestamptz)
            on conflict do nothing`.execute(transaction);
          if (numAffectedRows === 1n)
            drafts.push({
              kind: "consent-screenshot",
              id: `consent-screenshot.${version}.${language}.${width}${layer === "first" ? "" : `.${layer}`}`,
              body: {
                version,
                site: text.site,
                language,
                layer,
                width,
                address,
                browser,
                image: `sha256:${sha256(image)}`,
                takenAt: moment,
              },
            });
        }
        await ledger.within(transaction).append(drafts);
        return drafts.length > 0;
      });
      if (isNew === true) await ledger.checkpoint();
      return isNew;
    },

    of: async (version) => {
      const codes = await sql<{ hash: string; first_at: Date }>`
        select c.hash, c.first_at from egide.consent_version_code c
          join egide.consent_version v on v.number = c.version
        where v.hash = ${version} order by c.first_at desc`.execute(kysely);
      const screenshots = await sql<{
        language: string;
        layer: Layer;
        width: number;
        address: string;
        browser: string;
        taken_at: Date;
      }>`
        select s.language, s.layer, s.width, s.address, s.browser, s.taken_at from egide.consent_screenshot s
          join egide.consent_version v on v.number = s.version
        where v.hash = ${version} order by s.language desc, s.layer, s.width desc`.execute(kysely);
      return {
        codes: codes.rows.map(({ hash, first_at }) => ({ hash, firstAt: instantOf(first_at) })),
        screenshots: screenshots.rows.map(({ taken_at, ...shot }) => ({
          ...shot,
          takenAt: instantOf(taken_at),
        })),
      };
    },

    image: async (version, { language, layer, width }) => {
      const { rows } = await sql<{ image: Buffer }>`
        select s.image from egide.consent_screenshot s join egide.consent_version v on v.number = s.version
        where v.hash = ${version} and s.language = ${language} and s.layer = ${layer} and s.width = ${width}`.execute(
        kysely,
      );
      return rows[0]?.image ?? null;
    },
  };
};
