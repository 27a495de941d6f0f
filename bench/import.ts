/**
 * The import of a register page in a warm process, and of a hundred times that page: `node bench/import.ts [FILE]`.
 * Without a file: the real register where it stands beside the checkout, else the demo's page.
 * Ratios: against cutting the same page into words once (what any reading must do at least), and per page against one.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { importDocument } from "../src/register/index.ts";

const root = join(import.meta.dirname, "..");
const seeds = join(root, "../shared/seeds");
const real = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.startsWith("003_"))
  : undefined;
const file = process.argv[2] ?? (real ? join(seeds, real) : join(root, "demo/register.txt"));
const page = readFileSync(file, "utf8");

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

const time = (work: () => unknown, runs: number): number =>
  median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

const read = (text: string): unknown =>
  importDocument({ bytes: Buffer.from(text), name: basename(file), language: "fr" });
const words = (): number => [...page.matchAll(/[\p{L}\p{N}]+/gu)].length;

time(() => read(page), 10);
const one = time(() => read(page), 21);
const scan = time(words, 21);
const ten = time(() => read(page.repeat(10)), 5) / 10;
const hundred = time(() => read(page.repeat(100)), 3) / 100;

console.log(`page: ${basename(file)}, ${page.length} characters, ${words()} words`);
console.log(`import of the page, warm: ${one.toFixed(1)} ms (bound: 150 ms)`);
console.log(`import ÷ cutting it into words: ${(one / scan).toFixed(1)}`);
console.log(`per page in 10 pages ÷ one page: ${(ten / one).toFixed(2)}`);
console.log(`per page in 100 pages ÷ one page: ${(hundred / one).toFixed(2)} (linear: 1)`);
