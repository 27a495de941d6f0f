/**
 * `npm test`: everything that must hold before a change is kept. All parts run, also after one has failed; the exit
 * code is 0 only when all have passed. `npm test -- lint types` runs some parts alone.
 *
 * The last line says how many tests ran: `N passed, N failed, N skipped`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestCounts } from "./testReporter.ts";

const root = join(import.meta.dirname, "..");
const countsFolder = mkdtempSync(join(tmpdir(), "egide-check-"));
const countsFile = join(countsFolder, "counts.json");
const longest = 16 * 60_000;

interface Part {
  readonly name: string;
  readonly tool: string;
  readonly arguments: readonly string[];
  readonly mend: string;
}

const parts: readonly Part[] = [
  { name: "types", tool: "tsc", arguments: ["-p", "."], mend: "mend the types that tsc names" },
  { name: "format", tool: "oxfmt", arguments: ["--check"], mend: "npm run format" },
  {
    name: "lint",
    tool: "oxlint",
    arguments: ["--type-aware", "--deny-warnings"],
    mend: "mend what oxlint names, or npx oxlint --fix",
  },
  {
    name: "unused",
    tool: "knip",
    arguments: ["--no-progress", "--no-config-hints"],
    mend: "remove what nobody uses, or the word export before it",
  },
  {
    name: "generated",
    tool: "node",
    arguments: ["--disable-warning=ExperimentalWarning", "scripts/generate.ts", "--check"],
    mend: "npm run generate, and commit what changed",
  },
  {
    name: "tests",
    tool: "node",
    arguments: [
      "--disable-warning=ExperimentalWarning",
      "--test",
      "--test-isolation=none",
      "--test-timeout=120000",
      "--test-reporter=./scripts/testReporter.ts",
      "src/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    mend: "the failures stand above, each with its file and line",
  },
];

const runPart = (part: Part): boolean => {
  console.log(`── ${part.name}`);
  const tool = join(root, "node_modules/.bin", part.tool);
  if (!existsSync(tool)) {
    console.error(`${part.tool} is not installed: run npm ci (with the optional dependencies).`);
    return false;
  }
  const began = performance.now();
  const { status, signal, error } = spawnSync(tool, part.arguments, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, EGIDE_TEST_COUNTS: countsFile },
    timeout: longest,
    killSignal: "SIGKILL",
  });
  if (error) console.error(error.message);
  const ended = signal === null ? "" : `, ended by ${signal}`;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${part.name}: ${status === 0 ? "passed" : "failed"} in ${seconds} s${ended}`);
  return status === 0;
};

const countsOf = (passed: boolean): TestCounts =>
  existsSync(countsFile)
    ? (JSON.parse(readFileSync(countsFile, "utf8")) as TestCounts)
    : { passed: 0, failed: passed ? 0 : 1, skipped: 0 };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(", ")}. Parts: ${parts.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}
const chosen = parts.filter(({ name }) => asked.length === 0 || asked.includes(name));
const failed = chosen.filter((part) => !runPart(part));
for (const part of failed) console.log(`✖ ${part.name} failed: ${part.mend}`);
if (chosen.some(({ name }) => name === "tests")) {
  const counts = countsOf(!failed.some(({ name }) => name === "tests"));
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
rmSync(countsFolder, { recursive: true });
process.exitCode = failed.length === 0 ? 0 : 1;
