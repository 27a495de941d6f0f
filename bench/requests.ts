/**
 * The queue of requests: the page of an officer, as the server answers it, over open requests that are sealed; beside the same server answering the
 * same bytes as a constant, and the plain query of the same rows. The three take turns, so that what else the machine does falls on each.
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
import { open, openWeb } from "../src/platform/web/index.ts";
import { fileRequest, openRequestTokens, type RightsParts } from "../src/rights/index.ts";
import { addRightsConsole } from "../src/rights/pages/index.ts";
import {
  postgresExecutions,
  postgresIdentityDocuments,
  postgresPackages,
  postgresRequests,
} from "../src/rights/storage/index.ts";
import { withOwnDatabase } from "./ownDatabase.ts";
import { noDatabases } from "../src/rights/rights.fixture.ts";

const count = Number(process.env["EGIDE_BENCH_REQUESTS"] ?? "1000");
const rounds = 200;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;

/** How long each of these takes, in turns. */
const timed = async (
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly (readonly number[])[]> => {
  const times = works.map((): number[] => []);
  for (let round = -20; round < rounds; round += 1)
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) times[at]?.push(performance.now() - start);
    }
  return times;
};

await withOwnDatabase(async (database) => {
  const clock = fixedClock("2027-05-10T08:00:00Z");
  const store = { kysely: database.kysely<unknown>(), transaction: database.transaction };
  const keys = openFileKeys(Buffer.alloc(32, 7));
  const parts: RightsParts = {
    requests: postgresRequests(store, keys),
    executions: postgresExecutions(store, keys, clock),
    packages: postgresPackages(store.kysely, keys, { clock, ids: randomIds }),
    databases: noDatabases,
    documents: postgresIdentityDocuments(store.kysely, keys),
    scanner: null,
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
    catalogue: async () => ({}),
    frame: async (_context, _body, _section, content) => content,
  });
  let bytes = "";
  web.get("/constant", { config: { access: open } }, async (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(bytes),
  );
  await web.ready();
  const path = "/console/valmarine/droits";
  bytes = (await web.inject(path)).body;
  if (!bytes.includes("Personne ")) throw new Error(bytes.slice(0, 500));
  const ask = (url: string) => async (): Promise<void> => {
    const answer = await web.inject(url);
    if (answer.statusCode !== 200) throw new Error(String(answer.statusCode));
  };
  const [page = [], constant = [], plain = []] = await timed([
    ask(path),
    ask("/constant"),
    async () =>
      await database.pool.query(
        "select * from egide.rights_request where body = 'valmarine' and closed_at is null order by due_on limit 50",
      ),
  ]);
  await web.close();
  const p95 = percentile(page, 0.95);
  const said = (times: readonly number[]): string =>
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  const ratio = (share: number): string =>
    (percentile(page, share) / percentile(constant, share)).toFixed(1);
  console.log(`the queue of ${count} open requests: ${said(page)} (aim: p95 under 50 ms)`);
  console.log(
    `  the same bytes as a constant: ${said(constant)}; ratio at p50 ${ratio(0.5)}, at p95 ${ratio(0.95)}`,
  );
  console.log(`  the plain query of its rows: ${said(plain)}`);
  if (p95 > 50) process.exitCode = 1;
});
