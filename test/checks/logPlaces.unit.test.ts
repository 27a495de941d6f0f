import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const isOfTests = (file: string): boolean => /\.test\.ts$|\.fixture\.ts$|\/suite\//.test(file);

/** What could write a line of a log: a stream of the process, a file that grows, a service. */
const writing =
  /\bconsole\.(?:log|error|warn|info|debug|trace|dir|table)\(|\bprocess\.(?:stdout|stderr|emitWarning)\b|\bappendFile(?:Sync)?\(|\bflags: "a|\bsyslog\b|"node:dgram"/;
const agentLog = /insert into egide\.agent_log\b/i;

const sources = globSync("src/**/*.ts", { cwd: root })
  .filter((file) => !isOfTests(file))
  .toSorted((a, b) => (a < b ? -1 : 1));
const holding = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));

suite("where logs go (ASVS V16.2.3)", () => {
  test("is standard error, by the console of the process, and one table: nothing else writes a line", () => {
    assert.ok(sources.length > 300);
    assert.deepEqual(holding(writing), []);
    assert.deepEqual(holding(/\bstderr\b/), [
      "src/platform/command-line/processConsole.ts",
      // What a server of ours says while it starts, read by us.
      "src/platform/database/embedded/serverProcess.ts",
    ]);
    assert.deepEqual(holding(agentLog), ["src/identity/storage/postgresAgentLog.ts"]);
    for (const wrong of [
      "console.log(request.url)",
      'process.stderr.write("x")',
      "await appendFile(path, line)",
      'open(path, { flags: "a" })',
    ])
      assert.match(wrong, writing);
  });
});
