/**
 * The publication of a register of 10,000 activities, whole: its policy checked and saved, its open data and what changed
 * frozen, the ledger's entry signed. `node bench/publish.ts [ACTIVITIES]`; on an embedded database of its own.
 * Ratio: against writing the same register as JSON, gzipped, to a file. The third publication must not need more memory than
 * the second.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { systemClock } from "../src/kernel/index.ts";
import { readConfiguration } from "../src/main/config.ts";
import { registerDesk } from "../src/main/console/registerOf.ts";
import { openPlatform } from "../src/main/platform.ts";
import { publishingPolicies } from "../src/main/publishing.ts";
import {
  importDocument,
  publishEdition,
  registerJson,
  type Register,
} from "../src/register/index.ts";
import { postgresEditions } from "../src/register/storage/index.ts";
import { policyDesk, policyReaders } from "../src/retention/index.ts";

setFlagsFromString("--expose-gc");
/** What is left is what is held: a heap that was not swept says nothing. */
const collect = runInNewContext("gc") as () => void;
const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), "egide-bench-"));
const demo = importDocument({
  bytes: readFileSync(join(import.meta.dirname, "../demo/register.txt")),
  name: "register.txt",
  language: "fr",
});

/** A register of so many activities, one in ten of which keeps its data for so many months. */
const registerOf = (months: number): Register => ({
  ...demo,
  findings: [],
  structure: [],
  activities: Array.from({ length: count }, (_, index) => {
    const activity = demo.activities[index % demo.activities.length];
    if (activity === undefined) throw new TypeError("the demo has activities");
    const id = `activite-${index}`;
    return {
      ...activity,
      id,
      title: `${activity.title} ${index}`,
      retention: activity.retention.map((statement, nth) => ({
        ...statement,
        id: `${id}.${nth}`,
        ...(index % 10 === 0 && {
          text: `${statement.text} (${months} mois)`,
          hash: `sha256:${months}`,
        }),
      })),
    };
  }),
});

const outcome = readConfiguration({ EGIDE_DATA: folder });
if (!outcome.ok) throw new TypeError(outcome.failure.code);
const platform = await openPlatform(outcome.value, "launch");
try {
  const editions = postgresEditions(platform.database.kysely<unknown>());
  const desk = registerDesk(
    (how) =>
      policyDesk({
        policies: publishingPolicies(platform, how),
        readers: policyReaders,
        clock: systemClock,
      }),
    editions,
  );
  const seconds: number[] = [];
  const memory: number[] = [];
  for (const [base, months] of [6, 7, 8].entries()) {
    const register = registerOf(months);
    const began = performance.now();
    const published = await publishEdition(
      { desk },
      {
        body: "banc",
        base,
        register,
        page: null,
        author: { kind: "system", id: "bench", name: "bench" },
        reason: "bench",
        language: "fr",
        force: "mesure de la durée d’une publication",
      },
    );
    if (!published.ok) throw new TypeError(JSON.stringify(published.failures));
    seconds.push((performance.now() - began) / 1000);
    collect();
    memory.push(process.memoryUsage().heapUsed / 1024 / 1024);
  }
  const register = registerOf(9);
  const began = performance.now();
  writeFileSync(join(folder, "by-hand"), gzipSync([...registerJson(register)].join("")));
  const byHand = (performance.now() - began) / 1000;
  const [first = 0, ...others] = seconds;
  const latest = await editions.latest("banc");
  console.log(`activities: ${count}; open data in JSON: ${latest?.files[0]?.size} bytes`);
  console.log(`first publication: ${first.toFixed(1)} s (bound: 60 s)`);
  console.log(
    `those after, which say what changed: ${others.map((each) => each.toFixed(1)).join(", ")} s`,
  );
  console.log(
    `publication ÷ the same as gzipped JSON in a file: ${((others.at(-1) ?? 0) / byHand).toFixed(1)}`,
  );
  console.log(
    `heap in use after each: ${memory.map((each) => each.toFixed(0)).join(", ")} MB; peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
}
