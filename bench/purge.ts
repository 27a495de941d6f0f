/**
 * A purge through the connector against the best batched SQL written by hand, one transaction a batch with its receipt,
 * on fresh copies of the same rows, in turns: `node bench/purge.ts --rows 1000000 --pairs 3`.
 * Uses the server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Client } from "pg";
import {
  openConnector,
  plainTarget,
  type EndTarget,
  type Receipt,
} from "../src/connectors/index.ts";
import { launchEmbedded } from "../src/platform/database/index.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    pairs: { type: "string", default: "3" },
    batch: { type: "string", default: "5000" },
  },
});
const rows = Number(values.rows);
const pairs = Number(values.pairs);
const batchSize = Number(values.batch);
const due = Math.floor(rows * 0.35);

const connected = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  // A database is dropped under whoever failed in it: the first error is the one to show.
  client.on("error", () => undefined);
  await client.connect();
  return client;
};

/** Parents with a clock, 35 % of them due and spread over the table; seven children for ten parents; both look-ups indexed. */
const fill = async (url: string): Promise<void> => {
  const client = await connected(url);
  await client.query(`
    create table folder (id bigint primary key, closed_on date not null, label text not null);
    create table document (id bigint primary key, folder bigint not null references folder (id), body text not null);
    create schema egide_outbox;
    create table egide_outbox.receipt (place bigint generated always as identity primary key, id text not null unique,
      source_schema text not null, content json not null);
    insert into folder
      select n, case when (n * 7919) % ${rows} < ${due} then date '2015-01-01' + ((n * 31) % 2500)::int
                else date '2024-01-01' + ((n * 31) % 500)::int end, md5(n::text) || md5((n + 1)::text)
      from generate_series(0::bigint, ${rows - 1}) n;
    insert into document select n, (n * 13) % ${rows}, md5(n::text) from generate_series(0::bigint, ${Math.floor(rows * 0.7) - 1}) n;
    create index folder_clock on folder (closed_on);
    create index document_folder on document (folder)`);
  await client.query("vacuum (analyze) folder, document");
  await client.end();
};

const lastDay = "2022-12-31";
const target: EndTarget = plainTarget({
  collection: "folder",
  primaryKey: ["id"],
  clock: { column: "closed_on", kind: "date" },
  due: { lastDay, before: "2022-12-31T23:00:00Z", timeZone: "Europe/Paris" },
  children: [
    { collection: "document", columns: ["folder"], parent: "folder", parentColumns: ["id"] },
  ],
});

const receiptOf = (batch: number, counts: Readonly<Record<string, number>>): Receipt => ({
  format: "egide/receipt@1",
  id: `bench/${batch}`,
  run: "bench",
  batch,
  rule: "bench",
  ruleHash: "0".repeat(64),
  statement: { id: "bench", hash: "0".repeat(64) },
  store: "bench",
  collection: "folder",
  end: "delete",
  lastDay,
  counts,
  engine: "bench",
  at: new Date().toISOString(),
});

const throughConnector = async (url: string): Promise<number> => {
  const connector = openConnector({ kind: "postgres", url });
  await connector.prepare();
  let after: unknown = null;
  let ended = 0;
  for (let batch = 1; ; batch++) {
    const receiptFor = (counts: Readonly<Record<string, number>>): Receipt =>
      receiptOf(batch, counts);
    const result = await connector.endBatch(target, { batchSize, after, receiptFor });
    if (result === null) break;
    after = result.position;
    ended += result.counts["folder"] ?? 0;
  }
  await connector.close();
  return ended;
};

/** One round trip for a batch: select, delete children, delete parents, keep the receipt; autocommitted. */
const byHand = async (url: string): Promise<number> => {
  const client = await connected(url);
  const text = `with due as materialized (
      select ctid as place, id, closed_on from folder where closed_on <= $1 and closed_on >= $2
      order by closed_on limit ${batchSize} for update),
    children as (delete from document using due where document.folder = due.id returning 1),
    parents as (delete from folder where ctid = any (array(select place from due))
                and (select count(*) from children) >= 0 returning 1),
    counts as (select (select count(*) from parents) as folder, (select count(*) from children) as document),
    receipt as (insert into egide_outbox.receipt (id, source_schema, content)
      select $3, 'public', $4::jsonb || jsonb_build_object('counts', jsonb_build_object('folder', folder, 'document', document))
      from counts where folder > 0)
    select folder::int, (select max(closed_on)::text from due) as reached from counts`;
  let from = "-infinity";
  let ended = 0;
  for (let batch = 1; ; batch++) {
    const { counts: _, ...receipt } = receiptOf(batch, {});
    const parameters = [lastDay, from, receipt.id, JSON.stringify(receipt)];
    const answer = await client.query<{ folder: number; reached: string }>({
      name: "batch",
      text,
      values: parameters,
    });
    const [row] = answer.rows;
    if (row === undefined || row.folder === 0) break;
    ended += row.folder;
    from = row.reached;
  }
  await client.end();
  return ended;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const measure = async (admin: Client, base: string): Promise<void> => {
  const address = (name: string): string => {
    const url = new URL(base);
    url.pathname = `/${name}`;
    return url.href;
  };
  const template = `egide_bench_${process.pid}`;
  const copy = `${template}_copy`;
  const timed = async (way: (url: string) => Promise<number>): Promise<number> => {
    await admin.query(`create database ${copy} template ${template}`);
    await admin.query("checkpoint");
    const start = performance.now();
    const ended = await way(address(copy));
    const seconds = (performance.now() - start) / 1_000;
    await admin.query(`drop database ${copy} with (force)`);
    if (ended !== due) throw new Error(`${ended} rows ended, ${due} were due`);
    return seconds;
  };
  await admin.query(`create database ${template}`);
  try {
    await fill(address(template));
    const version = await admin.query<{ server_version: string }>("show server_version");
    console.log(
      `PostgreSQL ${version.rows[0]?.server_version}, ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`,
    );
    console.log(
      `${due} of ${rows} parents due, ${Math.floor(rows * 0.7)} children, batches of ${batchSize}`,
    );
    const [ours, hand]: [number[], number[]] = [[], []];
    for (let pair = 1; pair <= pairs; pair++) {
      const turns = [
        async () => ours.push(await timed(throughConnector)),
        async () => hand.push(await timed(byHand)),
      ];
      for (const turn of pair % 2 ? turns : turns.toReversed()) await turn();
      const [mine, theirs] = [ours.at(-1) ?? NaN, hand.at(-1) ?? NaN];
      console.log(
        `pair ${pair}: connector ${mine.toFixed(2)} s, by hand ${theirs.toFixed(2)} s, ratio ${(mine / theirs).toFixed(2)}`,
      );
    }
    const ratios = ours.map((seconds, at) => seconds / (hand[at] ?? NaN));
    console.log(
      `median: connector ${median(ours).toFixed(2)} s (${Math.round(due / median(ours))} parents/s), ` +
        `by hand ${median(hand).toFixed(2)} s, ratio ${median(ratios).toFixed(2)}`,
    );
  } finally {
    await admin.query(`drop database if exists ${copy} with (force)`);
    await admin.query(`drop database if exists ${template} with (force)`);
  }
};

const onServer = async (url: string): Promise<void> => {
  const admin = await connected(url);
  try {
    await measure(admin, url);
  } finally {
    await admin.end();
  }
};

const given = process.env["TEST_POSTGRES_URL"];
if (given) await onServer(given);
else {
  const folder = await mkdtemp(join(tmpdir(), "egide-bench-purge-"));
  const server = await launchEmbedded({ folder });
  try {
    await onServer(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
