/**
 * The engine on PostgreSQL: delete, archive and anonymise through the connector against the best batched SQL written by
 * hand, in turns on fresh copies of the same rows; then beside readers and writers; then at several sizes.
 *
 *     npm run bench engine
 *
 * EGIDE_BENCH_PARENTS: parents, with two children each (100,000 by default; 5,000,000 is the full size).
 * EGIDE_BENCH_PAIRS: turns of each end and size (3). EGIDE_BENCH_LAYOUT: by-age (default) or scattered.
 * EGIDE_BENCH_ENDS: which of delete, macs, archive, store, anonymise, beside, sizes to measure, with commas (all).
 * EGIDE_BENCH_SIZES: sizes for the time per row, such as 1000000,5000000,20000000 (none by default).
 * Uses the server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { launchEmbedded } from "../src/platform/database/index.ts";
import { neighbours } from "./engine/neighbours.ts";
import { connected, type EndName, type Layout } from "./engine/rows.ts";
import { Template, type Timed } from "./engine/template.ts";
import { throttled } from "./engine/throttled.ts";

const parents = Number(process.env["EGIDE_BENCH_PARENTS"] ?? "100000");
const pairs = Number(process.env["EGIDE_BENCH_PAIRS"] ?? "3");
const layout: Layout = process.env["EGIDE_BENCH_LAYOUT"] === "scattered" ? "scattered" : "by-age";
const sizes = (process.env["EGIDE_BENCH_SIZES"] ?? "").split(",").filter(Boolean).map(Number);
const wanted = new Set((process.env["EGIDE_BENCH_ENDS"] ?? "").split(",").filter(Boolean));
const isWanted = (what: string): boolean => wanted.size === 0 || wanted.has(what);
const batchSize = 5_000;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const compareEnds = async (template: Template): Promise<void> => {
  const measures: readonly (readonly [
    what: string,
    name: string,
    end: EndName,
    withMacs: boolean,
    aim: number,
  ])[] = [
    ["delete", "delete", "delete", false, 1.1],
    ["macs", "delete, rows named by MACs", "delete", true, 1.3],
    ["archive", "archive, to another schema", "archive", false, 1.1],
    ["store", "archive, to another database", "archive to a store", false, 1.1],
    ["anonymise", "anonymise", "anonymise", false, 1.1],
  ];
  let memory = 0;
  for (const [what, name, end, withMacs, aim] of measures) {
    if (!isWanted(what)) continue;
    const [ours, hand]: [Timed[], Timed[]] = [[], []];
    for (let pair = 1; pair <= pairs; pair++) {
      const turns = [
        async () => {
          const done = await template.timed({ way: "connector", end, batchSize, withMacs });
          ours.push(done);
          memory = Math.max(memory, done.memory);
        },
        async () => {
          hand.push(await template.timed({ way: "by hand", end, batchSize }));
        },
      ];
      for (const turn of pair % 2 ? turns : turns.toReversed()) await turn();
    }
    const ratio = (of: "seconds" | "processor"): string =>
      median(ours.map((one, at) => one[of] / (hand[at]?.[of] ?? NaN))).toFixed(2);
    const rate = (times: readonly Timed[]): number =>
      Math.round(
        ((end === "anonymise" ? 1 : 3) * template.due) /
          median(times.map(({ seconds }) => seconds)),
      );
    console.log(
      `${name}: ${rate(ours)} rows/s, by hand ${rate(hand)} rows/s, ratio ${ratio("seconds")} (aim: at most ${aim}), of processor time ${ratio("processor")}`,
    );
  }
  if (memory > 0)
    console.log(`memory of Node: at most ${Math.round(memory / 1e6)} MB (aim: under 200)`);
};

/** The pace that a run finds where nobody else is at work, against large batches without a look at others. */
const ownPaceAlone = async (template: Template): Promise<void> => {
  const fixed = await template.timed({ way: "connector", end: "delete", batchSize });
  const own = await template.onCopy(async ({ url }) => {
    const start = performance.now();
    await throttled(url);
    return (performance.now() - start) / 1_000;
  });
  console.log(`a run at its own pace, alone: ratio ${(own / fixed.seconds).toFixed(2)}`);
};

const besideOthers = async (template: Template): Promise<void> => {
  let beside = NaN;
  const without = await template.onCopy(async ({ url }) => {
    const alone = await neighbours(url, parents);
    await sleep(5_000);
    const quiet = await alone.stop();
    const load = await neighbours(url, parents);
    try {
      await throttled(url);
    } finally {
      beside = await load.stop();
    }
    return quiet;
  });
  console.log(
    `200 reads and writes a second: p95 ${without.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside a run, ` +
      `ratio ${(beside / without).toFixed(2)} (aim: at most 1.5)`,
  );
};

const bySize = async (admin: Client, url: string): Promise<void> => {
  const times: number[] = [];
  for (const rows of sizes) {
    const template = new Template(admin, url);
    try {
      await template.make(rows, layout);
      const turns: number[] = [];
      for (let turn = 1; turn <= pairs; turn++) {
        const { seconds } = await template.timed({ way: "connector", end: "delete", batchSize });
        turns.push((seconds * 1e6) / (3 * template.due));
      }
      times.push(median(turns));
      console.log(`${rows} parents: ${times.at(-1)?.toFixed(2)} µs a row`);
    } finally {
      await template.drop();
    }
  }
  if (times.length > 1)
    console.log(
      `most ÷ least: ${(Math.max(...times) / Math.min(...times)).toFixed(2)} (aim: 1.15)`,
    );
};

const onServer = async (url: string): Promise<void> => {
  const admin = await connected(url, "egide");
  try {
    await measure(admin, url);
  } finally {
    await admin.end();
  }
};

const measure = async (admin: Client, url: string): Promise<void> => {
  const template = new Template(admin, url);
  try {
    const { rows } = await admin.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('server_version', 'shared_buffers', 'fsync', 'synchronous_commit', 'max_wal_size', 'full_page_writes') order by name",
    );
    console.log(
      `${rows.map(({ name, setting }) => `${name} ${setting}`).join(", ")}; ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`,
    );
    await template.make(parents, layout);
    console.log(
      `${template.due} of ${parents} parents due (${layout}), ${2 * parents} children, batches of ${batchSize}`,
    );
    await compareEnds(template);
    if (isWanted("beside")) {
      await ownPaceAlone(template);
      await besideOthers(template);
    }
    if (isWanted("sizes")) await bySize(admin, url);
  } finally {
    await template.drop();
  }
};

const given = process.env["TEST_POSTGRES_URL"];
if (given) await onServer(given);
else {
  const folder = await mkdtemp(join(tmpdir(), "egide-bench-engine-"));
  const server = await launchEmbedded({ folder });
  try {
    await onServer(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
