import { Client } from "pg";
import { plainTarget, type End, type EndTarget } from "../../src/connectors/index.ts";

/** `name`: what the server calls the session; one of ours is not taken for somebody who works beside a run. */
export const connected = async (url: string, name = "bench"): Promise<Client> => {
  const client = new Client({ connectionString: url, application_name: name });
  // A database is dropped under whoever failed in it: the first error is the one to show.
  client.on("error", () => undefined);
  await client.connect();
  return client;
};

/**
 * How rows lie on the pages of their table. `by-age`: in the order of their dates, as tables that were filled over the
 * years are; `scattered`: each due row on a page of its own, which no real table is, but the worst there can be.
 */
export type Layout = "by-age" | "scattered";

export const lastDay = "2022-12-31";

const archive = (schema: string): string => `
  create table ${schema}.folder (id bigint primary key, closed_on date not null, label text, egide_clock date);
  create table ${schema}.document (id bigint primary key, folder bigint not null, body text not null);`;

/** The tables of an archive in a database of its own. */
export const makeArchive = async (url: string): Promise<void> => {
  const client = await connected(url);
  await client.query(archive("public"));
  await client.end();
};

/** Parents with a clock, 35 % of them due, two children for each, all look-ups indexed; an archive with the same tables. */
export const fill = async (url: string, rows: number, layout: Layout): Promise<number> => {
  const due = Math.floor(rows * 0.35);
  const place = layout === "by-age" ? "n" : `(n * 7919) % ${rows}`;
  const client = await connected(url);
  await client.query(`
    create table folder (id bigint primary key, closed_on date not null, label text);
    create table document (id bigint primary key, folder bigint not null references folder (id), body text not null);
    create schema archive;
    ${archive("archive")}
    create schema egide_outbox;
    create table egide_outbox.receipt (place bigint generated always as identity primary key, id text not null unique,
      source_schema text not null, content json not null);
    alter table egide_outbox.receipt alter column content set storage external;
    insert into folder
      select n, case when p < ${due} then date '2015-01-01' + (p * 2500 / ${due})::int
                else date '2024-01-01' + ((p - ${due}) * 500 / ${rows - due})::int end, md5(n::text) || md5((n + 1)::text)
      from (select n, ${place} as p from generate_series(0::bigint, ${rows - 1}) n) as s;
    insert into document select n, n / 2, md5(n::text) from generate_series(0::bigint, ${2 * rows - 1}) n;
    create index folder_clock on folder (closed_on);
    create index document_folder on document (folder)`);
  await client.query("vacuum (analyze) folder, document");
  await client.end();
  return due;
};

export const targetOf = (end: End): EndTarget => ({
  ...plainTarget({
    collection: "folder",
    primaryKey: ["id"],
    clock: { column: "closed_on", kind: "date" },
    due: { lastDay, before: "2022-12-31T23:00:00Z", timeZone: "Europe/Paris" },
    children: [
      { collection: "document", columns: ["folder"], parent: "folder", parentColumns: ["id"] },
    ],
  }),
  end,
});

export const ends = {
  delete: { kind: "delete" },
  archive: { kind: "archive", to: { kind: "schema", schema: "archive" } },
  "archive to a store": { kind: "archive", to: { kind: "store", store: "archive" } },
  anonymise: {
    kind: "anonymise",
    fields: [{ collection: "folder", column: "label", as: { kind: "null" } }],
  },
} as const satisfies Readonly<Record<string, End>>;

export type EndName = keyof typeof ends;
