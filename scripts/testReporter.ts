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
  /** What failed, and the beginning of why: told once more at the end, where whoever is sent the last lines of a long output finds it. */
  failures: string[];
}

/** No test may leave a socket, a child or a timer behind: silence of this length after the last test is a leak. */
const patience = Number(process.env["EGIDE_TEST_PATIENCE"] ?? 20_000);
/** After so long, in milliseconds, the tests that still run are named, and all ends. */
const deadline = Number(process.env["EGIDE_TEST_DEADLINE"] ?? 15 * 60_000);
const slow = 2_000;
/** Of a failure, when it is told once more. */
const linesTwice = 15;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const skipped: string[] = [];
  const slowest: string[] = [];
  const watched = watch(counts);
  let dots = 0;
  for await (const event of events) {
    watched(event);
    if (event.type !== "test:pass" && event.type !== "test:fail") {
      if (event.type === "test:stderr" || event.type === "test:stdout") yield event.data.message;
      continue;
    }
    const { details, skip, todo } = event.data;
    if (details.type === "suite" && event.type === "test:pass") continue;
    if (event.type === "test:fail" && failsByItsParts(event.data.details.error)) continue;
    const place = placeOf(event.data);
    if (skip !== undefined || todo !== undefined) {
      counts.skipped++;
      skipped.push(`  ${place}${typeof skip === "string" && skip !== "" ? `: ${skip}` : ""}`);
    } else if (event.type === "test:pass") counts.passed++;
    else {
      counts.failed++;
      const told = `✖ ${place}\n${explain(event.data.details.error)}`;
      counts.failures.push(told.split("\n").slice(0, linesTwice).join("\n"));
      yield `\n${told}\n`;
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

/** In one process a leak or a test that never ends keeps the runner waiting for ever: say which, and end. */
const watch = (counts: TestCounts): ((event: TestEvent) => void) => {
  const running = new Map<string, string>();
  let waiting = 0;
  let completed = 0;
  let last = performance.now();
  const end = (reason: string): never => {
    counts.failed++;
    counts.failures.push(`✖ ${reason}`);
    save(counts);
    process.stderr.write(`\n✖ ${reason}\n`);
    process.exit(1);
  };
  setInterval(() => {
    if (performance.now() > deadline)
      end(`the tests took too long; still running:\n  ${[...running.values()].join("\n  ")}`);
    if (completed > 0 && waiting <= 0 && performance.now() - last > patience)
      end(
        `the tests are over, but something they opened keeps the process alive: ${process.getActiveResourcesInfo().join(", ")}`,
      );
  }, patience / 10).unref();
  return (event) => {
    last = performance.now();
    if (event.type === "test:enqueue") waiting++;
    if (event.type === "test:dequeue") running.set(keyOf(event.data), placeOf(event.data));
    if (event.type === "test:complete") {
      running.delete(keyOf(event.data));
      waiting--;
      completed++;
    }
  };
};

interface Place {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}

const placeOf = ({ name, file, line }: Place): string =>
  `${name} (${file?.replace(`${process.cwd()}/`, "") ?? "?"}:${line ?? 0})`;

const keyOf = (place: Place & { readonly nesting: number }): string =>
  `${place.nesting} ${placeOf(place)}`;
