/**
 * Proofs of choices: how many a second are kept for good, against `pgbench` inserting the same row one by one at its best number of
 * clients, on the same server with the same settings; the client runs on this machine too. Then how large records are, and what
 * their end costs.
 *
 *     npm run bench proofs
 *
 * EGIDE_BENCH_SECONDS: of each measure (8). EGIDE_BENCH_RECORDS: how many records are weighed (5,000,000). Needs `pgbench`; uses the
 * server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { postgresTextVersions } from "../src/consent/storage/index.ts";
import { withOwnDatabase } from "./ownDatabase.ts";
import { weighRecords } from "./proofs/weigh.ts";

const run = promisify(execFile);
const seconds = Number(process.env["EGIDE_BENCH_SECONDS"] ?? "8");
const records = Number(process.env["EGIDE_BENCH_RECORDS"] ?? "5000000");
const rounds = 5;
const services = Array.from({ length: 12 }, (_, at) => `service-${at}`);
const hash = "5f".repeat(32);

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const pgbench = async (url: string, script: string, clients: number): Promise<number> => {
  const asked = `-n -M prepared -j 2 -c ${clients} -T ${seconds} -f`.split(" ");
  const { stdout } = await run("pgbench", [...asked, script, url]);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
};

interface Measured {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly bad: number;
}

const ours = async (port: string, connections: number): Promise<Measured> => {
  const body = JSON.stringify({
    id: "{id}",
    site: "valmarine",
    version: hash,
    at: new Date().toISOString(),
    ahead: 0,
    action: "save",
    language: "fr",
    given: Object.fromEntries(services.map((service, at) => [service, at % 2 === 0])),
  });
  const client = join(import.meta.dirname, "proofs/client.ts");
  const asked = [client, port, String(connections), String(seconds), body];
  const { stdout } = await run(process.execPath, asked);
  return JSON.parse(stdout) as Measured;
};

await withOwnDatabase(async (database) => {
  const versions = postgresTextVersions(database);
  await versions.keep(
    { hash, site: "valmarine", content: "{}", services, origins: [], languages: ["fr"] },
    Temporal.Now.instant(),
  );
  const folder = await mkdtemp(join(tmpdir(), "egide-bench-proofs-"));
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, "proofs/server.ts"), database.url],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  try {
    const [said] = (await once(server.stdout, "data")) as [Buffer];
    const port = said.toString().trim();
    const script = join(folder, "insert.sql");
    await writeFile(
      script,
      "insert into egide.consent_proof (id, at, shown, action, choices) values (gen_random_uuid(), now(), 1, 's', '\\xaaa0');\n",
    );
    // The first choice opens the month.
    await ours(port, 1);
    const counts = [8, 16, 32, 64];
    const tried: number[] = [];
    for (const clients of counts) tried.push(await pgbench(database.url, script, clients));
    const best = counts[tried.indexOf(Math.max(...tried))] ?? 32;
    console.log(
      `pgbench, ${counts.map((clients, at) => `${clients} clients: ${Math.round(tried[at] ?? 0)}/s`).join(", ")}`,
    );
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const hand = await pgbench(database.url, script, best);
      const measured = await ours(port, 128);
      ratios.push(measured.rate / hand);
      console.log(
        `choices kept: ${Math.round(measured.rate)}/s (p50 ${measured.p50.toFixed(1)} ms, p99 ${measured.p99.toFixed(1)} ms, refused ${measured.bad}); pgbench at ${best} clients: ${Math.round(hand)}/s; ratio ${(measured.rate / hand).toFixed(2)}`,
      );
    }
    console.log(`ratio: ${median(ratios).toFixed(2)} (aim: at least 0.7)`);
  } finally {
    server.stdin.end();
    await rm(folder, { recursive: true, force: true });
  }
  await weighRecords(database, records);
});
