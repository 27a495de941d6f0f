import { sql, type Kysely } from "kysely";
import type { Actor } from "../../kernel/index.ts";
import {
  openFormats,
  type AcceptedErrors,
  type Edition,
  type EditionFile,
  type Editions,
  type EditionWriting,
} from "../actions/editions.ts";

interface Row {
  readonly body: string;
  readonly number: number;
  readonly name: string;
  readonly published_at: string;
  readonly author_kind: Actor["kind"] | null;
  readonly author: string | null;
  readonly author_name: string | null;
  readonly reason: string;
  readonly forced_reason: string | null;
  readonly forced_findings: number | null;
  readonly accepted: readonly AcceptedErrors[];
  readonly ledger_index: string | null;
  readonly files: readonly EditionFile[];
}

/** Editions in `egide.register_edition` of the platform's database. */
export const postgresEditions = (database: Kysely<unknown>): Editions => ({
  bodies: async () => {
    const { rows } = await sql<{ body: string }>`
      select distinct body from egide.register_edition order by body`.execute(database);
    return rows.map(({ body }) => body);
  },
  list: async (body) => {
    const { rows } = await select(database, sql`body = ${body}`);
    return rows.map(editionOf);
  },
  latest: async (body) => await latestOf(database, body),
  find: async (body, name) => {
    const { rows } = await select(database, sql`body = ${body} and name = ${name}`);
    return rows.map(editionOf)[0] ?? null;
  },
  content: async (body, name, file) => await contentOf(database, body, name, file),
});

/** The same within the transaction of what publishes. */
export const postgresEditionWriting = (within: Kysely<unknown>): EditionWriting => ({
  latest: async (body) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`egide edition ${body}`}, 0))`.execute(
      within,
    );
    return await latestOf(within, body);
  },
  content: async (body, name, file) => await contentOf(within, body, name, file),
  add: async ({ body, number, name, publishedAt, author, reason, forced, accepted, files }) => {
    await sql`
      insert into egide.register_edition
        (body, number, name, published_at, author_kind, author, author_name, reason,
          forced_reason, forced_findings, accepted)
      values (${body}, ${number}, ${name}, ${publishedAt.toString()}::timestamptz, ${author.kind},
        ${author.id}, ${author.name}, ${reason}, ${forced?.reason ?? null},
        ${forced?.findings ?? null}, ${JSON.stringify(accepted)}::jsonb)`.execute(within);
    for (const file of files)
      await sql`
        insert into egide.register_edition_file
          (body, number, name, media_type, sha256, size, compressed)
        values (${body}, ${number}, ${file.name}, ${file.mediaType}, ${file.sha256}, ${file.size},
          ${Buffer.from(file.compressed)})`.execute(within);
  },
  enter: async ({ body, number }, ledgerIndex) => {
    await sql`
      update egide.register_edition set ledger_index = ${ledgerIndex}
      where body = ${body} and number = ${number}`.execute(within);
  },
});

const contentOf = async (
  database: Kysely<unknown>,
  body: string,
  name: string,
  file: EditionFile["name"],
): Promise<Uint8Array | null> => {
  const { rows } = await sql<{ compressed: Buffer }>`
    select compressed from egide.register_edition edition
    join egide.register_edition_file file using (body, number)
    where body = ${body} and edition.name = ${name} and file.name = ${file}`.execute(database);
  return rows[0] === undefined ? null : new Uint8Array(rows[0].compressed);
};

const latestOf = async (database: Kysely<unknown>, body: string): Promise<Edition | null> => {
  const { rows } = await select(database, sql`body = ${body}`, 1);
  return rows.map(editionOf)[0] ?? null;
};

const select = (
  database: Kysely<unknown>,
  where: ReturnType<typeof sql>,
  limit: number | null = null,
): Promise<{ readonly rows: readonly Row[] }> =>
  sql<Row>`
    select body, number, name, author_kind, author, author_name, reason, forced_reason,
      forced_findings, accepted, ledger_index,
      to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as published_at,
      (select coalesce(jsonb_agg(jsonb_build_object('name', file.name, 'mediaType',
          file.media_type, 'sha256', file.sha256, 'size', file.size) order by file.name), '[]')
        from egide.register_edition_file file
        where file.body = register_edition.body and file.number = register_edition.number) as files
    from egide.register_edition where ${where}
    order by number desc limit ${limit}::int`.execute(database);

const editionOf = (row: Row): Edition => ({
  body: row.body,
  number: row.number,
  name: row.name,
  publishedAt: Temporal.Instant.from(row.published_at),
  author:
    row.author_kind === null || row.author === null || row.author_name === null
      ? null
      : { kind: row.author_kind, id: row.author, name: row.author_name },
  reason: row.reason,
  forced:
    row.forced_reason === null
      ? null
      : { reason: row.forced_reason, findings: row.forced_findings ?? 0 },
  accepted: row.accepted,
  ledgerIndex: Number(row.ledger_index),
  files: row.files.toSorted((a, b) => openFormats.indexOf(a.name) - openFormats.indexOf(b.name)),
});
