/**
 * `npm test`: everything that must hold before a change is kept. All parts run, also after one has failed; the exit
 * code is 0 only when all have passed. `npm test -- lint types` runs some parts alone.
 *
 * The last line says how many tests ran: `N passed, N failed, N skipped`.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runTests } from "./testChunks.ts";

const root = join(import.meta.dirname, "..");
const longest = 16 * 60_000;

interface Part {
  readonly name: string;
  readonly tool: string;
  readonly arguments: readonly string[];
  readonly mend: string;
}

const parts: readonly Part[] = [
  { name: "types", tool: "tsc", arguments: ["-p", "."], mend: "mend the types that tsc names" },
  {
    name: "banner",
    tool: "tsc",
    arguments: ["-p", "src/consent/browser/script"],
    mend: "mend the types that tsc names: these files run in browsers",
  },
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
    timeout: longest,
    killSignal: "SIGKILL",
  });
  if (error) console.error(error.message);
  const ended = signal === null ? "" : `, ended by ${signal}`;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${part.name}: ${status === 0 ? "passed" : "failed"} in ${seconds} s${ended}`);
  return status === 0;
};

const testsPart = "tests";
const testArguments = [
  // As the product runs: a young generation that stays small costs the processor less, and so does not looking behind links.
  "--max-semi-space-size=8",
  "--preserve-symlinks",
  "--disable-warning=ExperimentalWarning",
  "scripts/testFiles.ts",
];

const runAllTests = async (): Promise<Awaited<ReturnType<typeof runTests>>> => {
  console.log(`── ${testsPart}`);
  const began = performance.now();
  const counts = await runTests(root, testArguments);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${testsPart}: ${counts.failed === 0 ? "passed" : "failed"} in ${seconds} s`);
  return counts;
};

const asked = process.argv.slice(2);
const names = [...parts.map(({ name }) => name), testsPart];
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. Parts: ${names.join(", ")}`);
  process.exit(2);
}
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
const failed = parts.filter(({ name }) => isAsked(name)).filter((part) => !runPart(part));
const tests = isAsked(testsPart) ? await runAllTests() : null;
for (const part of failed) console.log(`✖ ${part.name} failed: ${part.mend}`);
for (const told of tests?.failures ?? []) console.log(told);
if (tests !== null)
  console.log(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`);
// Tests that did not run prove nothing.
const isTested = tests === null || (tests.failed === 0 && tests.passed > 0);
process.exitCode = failed.length === 0 && isTested ? 0 : 1;
