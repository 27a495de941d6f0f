/**
 * The search of offers on PostgreSQL: a page of results, ranked, with the counts of every list, beside the plain query of the
 * same words; and the predicate of alerts.
 *
 *     npm run bench offers
 *
 * EGIDE_BENCH_OFFERS: how many are shown (100,000 by default). Uses the server of TEST_POSTGRES_URL, else starts the embedded one.
 */
import { sql } from "kysely";
import { compile, isFound } from "../src/recruitment/model/criteria/compile.ts";
import { everything, type Criteria } from "../src/recruitment/model/criteria/criteria.ts";
import type { ShownOffer } from "../src/recruitment/model/criteria/shownOffer.ts";
import { insertShown } from "../src/recruitment/storage/putShown.ts";
import { postgresOfferSearch } from "../src/recruitment/storage/postgresOfferSearch.ts";
import { anOffer, now, occupations, one, random, word } from "./offers/someOffers.ts";
import { withOwnDatabase } from "./ownDatabase.ts";

const count = Number(process.env["EGIDE_BENCH_OFFERS"] ?? "100000");
const batch = 1_000;
const rounds = 40;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
const said = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;

await withOwnDatabase(async (database) => {
  const kysely = database.kysely<unknown>();
  await kysely.transaction().execute(async (within) => {
    await sql`insert into egide.body (id, name, made_at) select 'body-' || n, 'Body ' || n, now() from generate_series(0, 99) n`.execute(
      within,
    );
    await sql`
      insert into egide.offer (id, body, status, revision, content, opens_at, ends_at, made_at, changed_at,
        author_kind, author, author_name)
      select 'offer-' || n, 'body-' || n % 100, 'published', 1, '{}', now(), now(), now(), now(), 'system', 'bench', 'bench'
      from generate_series(0, ${count - 1}::int) n`.execute(within);
  });
  const held: ShownOffer[] = [];
  for (let from = 0; from < count; from += batch) {
    const offers = Array.from({ length: Math.min(batch, count - from) }, (_, at) =>
      anOffer(from + at),
    );
    await insertShown(kysely, offers);
    if (held.length < 10_000) held.push(...offers);
  }
  await database.pool.query("vacuum analyze egide.offer_shown");
  const search = postgresOfferSearch(kysely);

  const kinds: Readonly<Record<string, () => Criteria>> = {
    "an occupation": () => ({ ...everything, words: one(occupations) }),
    "an occupation and a word": () => ({
      ...everything,
      words: `${one(occupations)} ${word(2, 300)}`,
    }),
    "a rare word": () => ({ ...everything, words: `mot${1_000 + Math.floor(random() * 10_000)}` }),
    "an occupation, a region and a contract": () => ({
      ...everything,
      words: one(occupations),
      regions: ["84", "11"],
      contracts: ["permanent"],
    }),
    everything: () => everything,
  };
  console.log(`${count} offers of some 150 words`);
  const all = { ours: [] as number[], plain: [] as number[], ranked: [] as number[] };
  for (const [kind, make] of Object.entries(kinds)) {
    const [ours, plain, ranked]: [number[], number[], number[]] = [[], [], []];
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const criteria = make();
      const asked = { criteria, sort: "relevance", skip: 0, limit: 20, now } as const;
      const query = compile(criteria)
        .words.map((each) => `'${each}'`)
        .join(" & ");
      const turns: readonly (readonly [number[], () => Promise<unknown>])[] = [
        [ours, async () => void (found += (await search.findAndCount(asked)).total)],
        ...(query === ""
          ? []
          : ([
              [
                plain,
                async () =>
                  await sql`select count(*) from egide.offer_shown where words @@ ${query}::tsquery`.execute(
                    kysely,
                  ),
              ],
              [
                ranked,
                async () =>
                  await sql`select offer from egide.offer_shown where words @@ ${query}::tsquery
                    order by ts_rank(words, ${query}::tsquery) desc limit 20`.execute(kysely),
              ],
            ] as const)),
      ];
      for (const [times, turn] of turns) {
        const start = performance.now();
        await turn();
        // The first rounds fill the caches.
        if (round >= 5) times.push(performance.now() - start);
      }
    }
    const ratio = percentile(ours, 0.5) / percentile(plain, 0.5);
    console.log(`${kind} (${Math.round(found / rounds)} found)`);
    console.log(`  a page, its number and all counts: ${said(ours)}`);
    if (plain.length > 0) {
      console.log(
        `  the plain query, counted:          ${said(plain)}; ours ÷ it ${ratio.toFixed(1)}`,
      );
      console.log(`  the plain query by ts_rank:        ${said(ranked)}`);
      all.ours.push(...ours);
      all.plain.push(...plain);
      all.ranked.push(...ranked);
    }
  }
  console.log(`all with words: ${said(all.ours)} (aim: p95 below 16 ms)`);
  console.log(
    `  plain ${said(all.plain)}; by ts_rank ${said(all.ranked)}; p95 ours ÷ plain ${(percentile(all.ours, 0.95) / percentile(all.plain, 0.95)).toFixed(1)}`,
  );
  const compiled = Array.from({ length: 50 }, () => compile(kinds["an occupation"]!()));
  const start = performance.now();
  let matched = 0;
  for (const each of compiled) for (const offer of held) if (isFound(each, offer)) matched++;
  const perPair = (performance.now() - start) / compiled.length / held.length;
  console.log(
    `the predicate, one criteria on one offer: ${(perPair * 1_000).toFixed(2)} µs (${matched} found)`,
  );
});
