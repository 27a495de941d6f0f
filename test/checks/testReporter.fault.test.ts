import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";

const runner = join(import.meta.dirname, "../../scripts/testFiles.ts");

/** Runs one test file as `npm test` does, and gives what a person sees, the counts and the exit code. */
const report = (body: string, deadline = 60_000) => {
  const folder = mkdtempSync(join(tmpdir(), "egide-reporter-"));
  const counts = join(folder, "counts.json");
  writeFileSync(
    join(folder, "x.unit.test.ts"),
    `import { suite, test } from "node:test"; import net from "node:net";\n${body}`,
  );
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [runner, "x.unit.test.ts"], {
      cwd: folder,
      env: {
        ...environment,
        EGIDE_TEST_COUNTS: counts,
        EGIDE_TEST_PATIENCE: "300",
        EGIDE_TEST_DEADLINE: String(deadline),
      },
      encoding: "utf8",
      timeout: 20_000,
    });
    const { failures, ...numbers } = JSON.parse(readFileSync(counts, "utf8")) as {
      readonly failures: readonly string[];
    };
    return { status, seen: stdout + stderr, failures, counts: numbers };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

suite("the reporter", () => {
  test("counts tests, not suites, and tells a failure once, with its place", () => {
    const { status, seen, counts, failures } = report(`
      suite("a suite", () => {
        test("passes", () => {});
        test("fails", () => { throw new Error("the reason"); });
        test("skips", { skip: "no server here" }, () => {});
      });`);
    assert.equal(status, 1);
    assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 1 });
    assert.equal(seen.split("the reason").length, 2);
    assert.match(seen, /✖ fails \(x\.unit\.test\.ts:5\)/);
    assert.equal(failures.length, 1, "and once more for the end of all");
    assert.match(failures[0] ?? "", /^✖ fails \(x\.unit\.test\.ts:5\)\n  Error: the reason/);
    assert.match(seen, /skips \(x\.unit\.test\.ts:6\): no server here/);
  });

  test("ends a run that something keeps alive, and names what", () => {
    const { status, seen, counts } = report(
      `test("leaks", (_, done) => { net.createServer().listen(0, () => done()); });`,
    );
    assert.equal(status, 1);
    assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
    assert.match(seen, /keeps the process alive: .*TCPServerWrap/);
  });

  test("ends a run whose test never does, and names it", () => {
    const { status, seen, counts } = report(
      `test("waits", async () => { setInterval(() => {}, 1000); await new Promise(() => {}); });`,
      500,
    );
    assert.equal(status, 1);
    assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
    assert.match(seen, /still running:\n\s+waits \(x\.unit\.test\.ts:2\)/);
  });

  test("fails for an error that nobody caught, and tells where it was thrown", () => {
    for (const thrown of [
      `setTimeout(() => { throw new Error("the reason"); });`,
      `void Promise.reject(new Error("the reason"));`,
    ]) {
      const { status, seen } = report(
        `test("goes on", async () => { ${thrown} await new Promise((go) => setTimeout(go, 50)); });`,
      );
      assert.equal(status, 1);
      assert.match(seen, /nobody caught: Error: the reason\n\s+at .*x\.unit\.test\.ts:2/);
    }
  });

  test("counts a file that cannot be loaded as a failure", () => {
    const { status, counts } = report(`import "./nowhere.ts";`);
    assert.equal(status, 1);
    assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
  });

  test("is content when all is well", () => {
    const { status, counts } = report(`test("passes", () => {});`);
    assert.equal(status, 0);
    assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 0 });
  });
});
