/**
 * The queue of requests: the page of an officer, as the server answers it, over open requests that are sealed; beside the plain query of the same
 * rows.
 *
 *     npm run bench requests
 *
 * EGIDE_BENCH_REQUESTS: how many are open (1,000 by default). Uses the server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { webOptions } from "../test/support/web.ts";
import { noJobs } from "../test/support/noJobs.ts";
import { fixedClock, randomIds } from "../src/kernel/index.ts";
import { openFileKeys } from "../src/platform/files/index.ts";
import { openMailer, postgresOutbox } from "../src/platform/mail/index.ts";
import { openWeb } from "../src/platform/web/index.ts";
import { fileRequest, openRequestTokens, type RightsParts } from "../src/rights/index.ts";
import { addRightsConsole } from "../src/rights/pages/index.ts";
import { postgresRequests } from "../src/rights/storage/index.ts";
import { withOwnDatabase } from "./ownDatabase.ts";

const count = Number(process.env["EGIDE_BENCH_REQUESTS"] ?? "1000");
const rounds = 200;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;

const timed = async (work: () => Promise<unknown>): Promise<readonly number[]> => {
  for (let warm = 0; warm < 20; warm += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
};

await withOwnDatabase(async (database) => {
  const clock = fixedClock("2027-05-10T08:00:00Z");
  const parts: RightsParts = {
    requests: postgresRequests(
      { kysely: database.kysely<unknown>(), transaction: database.transaction },
      openFileKeys(Buffer.alloc(32, 7)),
    ),
    mailer: openMailer({
      outbox: postgresOutbox(database, clock),
      jobs: noJobs,
      footer: { fr: "", en: "" },
    }),
    clock,
    ids: randomIds,
    tokens: openRequestTokens(Buffer.alloc(32, 9)),
    findBody: async (id) => ({ id, name: id, region: "mainland", address: null }),
    activities: async () => [],
    officerName: async () => null,
    authority: async () => ({ name: "CNIL", address: "Paris", website: "https://www.cnil.fr" }),
    officers: async () => [],
    director: async () => null,
    publicUrl: "https://egide.example",
  };
  for (let at = 0; at < count; at += 1)
    await fileRequest(parts, {
      ticket: `ticket-${at}`,
      body: "valmarine",
      right: "access",
      activity: null,
      channel: "letter",
      language: "fr",
      content: { name: `Personne ${at}`, email: null, postal: null, finding: null, text: null },
      capacity: { kind: "self", subject: null, until: null },
      identity: null,
      receivedOn: Temporal.PlainDate.from("2027-05-10").subtract({ days: at % 40 }),
      by: { kind: "staff", id: "a", name: "Orane Velmont" },
    });
  await database.pool.query("vacuum analyze egide.rights_request");
  const now = clock.now();
  const assignment = { role: "dpo", body: "valmarine", offer: null } as const;
  const options = webOptions();
  const web = await openWeb({
    ...options,
    gate: {
      ...options.gate,
      clock,
      authorise: () => "allowed",
      visitorOf: async () => ({
        kind: "staff",
        account: "a",
        name: "Orane Velmont",
        session: "s",
        authenticatedAt: now,
        assignments: [{ ...assignment, from: now, until: now.add({ hours: 1 }) }],
      }),
    },
  });
  addRightsConsole(web, {
    ...parts,
    may: () => true,
    frame: async (_context, _body, _section, content) => content,
  });
  await web.ready();
  const page = await timed(async () => {
    const answer = await web.inject("/console/valmarine/droits");
    if (answer.statusCode !== 200) throw new Error(String(answer.statusCode));
  });
  const plain = await timed(
    async () =>
      await database.pool.query(
        "select * from egide.rights_request where body = 'valmarine' and closed_at is null order by due_on limit 50",
      ),
  );
  await web.close();
  const p95 = percentile(page, 0.95);
  console.log(
    `the queue of ${count} open requests: p50 ${percentile(page, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (aim: under 50 ms)`,
  );
  console.log(
    `  the plain query of its rows: p50 ${percentile(plain, 0.5).toFixed(1)} ms, p95 ${percentile(plain, 0.95).toFixed(1)} ms`,
  );
  if (p95 > 50) process.exitCode = 1;
});
