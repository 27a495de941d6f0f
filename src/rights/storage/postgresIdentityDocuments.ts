import { sql, type Kysely } from "kysely";
import { success } from "../../kernel/index.ts";
import type { FileKeys, PageKind } from "../../platform/files/index.ts";
import type { IdentityDocuments } from "../actions/identityDocuments.ts";

const place = (request: string): string => `rights_identity_document/${request}`;

/** Documents in the platform's database, in a table that no backup takes along. */
export const postgresIdentityDocuments = (
  kysely: Kysely<unknown>,
  keys: FileKeys,
): IdentityDocuments => ({
  keep: async (request, { kind, content }, at, transaction) => {
    const wrapped = keys.make(place(request));
    const seal = keys.open(place(request), wrapped);
    if (!seal.ok) throw new TypeError("a key that was made just now");
    const sealed = seal.value.seal(content, place(request));
    await transaction.executeQuery(ending(request).compile(kysely));
    await transaction.executeQuery(
      sql`insert into egide.rights_identity_document (request, kind, dropped_at, wrapped, content)
        values (${request}, ${kind}, ${at.toString()}::timestamptz, ${wrapped}, ${sealed})`.compile(
        kysely,
      ),
    );
  },
  find: async (request) => {
    const { rows } = await sql<{ kind: PageKind; wrapped: Buffer; content: Buffer }>`
      select kind, wrapped, content from egide.rights_identity_document where request = ${request}`.execute(
      kysely,
    );
    const [row] = rows;
    if (row === undefined) return success(null);
    const seal = keys.open(place(request), row.wrapped);
    if (!seal.ok) return seal;
    const content = seal.value.unseal(row.content, place(request));
    return content.ok ? success({ kind: row.kind, content: content.value }) : content;
  },
  end: async (request, transaction) => {
    const { rows } = await transaction.executeQuery(ending(request).compile(kysely));
    return rows.length > 0;
  },
});

const ending = (request: string) =>
  sql`delete from egide.rights_identity_document where request = ${request} returning request`;
