/**
 * The banner beside its peers from npm, each embedded as its makers advise with the same four services, in one run of headless
 * Chromium: when it can first be seen, the script on the main thread, requests, weight, what moves, and what axe finds.
 *
 *     npm run bench:banner
 *
 * Peers are fetched from npm for the run. EGIDE_BENCH_ROUNDS: how often each is loaded (15).
 */
import { closeBrowser, withoutBrowser } from "../test/browser/browser.ts";
import { scriptTime, timeToSee, violations } from "./banner/load.ts";
import { contenders } from "./banner/peers.ts";
import { serve } from "./banner/serve.ts";

if (withoutBrowser !== false) {
  console.error(withoutBrowser);
  process.exit(2);
}
const rounds = Number(process.env["EGIDE_BENCH_ROUNDS"] ?? "15");
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const served = await Promise.all(
  contenders().map(async (contender) => ({
    contender,
    site: await serve(contender),
    fast: [] as number[],
    slow: [] as number[],
    script: [] as number[],
    shifts: [] as number[],
  })),
);
// In turns, so that other work of the machine falls on all of them.
for (let round = 0; round < rounds; round++)
  for (const { contender, site, fast, slow, script, shifts } of served) {
    const quick = await timeToSee(contender, site, false);
    const late = await timeToSee(contender, site, true);
    fast.push(quick.seen);
    slow.push(late.seen);
    shifts.push(quick.shift, late.shift);
    script.push(await scriptTime(site));
  }

console.log(
  "| | seen, ms | seen at 150 ms, 1.6 Mbit/s, CPU ÷ 4 | script, ms | requests | kB of brotli | shift | axe: banner, panel |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const { contender, site, fast, slow, script, shifts } of served) {
  const { requests, bytes, missing } = site.taken;
  const loads = rounds * 3;
  const found = await violations(contender, site).catch(() => null);
  const cells = [
    contender.name,
    median(fast).toFixed(0),
    median(slow).toFixed(0),
    median(script).toFixed(1),
    (requests / loads).toFixed(0),
    (bytes / loads / 1_000).toFixed(1),
    Math.max(...shifts).toFixed(3),
    found === null ? "the panel did not open" : found.map(({ length }) => length).join(", "),
  ];
  console.log(`| ${cells.join(" | ")} |`);
  if (missing.length > 0)
    console.error(`${contender.name} asked for ${[...new Set(missing)].join(", ")}`);
  await site.stop();
}
await closeBrowser();
