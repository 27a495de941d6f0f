/**
 * What a person reads while the tests run: a dot per test, each failure in full as soon as it is known, then what
 * was skipped and what was slow. Counts go to the file named by EGIDE_TEST_COUNTS, for scripts/check.ts.
 */
import { writeFileSync } from "node:fs";
import { inspect } from "node:util";
import type { TestEvent } from "node:test/reporters";

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** No test may leave a socket, a child or a timer behind: silence of this length after the last test is a leak. */
const patience = Number(process.env["EGIDE_TEST_PATIENCE"] ?? 20_000);
const slow = 2_000;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  const skipped: string[] = [];
  const slowest: string[] = [];
  const waiting = watchForLeaks(counts);
  let dots = 0;
  for await (const event of events) {
    waiting(event.type);
    if (event.type !== "test:pass" && event.type !== "test:fail") {
      if (event.type === "test:stderr" || event.type === "test:stdout") yield event.data.message;
      continue;
    }
    const { name, details, skip, todo, file, line } = event.data;
    if (details.type === "suite" && event.type === "test:pass") continue;
    if (event.type === "test:fail" && failsByItsParts(event.data.details.error)) continue;
    const place = `${name} (${file?.replace(`${process.cwd()}/`, "") ?? "?"}:${line ?? 0})`;
    if (skip !== undefined || todo !== undefined) {
      counts.skipped++;
      skipped.push(`  ${place}${typeof skip === "string" && skip !== "" ? `: ${skip}` : ""}`);
    } else if (event.type === "test:pass") counts.passed++;
    else {
      counts.failed++;
      yield `\n✖ ${place}\n${explain(event.data.details.error)}\n`;
    }
    if (details.duration_ms > slow && details.type !== "suite")
      slowest.push(`  ${(details.duration_ms / 1000).toFixed(1)} s  ${place}`);
    yield ++dots % 100 === 0 ? ".\n" : ".";
  }
  save(counts);
  yield "\n";
  if (skipped.length > 0) yield `skipped:\n${skipped.join("\n")}\n`;
  if (slowest.length > 0) yield `slower than ${slow / 1000} s:\n${slowest.join("\n")}\n`;
}

/** A suite fails because a test of it failed: that test has been told and counted. */
const failsByItsParts = (error: Error): boolean =>
  "failureType" in error && error.failureType === "subtestsFailed";

const explain = (error: Error): string =>
  inspect(error.cause ?? error, { depth: 6 }).replaceAll(/^/gm, "  ");

const save = (counts: TestCounts): void => {
  const path = process.env["EGIDE_TEST_COUNTS"];
  if (path !== undefined) writeFileSync(path, JSON.stringify(counts));
};

/** In one process a leak keeps the runner waiting for ever: name what is open, and end. */
const watchForLeaks = (counts: TestCounts): ((type: string) => void) => {
  let running = 0;
  let completed = 0;
  let last = performance.now();
  setInterval(() => {
    if (completed === 0 || running > 0 || performance.now() - last < patience) return;
    counts.failed++;
    save(counts);
    process.stderr.write(
      `\n✖ the tests are over, but something they opened keeps the process alive: ${process.getActiveResourcesInfo().join(", ")}\n`,
    );
    process.exit(1);
  }, patience / 10).unref();
  return (type) => {
    last = performance.now();
    if (type === "test:enqueue") running++;
    if (type === "test:complete") {
      running--;
      completed++;
    }
  };
};
