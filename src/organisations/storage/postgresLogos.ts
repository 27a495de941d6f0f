import { sql, type Kysely } from "kysely";
import type { Transact } from "../../platform/database/index.ts";
import type { Logos } from "../actions/logos.ts";
import type { Logo } from "../model/logo.ts";
import { writeChange } from "./writeChange.ts";

/** Logos in `egide.body_logo` of the platform's database. */
export const postgresLogos = (database: Kysely<unknown>, transaction: Transact): Logos => ({
  digests: async () => {
    const { rows } = await sql<{ readonly body: string; readonly digest: string }>`
      select body, digest from egide.body_logo`.execute(database);
    return new Map(rows.map(({ body, digest }) => [body, digest]));
  },

  find: async (body) => {
    const { rows } = await sql<{
      readonly media_type: Logo["mediaType"];
      readonly content: Buffer;
      readonly digest: string;
    }>`
      select media_type, content, digest from egide.body_logo where body = ${body}`.execute(
      database,
    );
    const [row] = rows;
    return row === undefined
      ? null
      : {
          mediaType: row.media_type,
          content: new Uint8Array(row.content),
          digest: row.digest,
        };
  },

  put: async (body, logo, by) =>
    await transaction<unknown, void>(async (within) => {
      const { rows } = await sql<{ readonly digest: string }>`
        delete from egide.body_logo where body = ${body} returning digest`.execute(within);
      if (logo !== null)
        await sql`
          insert into egide.body_logo (body, media_type, content, digest)
          values (${body}, ${logo.mediaType}, ${Buffer.from(logo.content)}, ${logo.digest})`.execute(
          within,
        );
      const before = rows[0]?.digest ?? null;
      const changed = [{ field: "logo", before, after: logo?.digest ?? null }];
      await writeChange(within, { ...by, body, subject: "brand", object: null, changed });
    }),
});
