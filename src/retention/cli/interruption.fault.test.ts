import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { suite, test } from "node:test";

const program = `
  const { interruption } = await import(${JSON.stringify(join(import.meta.dirname, "interruption.ts"))});
  const stop = interruption();
  const alive = setInterval(() => {}, 1000);
  stop.signal.addEventListener("abort", () => process.stdout.write("finishing"));
  process.stdout.write("ready");
`;

/** A process that waits between batches; what it has said, and how to wait until it says more. */
const start = async () => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const until = async (text: string): Promise<void> => {
    while (!said.includes(text)) await once(child.stdout, "data");
  };
  await until("ready");
  return { child, until };
};

suite("an interruption", { timeout: 60_000 }, () => {
  for (const [first, second] of [
    ["SIGINT", "SIGINT"],
    ["SIGTERM", "SIGTERM"],
    ["SIGINT", "SIGTERM"],
  ] as const)
    test(`${first} asks to finish, and ${second} after it ends the process`, async () => {
      const { child, until } = await start();
      const ended = once(child, "exit");
      child.kill(first);
      await until("finishing");
      assert.equal(child.exitCode, null);
      child.kill(second);
      const [, how] = (await ended) as [number | null, string | null];
      assert.equal(how, second);
    });
});
