import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proveChoice } from "../../src/consent/actions/proveChoice.ts";
import {
  dropEndedMonths,
  openMonths,
  postgresProofDays,
  postgresProofs,
} from "../../src/consent/storage/index.ts";
import { civilDay, systemClock } from "../../src/kernel/index.ts";
import { openLedger, readOrMakeKey } from "../../src/ledger/index.ts";
import { readConfiguration } from "../../src/main/config.ts";
import type { Platform } from "../../src/main/platform.ts";
import { runPolicy } from "../../src/main/runPolicy.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../../src/retention/index.ts";

/** Twenty-five months that are kept, and one that is over. */
const months = 26;
const portion = 2_000;
/** Of yesterday: what a day has where a hundred million are kept. */
const ofOneDay = 133_000;

const seconds = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const begins = performance.now();
  const result = await work();
  return [result, (performance.now() - begins) / 1000];
};

/**
 * How large records are when so many are kept, in the months of a rule of twenty-five; what the end of a month costs, by the rule
 * and beside it by hand; what it takes to enter a day in the ledger, and to prove one choice of it.
 */
export const weighRecords = async (database: Database, count: number): Promise<void> => {
  const { pool } = database;
  await pool.query("truncate egide.consent_proof");
  const folder = await mkdtemp(join(tmpdir(), "egide-bench-weigh-"));
  try {
    const now = systemClock.now();
    const today = civilDay(now);
    const each = Math.floor(count / months);
    const [, filled] = await seconds(async () => {
      for (let back = 1; back <= months; back++) {
        const day = today.subtract({ months: back }).with({ day: 1 });
        await openMonths(database, day);
        await fill(database, `${day.toString()}T00:00:00Z`, 28 * 86_400, each);
      }
    });
    await pool.query("vacuum analyze egide.consent_proof");
    console.log(`filled: ${each * months} records in ${months} months, ${filled.toFixed(0)} s`);
    await sizes(database);

    const platform = await platformAt(database, folder);
    const loaded = await loadPolicy(
      folderOnDisk(join(import.meta.dirname, "../../policies/own-data")),
      policyReaders,
    );
    if (!loaded.ok) throw new TypeError("our own policy does not load");
    const execution = { execute: true, windows: [] };
    const [run, ended] = await seconds(
      async () => await runPolicy(platform, loaded.policy, execution, new AbortController().signal),
    );
    console.log(
      `end of a month by the rule: ${run.rows} records in ${ended.toFixed(1)} s (${Math.round(run.rows / ended)}/s), all other rules of ours included`,
    );
    const [dropped, given] = await seconds(async () => await dropEndedMonths(database, now));
    console.log(`${dropped} months given back in ${(given * 1000).toFixed(0)} ms`);

    const yesterday = today.subtract({ days: 1 });
    await openMonths(database, yesterday);
    await pool.query("delete from egide.consent_proof where at >= $1", [
      `${yesterday.toString()}T00:00:00Z`,
    ]);
    await fill(database, `${yesterday.toString()}T06:00:00Z`, 3_600, ofOneDay);
    await pool.query(
      "insert into egide.consent_day (day, secret, records, closed_at) select $1::date - 1, '\\x00'::bytea, 0, now() on conflict do nothing",
      [yesterday.toString()],
    );
    const days = postgresProofDays(platform);
    const [closed, closing] = await seconds(async () => await days.close());
    console.log(
      `a day of ${closed[0]?.records ?? 0} records enters the ledger in ${closing.toFixed(1)} s (memory of Node: ${Math.round(process.memoryUsage().rss / 1e6)} MB)`,
    );
    const { rows } = await pool.query<{ id: string }>(
      "select id from egide.consent_proof where at >= $1 limit 1",
      [`${yesterday.toString()}T00:00:00Z`],
    );
    const proofs = postgresProofs({ database, clock: systemClock });
    const [found, looked] = await seconds(async () => await proofs.find(rows[0]?.id ?? ""));
    const [proof] = found;
    if (proof === undefined) throw new TypeError("a record that is not found");
    const [proved, proving] = await seconds(
      async () => await proveChoice({ days, ledger: platform.ledger }, proof),
    );
    console.log(
      `one choice is found by its identifier in ${(looked * 1000).toFixed(1)} ms, and ${proved.ok ? "proved" : proved.failure.code} in ${proving.toFixed(1)} s`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Identifiers of chance in portions, as choices come: the index is as full as it would be. */
const fill = async (
  { pool }: Database,
  from: string,
  within: number,
  count: number,
): Promise<void> => {
  for (let done = 0; done < count; done += portion) {
    await pool.query(
      `insert into egide.consent_proof (id, at, shown, action, choices)
       select gen_random_uuid(), $1::timestamptz + make_interval(secs => $2::float8 * ($3::int + n) / $4::int), 1, 's', '\\xaaa0'
       from generate_series(1, $5::int) n`,
      [from, within, done, count, Math.min(portion, count - done)],
    );
  }
};

const sizes = async ({ pool }: Database): Promise<void> => {
  const { rows } = await pool.query<{ rows: string; table: string; all: string; parts: number }>(
    `select (select count(*) from egide.consent_proof) as rows, count(*)::int as parts,
       sum(pg_relation_size(inhrelid)) as table, sum(pg_total_relation_size(inhrelid)) as all
     from pg_inherits where inhparent = 'egide.consent_proof'::regclass`,
  );
  const [size] = rows;
  if (size === undefined) return;
  const per = (bytes: string): string => (Number(bytes) / Number(size.rows)).toFixed(1);
  console.log(
    `${size.rows} records in ${size.parts} parts: ${per(size.all)} bytes each with indexes (aim: at most 120), ${per(size.table)} in the table; ${Math.round(Number(size.all) / 1e6)} MB`,
  );
};

const platformAt = async (database: Database, folder: string): Promise<Platform> => {
  const configuration = readConfiguration({ EGIDE_DATA: folder });
  if (!configuration.ok) throw new TypeError("a configuration that is not read");
  const key = await readOrMakeKey(folder, async () => false);
  const ledger = openLedger({ database, clock: systemClock, key, origin: "bench.example/egide" });
  const close = async (): Promise<void> => {};
  return { configuration: configuration.value, clock: systemClock, database, ledger, close };
};
