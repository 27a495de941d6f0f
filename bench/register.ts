/**
 * The pages of a register of ten thousand activities in a real installation, asked for 50 times a second, against the same
 * server answering the very same bytes as a constant; and what the process weighs before and after.
 *
 *     npm run bench register
 *
 * EGIDE_BENCH_SECONDS: how long each is asked (10). EGIDE_BENCH_ACTIVITIES: how many there are (10,000). The register is that of
 * the demo, over and over, each activity under a name of its own.
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
const root = join(import.meta.dirname, "..");

const bigRegister = async (): Promise<Buffer> => {
  const bytes = await readFile(join(root, "demo/register.txt"));
  const read = importDocument({ bytes, name: "register.txt", language: "fr" });
  const activities = Array.from({ length: wanted }, (_, index) => {
    const activity = read.activities[index % read.activities.length];
    if (activity === undefined) throw new Error("the demo has no activity");
    const id = `${activity.id}--n${index}`;
    const retention = activity.retention.map((each, at) => ({ ...each, id: `${id}.${at + 1}` }));
    return { ...activity, id, title: `${activity.title} ${index}`, retention };
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
  const json = await bigRegister();
  await writeFile(join(policy, "register.json"), json);
  const began = performance.now();
  const pushed = spawnSync(
    join(root, "bin/egide"),
    ["policy", "push", policy, "@valmarine", "--reason", "bench", "--execute"],
    { env: { ...process.env, ...environment }, encoding: "utf8" },
  );
  if (pushed.status !== 0) throw new Error(pushed.stderr);
  console.log(
    `publication of ${wanted} activities (${(json.length / 1e6).toFixed(1)} MB), edition and open data with it: ` +
      `${((performance.now() - began) / 1e3).toFixed(1)} s (aim: under 60)`,
  );
  const visitor = await firstOperator(installation, {
    name: "Ana Lopez",
    email: "ana@entraide.example",
    password: "girafe pluie tambour",
  });
  const weight = async (): Promise<string> => {
    const metrics = await (await fetch(`${operations}/metrics`)).text();
    const bytes = /^\S*resident_memory_bytes\S* (\S+)$/m.exec(metrics)?.[1];
    return bytes === undefined ? "unknown" : `${(Number(bytes) / 1e6).toFixed(0)} MB`;
  };
  // What follows a publication (a version of every notice) goes on for a while: pages are measured once it has ended.
  const settled = performance.now();
  for (let quick = 0; quick < 20;) {
    const asked = performance.now();
    await (await fetch(`${address}/registre`)).text();
    quick = performance.now() - asked < 100 ? quick + 1 : 0;
    await pause(100);
    if (performance.now() - settled > 300_000) throw new Error("the server does not come to rest");
  }
  console.log(`at rest after ${((performance.now() - settled) / 1e3).toFixed(0)} s`);
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
      `${name}: ${said}; the first ${firstTook.toFixed(0)} ms; process ${await weight()}`,
    );
  }
} finally {
  await installation.stop();
  await rm(folder, { recursive: true, force: true });
}
