/**
 * Pages of a real installation with the demo, asked for 50 times a second, against the same server answering the very same
 * bytes as a constant: what a page costs beyond its way through the server. Then the form of signing in, whose password is
 * meant to cost, against the bare check of one.
 *
 *     npm run bench web
 *
 * EGIDE_BENCH_SECONDS: how long each is asked (10). The embedded database is used, in a folder of its own.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { firstOperator, install } from "../test/support/installation.ts";
import { signInTimes } from "./web/signIn.ts";

const seconds = process.env["EGIDE_BENCH_SECONDS"] ?? "10";
const here = (file: string): string => join(import.meta.dirname, file);

/** A program, and what it has said when that holds `pattern`. */
const started = async (
  words: readonly string[],
  pattern: RegExp,
): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    // It goes on being read: a program whose words nobody takes would wait for somebody to.
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
      if (pattern.test(said)) resolve();
    });
    child.once("exit", () => reject(new Error(`${words[0]} ended: ${said}`)));
  });
  return { child, said };
};

const ended = async (child: ChildProcess): Promise<void> => {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
};

const p95Of = (url: string, cookie = ""): number => {
  const run = spawnSync(process.execPath, [here("web/load.ts"), url, "50", seconds, cookie], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const times = (JSON.parse(run.stdout) as number[]).toSorted((a, b) => a - b);
  return times[Math.floor(times.length * 0.95)] ?? NaN;
};

const folder = await mkdtemp(join(tmpdir(), "egide-bench-web-"));
const installation = await install({ EGIDE_DATA: folder, EGIDE_HOST: "127.0.0.1" });
try {
  const { address } = installation;
  const person = { email: "ana@entraide.example", password: "girafe pluie tambour" };
  const visitor = await firstOperator(installation, { name: "Ana Lopez", ...person });
  console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
  const register = await (await fetch(`${address}/registre`)).text();
  const [, activity = ""] = /href="(\/registre\/[^"?]+)"/.exec(register) ?? [];
  for (const [name, path, cookie] of [
    ["register", "/registre", ""],
    ["an activity", activity, ""],
    ["sign-in", "/connexion", ""],
    ["console, the day", "/console/valmarine", visitor.cookie()],
    ["console, the runs", "/console/valmarine/executions", visitor.cookie()],
  ] as const) {
    const page = await (await fetch(address + path, { headers: { cookie } })).text();
    const peer = await started([here("web/peer.ts"), Buffer.from(page).toString("base64")], /\n/);
    const ours = p95Of(address + path, cookie);
    const constant = p95Of(`${peer.said.trim()}/`);
    await ended(peer.child);
    console.log(
      `${name}: p95 ${ours.toFixed(1)} ms (aim: under 100), as a constant ${constant.toFixed(1)} ms, ratio ${(ours / constant).toFixed(1)}, ` +
        `${(page.length / 1e3).toFixed(0)} kB, ${(brotliCompressSync(page).length / 1e3).toFixed(1)} kB compressed`,
    );
  }
  const { ours, bare, sent } = await signInTimes(address, person, {
    seconds: Number(seconds),
    rate: 4,
  });
  console.log(
    `sending the sign-in form, ${sent} times at 4 a second: median ${ours.toFixed(1)} ms, a bare argon2id check ` +
      `${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}`,
  );
} finally {
  await installation.stop();
  await rm(folder, { recursive: true, force: true });
}
