/**
 * Alerts: offers held against all alerts by the index, beside the same by the predicate of each alert; then the rounds of the worker
 * on PostgreSQL, from offers that open to what was found, and from one offer to its mails in the outbox.
 *
 *     npm run bench alerts
 *
 * EGIDE_BENCH_ALERTS: how many there are (100,000 by default). Uses the server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { sql } from "kysely";
import { fixedClock } from "../src/kernel/index.ts";
import { departments } from "../src/organisations/index.ts";
import { openMailer, postgresOutbox } from "../src/platform/mail/index.ts";
import { watchAlerts } from "../src/recruitment/index.ts";
import { alertIndex } from "../src/recruitment/model/alert/alertIndex.ts";
import { compile, isFound } from "../src/recruitment/model/criteria/compile.ts";
import { criteriaQuery } from "../src/recruitment/model/criteria/criteriaAddress.ts";
import { everything, type Criteria } from "../src/recruitment/model/criteria/criteria.ts";
import { contentToJson } from "../src/recruitment/model/offer/contentJson.ts";
import { bareContent } from "../src/recruitment/model/offer/offerContent.ts";
import { contracts, families } from "../src/recruitment/model/offer/offerCodes.ts";
import { writesAlertMails } from "../src/recruitment/pages/index.ts";
import {
  openAlertTokens,
  postgresAlertRounds,
  postgresOffers,
} from "../src/recruitment/storage/index.ts";
import { insertShown } from "../src/recruitment/storage/putShown.ts";
import { anOffer, now, occupations, one, random, word } from "./offers/someOffers.ts";
import { noJobs } from "../test/support/noJobs.ts";
import { withOwnDatabase } from "./ownDatabase.ts";

const count = Number(process.env["EGIDE_BENCH_ALERTS"] ?? "100000");
const batch = 200;
const batches = 10;

/** What people look for: an occupation somewhere, more often than not; some a word, some a place alone, few everything. */
const someCriteria = (): Criteria => {
  const kind = random();
  const place =
    random() < 0.95 ? { departments: [one(departments).code, one(departments).code] } : {};
  const contract = random() < 0.3 ? { contracts: [one(contracts)] } : {};
  const asked = { ...everything, ...place, ...contract };
  if (kind < 0.6) return { ...asked, words: one(occupations) };
  if (kind < 0.8) return { ...asked, words: word(2, 300) };
  if (kind < 0.95) return { ...asked, families: [one(families)] };
  return kind < 0.999 ? { ...asked, words: `${word(3, 5_000)} ${word(3, 5_000)}` } : everything;
};

const per = (things: number, milliseconds: number): string =>
  `${Math.round((things / milliseconds) * 1_000).toLocaleString("en")}/s`;

const content = JSON.stringify(contentToJson(bareContent("Infirmier / Infirmière du travail")));

const wanted = Array.from({ length: count }, (_, at) => ({
  id: `alert-${at}`,
  criteria: someCriteria(),
}));
const compiled = wanted.map(({ id, criteria }) => ({ id, compiled: compile(criteria) }));
const filing = performance.now();
const index = alertIndex();
for (const { id, compiled: each } of compiled) index.put(id, each);
console.log(`${count} alerts filed in ${Math.round(performance.now() - filing)} ms`);

let offer = 0;
const some = (length: number) => Array.from({ length }, () => anOffer(offer++));
for (const each of some(batch)) index.of(each);
const offers = some(batch * batches);
let found = 0;
const start = performance.now();
for (const each of offers) found += index.of(each).length;
const byIndex = performance.now() - start;
const few = offers.slice(0, 20);
let foundPlainly = 0;
const plain = performance.now();
for (const each of few)
  for (const { compiled: asked } of compiled) if (isFound(asked, each)) foundPlainly += 1;
const plainly = (performance.now() - plain) / few.length;
const foundByIndex = few.reduce((sum, each) => sum + index.of(each).length, 0);
if (foundByIndex !== foundPlainly) throw new Error(`${foundByIndex} is not ${foundPlainly}`);
console.log(
  `the index, ${batches} batches of ${batch} offers of some 150 words: ${per(offers.length, byIndex)} (aim: 1,000/s), ${Math.round(found / offers.length)} alerts each`,
);
console.log(
  `  the predicate of each alert: ${per(1, plainly)}; the index ÷ it ${((plainly * offers.length) / byIndex).toFixed(0)}`,
);

await withOwnDatabase(async (database) => {
  const kysely = database.kysely<unknown>();
  const early = now.subtract({ hours: 24 * 365 }).toString();
  await sql`insert into egide.body (id, name, made_at) select 'body-' || n, 'Body ' || n, now() from generate_series(0, 99) n`.execute(
    kysely,
  );
  await sql`
    insert into egide.candidate_account (id, email, language, password_hash, terms_version, terms_accepted_at, made_at, activated_at, signed_in_at)
    select 'c' || n, 'c' || n || '@courriel.example', 'fr', '$', 'v', ${early}::timestamptz, ${early}::timestamptz, ${early}::timestamptz, ${early}::timestamptz
    from generate_series(0, ${count - 1}::int) n`.execute(kysely);
  for (let from = 0; from < count; from += 5_000) {
    const rows = wanted.slice(from, from + 5_000);
    await sql`
      insert into egide.candidate_alert (id, account, name, query, mails, paused, tells_from, made_at)
      select id, 'c' || substr(id, 7), '', query, 'daily', false, ${early}::timestamptz, ${early}::timestamptz
      from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ criteria }) => criteriaQuery(criteria))}::text[]) as a (id, query)`.execute(
      kysely,
    );
  }
  const clock = fixedClock(now);
  const outbox = postgresOutbox(database, clock);
  const rounds = postgresAlertRounds({
    kysely,
    transaction: database.transaction,
    clock,
    offers: postgresOffers(kysely, database.transaction),
    mailer: openMailer({
      outbox,
      jobs: noJobs,
      footer: { fr: "Réseau", en: "Network" },
    }),
    outbox,
    write: writesAlertMails({
      tokens: openAlertTokens(Buffer.alloc(32, 1)),
      readBodies: async () => [],
      publicUrl: "https://emploi.example",
    }),
    report: ({ code }) => console.log(code),
  });
  const watch = watchAlerts(rounds);
  const open = async (length: number): Promise<void> => {
    const shown = some(length);
    await sql`
      insert into egide.offer (id, body, status, revision, content, opens_at, ends_at, made_at, changed_at,
        author_kind, author, author_name)
      select id, 'body-1', 'published', 1, ${content}::jsonb, now(), now(), now(), now(), 'system', 'bench', 'bench'
      from unnest(${shown.map((each) => each.offer)}::text[]) as id`.execute(kysely);
    await insertShown(kysely, shown);
    await sql`insert into egide.offer_unmatched (offer, opens_at)
      select id, ${now.toString()}::timestamptz from unnest(${shown.map((each) => each.offer)}::text[]) as id`.execute(
      kysely,
    );
  };
  const round = async (): Promise<number> => {
    const begin = performance.now();
    await watch.round(new AbortController().signal);
    return performance.now() - begin;
  };
  const rowsOf = async (table: string): Promise<number> =>
    Number(
      (await database.pool.query<{ count: string }>(`select count(*) from egide.${table}`)).rows[0]
        ?.count,
    );
  await open(1);
  console.log(`a first round, which reads all alerts: ${Math.round(await round())} ms`);
  const before = await rowsOf("candidate_alert_offer");
  await open(batch);
  const whole = await round();
  const kept = (await rowsOf("candidate_alert_offer")) - before;
  console.log(
    `a round of ${batch} offers, from what opened to what was found (daily): ${Math.round(whole)} ms, ${per(batch, whole)}, ${kept} found, ${per(kept, whole)}`,
  );
  await sql`update egide.candidate_alert set mails = 'publication', change = nextval('egide.candidate_alert_change')`.execute(
    kysely,
  );
  await open(1);
  await round();
  const waiting = await rowsOf("mail_outbox");
  await open(1);
  const single = await round();
  const mails = (await rowsOf("mail_outbox")) - waiting;
  console.log(
    `one offer, until the last of its ${mails} mails waits in the outbox: ${Math.round(single)} ms (aim: 1 s), ${per(mails, single)}`,
  );
});
