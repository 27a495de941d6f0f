/**
 * The engine on PostgreSQL: delete, archive and anonymise through the connector against the best batched SQL written by
 * hand, in turns on fresh copies of the same rows; then beside readers and writers; then at several sizes.
 *
 *     npm run bench engine
 *
 * EGIDE_BENCH_PARENTS: parents, with two children each (100,000 by default; 5,000,000 is the full size).
 * EGIDE_BENCH_PAIRS: turns of each end (3). EGIDE_BENCH_LAYOUT: by-age (default) or scattered.
 * EGIDE_BENCH_SIZES: sizes for the time per row, such as 1000000,5000000,20000000 (none by default).
 * Uses the server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { launchEmbedded } from "../src/platform/database/index.ts";
import { neighbours } from "./engine/neighbours.ts";
import { connected, fill, type EndName, type Layout } from "./engine/rows.ts";
import { throttled } from "./engine/throttled.ts";
import { byHand, throughConnector, type Done } from "./engine/ways.ts";

const parents = Number(process.env["EGIDE_BENCH_PARENTS"] ?? "100000");
const pairs = Number(process.env["EGIDE_BENCH_PAIRS"] ?? "3");
const layout: Layout = process.env["EGIDE_BENCH_LAYOUT"] === "scattered" ? "scattered" : "by-age";
const sizes = (process.env["EGIDE_BENCH_SIZES"] ?? "").split(",").filter(Boolean).map(Number);
const batchSize = 5_000;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** A filled database, of which each measure gets a fresh copy. */
class Template {
  readonly #admin: Client;
  readonly #base: string;
  readonly #name = `egide_bench_${process.pid}_${randomBytes(3).toString("hex")}`;
  due = 0;

  constructor(admin: Client, base: string) {
    this.#admin = admin;
    this.#base = base;
  }

  #address(name: string): string {
    const url = new URL(this.#base);
    url.pathname = `/${name}`;
    return url.href;
  }

  async make(rows: number): Promise<void> {
    await this.#admin.query(`create database ${this.#name}`);
    this.due = await fill(this.#address(this.#name), rows, layout);
  }

  async onCopy<T>(work: (url: string) => Promise<T>): Promise<T> {
    const copy = `${this.#name}_copy`;
    await this.#admin.query(`create database ${copy} template ${this.#name}`);
    await this.#admin.query("checkpoint");
    try {
      return await work(this.#address(copy));
    } finally {
      await this.#admin.query(`drop database ${copy} with (force)`);
    }
  }

  async timed(way: (url: string) => Promise<Done>): Promise<{ seconds: number; memory: number }> {
    return await this.onCopy(async (url) => {
      const start = performance.now();
      const { ended, memory } = await way(url);
      const seconds = (performance.now() - start) / 1_000;
      if (ended !== this.due) throw new Error(`${ended} rows ended, ${this.due} were due`);
      return { seconds, memory };
    });
  }

  async drop(): Promise<void> {
    await this.#admin.query(`drop database if exists ${this.#name} with (force)`);
  }
}

const compareEnds = async (template: Template): Promise<void> => {
  const salt = { id: "bench", bytes: randomBytes(32) };
  const measures: readonly (readonly [
    name: string,
    end: EndName,
    withMacs: boolean,
    aim: number,
  ])[] = [
    ["delete", "delete", false, 1.1],
    ["delete, rows named by MACs", "delete", true, 1.3],
    ["archive", "archive", false, 1.1],
    ["anonymise", "anonymise", false, 1.1],
  ];
  let memory = 0;
  for (const [name, end, withMacs, aim] of measures) {
    const [ours, hand]: [number[], number[]] = [[], []];
    for (let pair = 1; pair <= pairs; pair++) {
      const turns = [
        async () => {
          const done = await template.timed((url) =>
            throughConnector(url, end, batchSize, withMacs ? salt : null),
          );
          ours.push(done.seconds);
          memory = Math.max(memory, done.memory);
        },
        async () => {
          hand.push((await template.timed((url) => byHand(url, end, batchSize))).seconds);
        },
      ];
      for (const turn of pair % 2 ? turns : turns.toReversed()) await turn();
    }
    const ratio = median(ours.map((seconds, at) => seconds / (hand[at] ?? NaN)));
    const rate = (seconds: readonly number[]): number =>
      Math.round(((end === "anonymise" ? 1 : 3) * template.due) / median(seconds));
    console.log(
      `${name}: ${rate(ours)} rows/s, by hand ${rate(hand)} rows/s, ratio ${ratio.toFixed(2)} (aim: at most ${aim})`,
    );
  }
  console.log(`memory of Node: at most ${Math.round(memory / 1e6)} MB (aim: under 200)`);
};

const besideOthers = async (template: Template): Promise<void> => {
  let beside = NaN;
  const without = await template.onCopy(async (url) => {
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
      await template.make(rows);
      const { seconds } = await template.timed((copy) =>
        throughConnector(copy, "delete", batchSize, null),
      );
      times.push((seconds * 1e6) / (3 * template.due));
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
  const admin = await connected(url);
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
    await template.make(parents);
    console.log(
      `${template.due} of ${parents} parents due (${layout}), ${2 * parents} children, batches of ${batchSize}`,
    );
    await compareEnds(template);
    await besideOthers(template);
    await bySize(admin, url);
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
