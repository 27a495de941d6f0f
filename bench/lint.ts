/**
 * The lint of a register of 10,000 activities on one core: `node bench/lint.ts [FILE] [--rules]`.
 * Without a file: the real register where it stands beside the checkout, else the demo's page, repeated with titles and
 * sentences of their own, so that a tenth of all sentences is said once only. Each lint reads its register from JSON first, as
 * one that comes from a database: no two records share an object.
 * Processor time, and the least of several lints: other work on the machine disturbs it less than the clock. Ratios: against
 * folding every word of it once (what any lint must do at least), and per activity against 1,000.
 * `--rules`: what each rule takes by itself, once in a new process and once warm.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { importDocument, lintRegister, type Register } from "../src/register/index.ts";
import { timeRules } from "./lint/timeRules.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const root = join(import.meta.dirname, "..");
const seeds = join(root, "../shared/seeds");
const real = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.startsWith("003_"))
  : undefined;
const [named] = process.argv.slice(2).filter((each) => each !== "--rules");
const file = named ?? (real ? join(seeds, real) : join(root, "demo/register.txt"));
const one = importDocument({ bytes: readFileSync(file), name: "page.txt", language: "fr" });

const own = (words: string, at: number): string => (at % 10 === 0 ? `${words} (lot ${at})` : words);

const registerOf = (count: number): string =>
  JSON.stringify({
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
  } satisfies Register);

const at = Temporal.PlainDate.from("2026-11-21");
/** Milliseconds of the processor, of all threads of the process. */
const processor = (work: () => unknown): number => {
  collect();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const least = (times: number, work: () => number): number =>
  Math.min(...Array.from({ length: times }, work));
const lint = (json: string): number => {
  const register = JSON.parse(json) as Register;
  return processor(() => lintRegister({ register, page: null, at, language: "fr" }));
};

const [large, small] = [registerOf(10_000), registerOf(1000)];
if (process.argv.includes("--rules")) {
  const rules = timeRules();
  for (const which of ["the first", "the third"]) {
    rules.begin();
    lint(large);
    console.log(`${which} lint of 10,000 activities:\n${rules.table()}`);
    lint(large);
  }
} else {
  const first = lint(large);
  const words = least(3, () =>
    processor(() =>
      large
        .normalize("NFD")
        .toLowerCase()
        .match(/\p{L}+/gu),
    ),
  );
  const warm = least(7, () => lint(large));
  console.log(`10,000 activities, ${(large.length / 1e6).toFixed(1)} MB as JSON`);
  console.log(
    `lint, processor time, warm: ${warm.toFixed(0)} ms (aim: under 2000); in a new process: ${first.toFixed(0)} ms`,
  );
  console.log(
    `per activity in 10,000 ÷ in 1,000: ${(warm / 10 / least(7, () => lint(small))).toFixed(2)} (linear: 1)`,
  );
  console.log(`lint ÷ cutting it into words once: ${(warm / words).toFixed(1)}`);
}
