import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

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

/** In milliseconds: of so many answers in a hundred none took longer; asked for at a rate, in a process of its own. */
export const timesOf = (
  pages: readonly { readonly url: string; readonly cookie?: string }[],
  rate = 50,
): {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly asked: number;
} => {
  const run = spawnSync(
    process.execPath,
    [here("load.ts"), JSON.stringify(pages), String(rate), seconds],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const times = (JSON.parse(run.stdout) as number[]).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), asked: times.length };
};

/** Asks for a page 50 times a second, and then the same server for the very same bytes as a constant; one line that says both. */
export const againstConstant = async (
  {
    address,
    path,
    cookie,
  }: { readonly address: string; readonly path: string; readonly cookie: string },
  aim: number,
): Promise<string> => {
  const page = await (await fetch(address + path, { headers: { cookie } })).text();
  const peer = await started([here("peer.ts"), Buffer.from(page).toString("base64")], /\n/);
  const { p95: ours } = timesOf([{ url: address + path, cookie }]);
  const { p95: constant } = timesOf([{ url: `${peer.said.trim()}/` }]);
  await ended(peer.child);
  return (
    `p95 ${ours.toFixed(1)} ms (aim: under ${aim}), as a constant ${constant.toFixed(1)} ms, ratio ${(ours / constant).toFixed(1)}, ` +
    `${(page.length / 1e3).toFixed(0)} kB, ${(brotliCompressSync(page).length / 1e3).toFixed(1)} kB compressed`
  );
};
