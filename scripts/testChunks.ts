/**
 * The tests, several processes at once. Most of the time a test waits for a disk; one process after the other took
 * 12 minutes and a half on two cores, of which node worked three.
 */
import { spawn } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { launchEmbedded } from "../src/platform/database/index.ts";
import { databaseMaker } from "../test/support/databaseMaker.ts";
import type { TestCounts } from "./testReporter.ts";

const processes = availableParallelism() + 1;
/**
 * Files of one part of the product share a process up to this many: to load the product and to become quick takes four seconds of
 * processor, which 136 processes paid when two files shared one.
 */
const together = 9;
/**
 * Parts whose files last long: fewer of them share a process, and they begin after the others, in this order. A machine that does not reach the end
 * has then run the most tests that it could.
 */
const heavy: Readonly<Record<string, number>> = {
  "test/journeys": 5,
  "src/main": 5,
  "src/retention": 6,
};
/** Parts of so few files share a process with others. */
const few = 4;

/**
 * CI has fifteen minutes, and machines differ by a factor of two from one day to the next: what has not begun by then, in
 * milliseconds, is named and left out, unless all tests are asked for (docs/decisions, 2026-11-30, time-of-tests).
 */
const isThorough = process.env["EGIDE_TEST_THOROUGH"] !== undefined;
const beginsWithin = (chunk: readonly string[]): number => {
  if (isThorough) return Infinity;
  if (chunk.some((file) => last.includes(file))) return 520_000;
  // A process of these may last four minutes.
  return chunk.some((file) => partOf(file) in heavy) ? 540_000 : 600_000;
};

const isUnit = (file: string): boolean => file.endsWith(".unit.test.ts");
/** What speaks to databases passes its contracts on every server; the other tests need one, and take turns. */
const needsEveryServer = (file: string): boolean =>
  file.endsWith(".contract.test.ts") &&
  /^src\/(?:connectors|platform|ledger)\/|\/storage\//.test(file);
const partOf = (file: string): string => file.split("/", 2).join("/");

/** Those that last the longest and are never left out begin first, in a process of their own. */
const first = [
  "test/documentation/snippets.journey.test.ts",
  "src/connectors/postgres/postgres.contract.test.ts",
];

/**
 * Walks through every page or statement, which last a minute or more each: they begin last, the longest first, so that a slow machine
 * leaves these out before anything else.
 */
const last = [
  "test/journeys/keyboard.journey.test.ts",
  "test/journeys/safeMethods.journey.test.ts",
  "src/main/console/registerInBrowser.journey.test.ts",
  "src/retention/execution/killedRun.fault.test.ts",
  "test/journeys/canaries.journey.test.ts",
  "src/main/console/registerEditBrowser.journey.test.ts",
  "src/retention/execution/everyEnd.fault.test.ts",
  "test/journeys/siteByCommand.journey.test.ts",
  "src/retention/planning/leftRows.fault.test.ts",
  "test/retention/life.contract.test.ts",
  "test/journeys/backup.journey.test.ts",
  "src/main/publishing.fault.test.ts",
];

/** Files of one process, in the order in which they begin: long ones, all unit tests in one, the others by part, what may be left out. */
export const chunksOf = (files: readonly string[]): readonly (readonly string[])[] => {
  const among = (list: readonly string[]): readonly string[] =>
    list.filter((file) => files.includes(file));
  const alone = new Set([...first, ...last]);
  const units = files.filter(isUnit).toSorted();
  const parts = Map.groupBy(
    files.filter((file) => !isUnit(file) && !alone.has(file)).toSorted(),
    (file) => `${partOf(file)} ${needsEveryServer(file)}`,
  );
  const isSmall = (part: readonly string[]): boolean => part.length <= few;
  const small = [...parts.values()].filter(isSmall).flat();
  const chunks = [
    ...[...parts.values()].filter((part) => !isSmall(part)),
    ...Map.groupBy(small, needsEveryServer).values(),
  ].flatMap(inProcesses);
  return [
    ...among(first).map((file) => [file]),
    ...(units.length === 0 ? [] : [units]),
    ...chunks.toSorted((a, b) => rankOf(a) - rankOf(b) || b.length - a.length),
    ...among(last).map((file) => [file]),
  ];
};

/** The files of a part, as evenly as can be over as few processes as may be. */
const inProcesses = (part: readonly string[]): readonly (readonly string[])[] => {
  const processes = Math.ceil(part.length / (heavy[partOf(part[0] ?? "")] ?? together));
  const from = (at: number): number => Math.floor((at * part.length) / processes);
  return Array.from({ length: processes }, (_, at) => part.slice(from(at), from(at + 1)));
};

const rankOf = ([file = ""]: readonly string[]): number => Object.keys(heavy).indexOf(partOf(file));

/** Runs tests of the project, all when none are named; what each process says is shown when it has ended. */
export const runTests = async (
  root: string,
  arguments_: readonly string[],
  files: readonly string[] = globSync(["src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }),
): Promise<TestCounts> => {
  const waiting = [...chunksOf(files)];
  const folder = mkdtempSync(join(tmpdir(), "egide-tests-"));
  // One server for all of them: each process would launch its own otherwise. None is kept through a power cut.
  // Where it cannot be launched, each test that needs one says why.
  const server = await launchEmbedded({ folder: join(folder, "postgres"), durable: false }).catch(
    () => null,
  );
  const databases = await openServers({
    EMBEDDED: server?.url,
    SERVER: process.env["TEST_POSTGRES_URL"],
  });
  const environment = {
    ...databases.environment,
    ...(server && { EGIDE_TEST_EMBEDDED_URL: server.url }),
  };
  const total: TestCounts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  let number = 0;
  const began = performance.now();
  const left: string[] = [];
  const work = async (): Promise<void> => {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      if (performance.now() - began > beginsWithin(chunk)) {
        left.push(...chunk);
        continue;
      }
      const countsFile = join(folder, `${++number}.json`);
      const counts = await runChunk(root, arguments_, chunk, { countsFile, environment });
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      total.failures.push(...counts.failures);
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  await databases.close();
  await server?.stop();
  rmSync(folder, { recursive: true });
  if (left.length > 0)
    console.log(
      `Left out, since this machine is slow: ${left.join(", ")}. EGIDE_TEST_THOROUGH=yes npm test runs all, however long it takes.`,
    );
  return { ...total, skipped: total.skipped + left.length };
};

/**
 * Makes the template of each server once for all processes, each of which would make its own: all migrations, for a second. A server
 * that has none is left to the tests, which say why.
 */
const openServers = async (
  urls: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly environment: NodeJS.ProcessEnv; close(): Promise<void> }> => {
  const environment: NodeJS.ProcessEnv = {};
  const makers = Object.entries(urls).flatMap(([name, url]) =>
    url === undefined || url === "" ? [] : [{ name, maker: databaseMaker(url) }],
  );
  for (const { name, maker } of makers)
    await maker.template().then(
      (template) => (environment[`EGIDE_TEST_${name}_TEMPLATE`] = template),
      () => undefined,
    );
  return {
    environment,
    close: async () => {
      for (const { maker } of makers) await maker.end().catch(() => undefined);
    },
  };
};

/** Which server the files are tested on: always the same for the same files. EGIDE_TEST_SERVERS=all asks for both. */
export const serverFor = (
  files: readonly string[],
  asked: string | null = process.env["EGIDE_TEST_SERVERS"] ?? null,
): string => {
  if (asked !== null) return asked;
  if (files.some((file) => needsEveryServer(file))) return "all";
  const letters = Buffer.from(files.join("")).reduce((sum, letter) => sum + letter, 0);
  return letters % 2 === 0 ? "embedded" : "server";
};

const runChunk = async (
  root: string,
  arguments_: readonly string[],
  files: readonly string[],
  {
    countsFile,
    environment,
  }: { readonly countsFile: string; readonly environment: NodeJS.ProcessEnv },
): Promise<TestCounts> => {
  const began = performance.now();
  const child = spawn(join(root, "node_modules/.bin/node"), [...arguments_, ...files], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      // What one process has compiled serves the others, as for the command.
      NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compile"),
      // Memory in one place and in large pages: a third fewer page faults, an eighth of the processor time of a start where they cost much.
      MALLOC_ARENA_MAX: "1",
      GLIBC_TUNABLES: "glibc.malloc.hugetlb=1",
      ...process.env,
      EGIDE_TEST_COUNTS: countsFile,
      ...environment,
      EGIDE_TEST_SERVERS: serverFor(files),
    },
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => said.push(piece));
  child.stderr.on("data", (piece: Buffer) => said.push(piece));
  const status = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve(code));
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${files.length === 1 ? files[0] : `${files[0]} and ${files.length - 1} more`}: ${seconds} s`,
  );
  process.stdout.write(Buffer.concat(said));
  const counts = countsIn(countsFile, files);
  // A process that died, or that counted no failure and says it failed, is a failure by itself.
  if (status === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: [`✖ ${files.join(", ")}: ended with ${status}`] };
};

const countsIn = (file: string, files: readonly string[]): TestCounts => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestCounts;
  } catch {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`✖ ${files.join(", ")}: the process died`],
    };
  }
};
