/**
 * Runs the test files that it is given in this one process: `node scripts/testFiles.ts FILE...`. It does what
 * `node --test --test-isolation=none` does, except for one thing that costs too much.
 *
 * The runner follows every promise of the process from the test that made it, only to say whose fault an error was that nobody
 * caught. Pages and statements make hundreds of thousands of them, and a seventh of the processor time of the tests went there. Such
 * an error still fails the run: it is told here, where it was thrown, without the name of the test.
 */
import { createHook } from "node:async_hooks";
import { run } from "node:test";
import report from "./testReporter.ts";

const longestTest = 240_000;

/** Lets the runner begin without following promises. */
const withoutFollowing = <T>(begin: () => T): T => {
  const hooks = Object.getPrototypeOf(createHook({})) as { enable(): unknown };
  const { enable } = hooks;
  hooks.enable = function asItIs() {
    return this;
  };
  try {
    return begin();
  } finally {
    hooks.enable = enable;
  }
};

for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error) => console.error("\n✖ nobody caught:", error));

const events = withoutFollowing(() =>
  run({
    files: process.argv.slice(2),
    isolation: "none",
    timeout: longestTest,
  }),
);
events.on("test:summary", ({ success }) => {
  if (!success) process.exitCode = 1;
});
events.compose(report).pipe(process.stdout);
