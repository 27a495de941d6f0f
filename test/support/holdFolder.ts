/**
 * A process that opens the embedded database of a folder: `node holdFolder.ts FOLDER MODE`. It writes one line of
 * JSON, either what it opened or the failure; then it obeys lines of standard input: SQL is run, an empty line closes.
 */
import { createInterface } from "node:readline";
import { Pool } from "pg";
import { FailureError } from "../../src/kernel/index.ts";
import { openEmbedded, type EmbeddedMode } from "../../src/platform/database/index.ts";

const [folder = "", mode = "launch"] = process.argv.slice(2);
const say = (value: object): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const { url, release } = await openEmbedded({ folder, mode: mode as EmbeddedMode });
  const pool = new Pool({ connectionString: url });
  pool.on("error", () => undefined);
  say({ url });
  for await (const line of createInterface(process.stdin)) {
    if (line === "") break;
    say({ rows: (await pool.query<object>(line)).rows });
  }
  await pool.end();
  await release();
  say({ closed: true });
} catch (error) {
  say(error instanceof FailureError ? { failure: error.failure } : { error: String(error) });
}
