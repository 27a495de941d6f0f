import { sql, type Kysely } from "kysely";
import { FailureError, type Actor } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { RegisterImport, RegisterImports } from "../actions/registerImports.ts";
import { noChoices, type ImportChoices } from "../model/importChoices.ts";
import { parseRegister } from "../model/parseRegister.ts";

interface Row {
  readonly id: string;
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
  readonly imported_at: string;
}

interface WholeRow extends Row {
  readonly page_name: string;
  readonly page: Buffer;
  readonly read: string;
  readonly choices: ImportChoices;
}

const moment = sql<string>`to_char(imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Imports in `egide.register_import` of the platform's database. */
export const postgresImports = (
  database: Kysely<unknown>,
  transaction: Transact,
): RegisterImports => ({
  add: async ({ id, body, page, read, by, at }) => {
    await sql`
      insert into egide.register_import
        (id, body, page_name, page, read, choices, author_kind, author, author_name, imported_at)
      values (${id}, ${body}, ${page.name}, ${Buffer.from(page.content)}, ${JSON.stringify(read)},
        ${JSON.stringify(noChoices)}::jsonb, ${by.kind}, ${by.id}, ${by.name},
        ${at.toString()}::timestamptz)`.execute(database);
  },

  waiting: async (body) => {
    const { rows } = await sql<Row>`
      select id, author_kind, author, author_name, ${moment} as imported_at
      from egide.register_import where body = ${body}
      order by register_import.imported_at, id`.execute(database);
    return rows.map(headOf);
  },

  find: async (body, id) => {
    if (!isId(id)) return null;
    const { rows } = await sql<WholeRow>`
      select id, page_name, page, read, choices, author_kind, author, author_name,
        ${moment} as imported_at
      from egide.register_import where body = ${body} and id = ${id}::uuid`.execute(database);
    const [row] = rows;
    return row === undefined ? null : importOf(body, row);
  },

  choose: async (body, id, change) => {
    if (!isId(id)) return;
    await transaction<unknown, void>(async (within) => {
      const { rows } = await sql<Pick<WholeRow, "choices">>`
        select choices from egide.register_import
        where body = ${body} and id = ${id}::uuid for update`.execute(within);
      const [row] = rows;
      if (row === undefined) return;
      await sql`
        update egide.register_import set choices = ${JSON.stringify(change(row.choices))}::jsonb
        where id = ${id}::uuid`.execute(within);
    });
  },

  remove: async (body, id) => {
    if (!isId(id)) return;
    await sql`
      delete from egide.register_import where body = ${body} and id = ${id}::uuid`.execute(
      database,
    );
  },
});

/** What stands in an address may be anything. */
const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const headOf = (row: Row): Pick<RegisterImport, "id" | "by" | "at"> => ({
  id: row.id,
  by: { kind: row.author_kind, id: row.author, name: row.author_name },
  at: Temporal.Instant.from(row.imported_at),
});

const importOf = (body: string, row: WholeRow): RegisterImport => {
  const read = parseRegister(row.read, row.page_name);
  // A format that grew since: whoever waits imports the page again.
  if (!read.ok) throw new FailureError(read.failure);
  return {
    ...headOf(row),
    body,
    page: { name: row.page_name, content: new Uint8Array(row.page) },
    read: read.value,
    choices: row.choices,
  };
};
