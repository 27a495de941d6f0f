/**
 * The lint of a register of 10,000 activities in a warm process: `node bench/lint.ts [FILE]`.
 * Without a file: the real register where it stands beside the checkout, else the demo's page, repeated with titles and
 * sentences of their own, so that a tenth of all sentences is said once only.
 * Ratios: against folding every word of it once (what any lint must do at least), and per activity against 1,000.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importDocument, lintRegister, type Register } from "../src/register/index.ts";

const root = join(import.meta.dirname, "..");
const seeds = join(root, "../shared/seeds");
const real = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.startsWith("003_"))
  : undefined;
const file = process.argv[2] ?? (real ? join(seeds, real) : join(root, "demo/register.txt"));
const one = importDocument({ bytes: readFileSync(file), name: "page.txt", language: "fr" });

const own = (words: string, at: number): string => (at % 10 === 0 ? `${words} (lot ${at})` : words);

const registerOf = (count: number): Register => ({
  ...one,
  findings: [],
  structure: [],
  activities: Array.from({ length: count }, (_, at) => {
    const activity = one.activities[at % one.activities.length]!;
    return {
      ...activity,
      id: `${activity.id}-${at}`,
      title: `${activity.title} ${at}`,
      purposes: activity.purposes.map((each) => ({ ...each, text: own(each.text, at) })),
      recipients: activity.recipients.map((each) => ({ ...each, text: own(each.text, at) })),
      retention: activity.retention.map((each) => ({ ...each, text: own(each.text, at) })),
    };
  }),
});

const at = Temporal.PlainDate.from("2026-11-21");
const time = (work: () => unknown, runs: number): number => {
  const took = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return took.sort((a, b) => a - b)[took.length >> 1]!;
};
const lint = (register: Register): number =>
  lintRegister({ register, page: null, at, language: "fr" }).length;

const [large, small] = [registerOf(10_000), registerOf(1000)];
const words = (): number =>
  JSON.stringify(large.activities)
    .normalize("NFD")
    .toLowerCase()
    .match(/\p{L}+/gu)!.length;

console.log(`10,000 activities, ${lint(large)} findings`);
const took = time(() => lint(large), 3);
console.log(`lint of 10,000 activities, warm: ${took.toFixed(0)} ms (bound: 2000 ms)`);
console.log(
  `per activity in 10,000 ÷ in 1,000: ${(took / 10 / time(() => lint(small), 3)).toFixed(2)} (linear: 1)`,
);
console.log(`lint ÷ cutting it into words once: ${(took / time(words, 3)).toFixed(1)}`);
