/**
 * The pages of a register of ten thousand activities in a real installation, asked for 50 times a second, against the same
 * server answering the very same bytes as a constant; what a visitor waits while the notices of a publication are composed; and
 * what the process weighs over thousands of requests and over one publication after the other.
 *
 *     npm run bench register
 *
 * EGIDE_BENCH_SECONDS: how long each is asked (10). EGIDE_BENCH_ACTIVITIES: how many there are (10,000).
 * EGIDE_BENCH_PUBLICATIONS: how often it is published (4). The register is that of the demo, over and over, each activity under
 * a name of its own; each publication changes a tenth of them.
 */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { importDocument, registerJson } from "../src/register/index.ts";
import { firstOperator, install } from "../test/support/installation.ts";
import { againstConstant } from "./web/asConstant.ts";

const wanted = Number(process.env["EGIDE_BENCH_ACTIVITIES"] ?? "10000");
const publications = Number(process.env["EGIDE_BENCH_PUBLICATIONS"] ?? "4");
const root = join(import.meta.dirname, "..");

const bigRegister = async (edition: number): Promise<Buffer> => {
  const bytes = await readFile(join(root, "demo/register.txt"));
  const read = importDocument({ bytes, name: "register.txt", language: "fr" });
  const activities = Array.from({ length: wanted }, (_, index) => {
    const activity = read.activities[index % read.activities.length];
    if (activity === undefined) throw new Error("the demo has no activity");
    const id = `${activity.id}--n${index}`;
    const retention = activity.retention.map((each, at) => ({ ...each, id: `${id}.${at + 1}` }));
    const purposes = activity.purposes.map((each) => ({
      ...each,
      text: index % 10 === 0 ? `${each.text} (lot ${edition})` : each.text,
    }));
    return { ...activity, id, title: `${activity.title} ${index}`, purposes, retention };
  });
  return Buffer.from([...registerJson({ ...read, activities, findings: [] })].join(""));
};

const folder = await mkdtemp(join(tmpdir(), "egide-bench-register-"));
const environment = { EGIDE_DATA: join(folder, "data"), EGIDE_HOST: "127.0.0.1" };
const installation = await install({ ...environment, EGIDE_DEMO: "yes" });
try {
  const { address, operations } = installation;
  console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
  const policy = join(folder, "policy");
  await mkdir(policy);
  const weight = async (): Promise<number> => {
    const metrics = await (await fetch(`${operations}/metrics`)).text();
    const bytes = /^egide_memory_bytes(?:\{[^}]*\})? (\S+)$/m.exec(metrics)?.[1];
    if (bytes === undefined) throw new Error("the process does not say what it weighs");
    return Math.round(Number(bytes) / 1e6);
  };
  /** On a connection of its own: a server that was away for long has closed those that waited. */
  const ask = async (path: string): Promise<void> =>
    void (await (await fetch(address + path, { headers: { connection: "close" } })).text());
  /** How many notices were made, each time that the worker made some. */
  const made = (): readonly number[] =>
    installation
      .said()
      .split("\n")
      .filter((line) => line.includes('"notices-published"'))
      .map((line) => Number(/"count":(\d+)/.exec(line)?.[1]));
  /** Publishes the register once more, and asks for its list until the notices that follow are made. */
  const publish = async (edition: number): Promise<void> => {
    const json = await bigRegister(edition);
    await writeFile(join(policy, "register.json"), json);
    const before = made().length;
    const began = performance.now();
    const pushed = spawnSync(
      join(root, "bin/egide"),
      ["policy", "push", policy, "@valmarine", "--reason", "bench", "--execute"],
      { env: { ...process.env, ...environment }, encoding: "utf8" },
    );
    if (pushed.status !== 0) throw new Error(pushed.stderr);
    console.log(
      `publication ${edition} of ${wanted} activities (${(json.length / 1e6).toFixed(1)} MB), edition and open data with it: ` +
        `${((performance.now() - began) / 1e3).toFixed(1)} s (aim: under 60)`,
    );
    const waited: number[] = [];
    const since = performance.now();
    while (
      !made()
        .slice(before)
        .some((count) => count * 20 > wanted)
    ) {
      const asked = performance.now();
      await ask("/registre");
      waited.push(performance.now() - asked);
      await pause(50);
      if (performance.now() - since > 400_000) throw new Error("the notices are never made");
    }
    const sorted = waited.toSorted((one, other) => one - other);
    const at = (share: number): string =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
    console.log(
      `its notices made within ${((performance.now() - since) / 1e3).toFixed(0)} s; ` +
        `meanwhile the list took ${at(0.5)} ms (median), ${at(0.95)} ms (p95), ${at(1)} ms (longest) of ${waited.length}; ` +
        `process ${await weight()} MB`,
    );
  };
  await publish(1);
  const visitor = await firstOperator(installation, {
    name: "Ana Lopez",
    email: "ana@entraide.example",
    password: "girafe pluie tambour",
  });
  const list = "/console/valmarine/registre";
  for (const [name, path, cookie] of [
    ["list", "/registre", ""],
    ["list, a page in its midst", "/registre?page=100", ""],
    ["search", "/registre?q=dossiers", ""],
    ["console, list", list, visitor.cookie()],
    ["console, search", `${list}?q=dossiers`, visitor.cookie()],
  ] as const) {
    // What is made once for a register is made by the first who asks.
    const first = performance.now();
    await (await fetch(address + path, { headers: { cookie } })).text();
    const firstTook = performance.now() - first;
    const said = await againstConstant({ address, path, cookie }, 50);
    console.log(
      `${name}: ${said}; the first ${firstTook.toFixed(0)} ms; process ${await weight()} MB`,
    );
  }
  const weights: number[] = [];
  for (let thousand = 0; thousand < 6; thousand++) {
    for (let n = 0; n < 1000; n += 4)
      await Promise.all(
        [`/registre?page=${n % 200}`, "/registre?q=dossiers", "/registre", `/registre?q=${n}`].map(
          ask,
        ),
      );
    weights.push(await weight());
  }
  console.log(`process after each of six thousand requests: ${weights.join(", ")} MB`);
  for (let edition = 2; edition <= publications; edition++) await publish(edition);
} finally {
  await installation.stop();
  await rm(folder, { recursive: true, force: true });
}
