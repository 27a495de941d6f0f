import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const killable = join(import.meta.dirname, "killable.ts");

/** A process of killable.ts that does what is said. */
export const start = (what: string, ...addresses: readonly string[]): ChildProcess =>
  spawn(process.execPath, ["--no-warnings", killable, what, ...addresses], {
    stdio: ["ignore", "pipe", "inherit"],
  });

/** The given line of what a child says. */
export const line = async (child: ChildProcess, number: number): Promise<string> => {
  assert.ok(child.stdout);
  let seen = 0;
  for await (const said of createInterface({ input: child.stdout }))
    if (++seen === number) return said;
  return assert.fail("the child ended too early");
};

export const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
};
