import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Counts, Found, OfferSearch, SearchAsked } from "../actions/offerSearch.ts";
import { compile } from "../model/criteria/compile.ts";
import type { ShownOffer } from "../model/criteria/shownOffer.ts";
import { countShown } from "./countShown.ts";
import { criteriaSql, textQuery } from "./criteriaSql.ts";
import { ReadShownValues } from "./shownValues.ts";

interface ShownRow {
  readonly offer: string;
  readonly body: string;
  readonly family: ShownOffer["family"];
  readonly contract: ShownOffer["contract"];
  readonly working_time: ShownOffer["workingTime"];
  readonly telework: ShownOffer["telework"];
  readonly departments: readonly string[];
  readonly regions: readonly string[];
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly title_words: readonly string[];
  readonly all_words: readonly string[];
}

/** The search in `egide.offer_shown` of the platform's database. */
export const postgresOfferSearch = (
  database: Kysely<unknown>,
  read = new ReadShownValues(database),
): OfferSearch => ({
  find: async (asked) => {
    const { rows } = await sql<{ total: string; offers: readonly string[] }>`
      with found as materialized (
        select offer, opens_at, closes_at, ${rank(asked)} as rank from egide.offer_shown
        where ${criteriaSql(asked.criteria, asked.now)})
      select (select count(*) from found) as total, ${page(asked)} as offers`.execute(database);
    return foundOf(rows[0]);
  },

  count: async (criteria, now) => {
    const { counts } = await findAndCount(database, read, {
      criteria,
      sort: "newest",
      skip: 0,
      limit: 0,
      now,
    });
    return counts;
  },

  findAndCount: (asked) => findAndCount(database, read, asked),

  similar: async ({ offer, family, departments, titleWords }, limit, now) => {
    const { rows } = await sql<{ offer: string }>`
      select offer from (
        select offer, opens_at,
          2 * (select count(*) from unnest(title_words) as word where word = any(${[...titleWords]}::text[]))
          + 2 * (family = ${family})::int
          + (departments && ${[...departments]}::text[])::int as near
        from egide.offer_shown
        where offer <> ${offer} and (family = ${family} or title_words && ${[...titleWords]}::text[])
          and opens_at <= ${now.toString()}::timestamptz and closes_at > ${now.toString()}::timestamptz) as each
      where near > 1 order by near desc, opens_at desc, offer limit ${limit}`.execute(database);
    return rows.map((row) => row.offer);
  },

  vocabulary: async ({ from, to }) => {
    const { rows } = await sql<{ word: string; form: string }>`
      select word, form from egide.offer_word where length(word) between ${from} and ${to}
      order by word`.execute(database);
    return rows;
  },
});

/** How many of the words stand in the title. */
const rank = ({ criteria, sort }: SearchAsked): RawBuilder<number> => {
  const { words } = compile(criteria);
  if (sort !== "relevance" || words.length === 0) return sql`0`;
  return sql`(${sql.join(
    words.map((word) => sql`(${word} = any(title_words))::int`),
    sql` + `,
  )})`;
};

const page = ({ sort, skip, limit }: SearchAsked): RawBuilder<readonly string[]> => {
  const order = sort === "closing" ? sql`closes_at, offer` : sql`rank desc, opens_at desc, offer`;
  return sql`array(select offer from found order by ${order} limit ${limit} offset ${skip})`;
};

/**
 * The database says which offers there are that have the words; their moments and what they have of each list were read once, and are compared and counted
 * here: counted in SQL it took three times as long as finding them, and comparing moments there a sixth of all.
 */
const findAndCount = async (
  database: Kysely<unknown>,
  read: ReadShownValues,
  asked: SearchAsked,
): Promise<Found & { readonly counts: Counts }> => {
  const compiled = compile(asked.criteria);
  const isRanked = asked.sort === "relevance" && compiled.words.length > 0;
  const { rows } = await sql<{ numbers: Buffer | null }>`
    select string_agg(int4send(number), '') as numbers
    from egide.offer_shown
    where ${compiled.words.length > 0 ? sql`words @@ ${textQuery(compiled.words)}::tsquery` : sql`true`}`.execute(
    database,
  );
  const numbers = rows[0]?.numbers ?? Buffer.alloc(0);
  const places = await read.placesOf(int32sOf(numbers));
  const near = { places, ranks: isRanked ? read.ranksOf(places, compiled.words) : null };
  return countShown(compiled, asked, near, read);
};

/** The numbers that `int4send` wrote, most significant byte first. */
const int32sOf = (sent: Buffer): Int32Array => {
  const numbers = new Int32Array(sent.length / 4);
  for (let at = 0; at < numbers.length; at++) numbers[at] = sent.readInt32BE(at * 4);
  return numbers;
};

const foundOf = (
  row: { readonly total: string; readonly offers: readonly string[] } | undefined,
): Found => ({ total: Number(row?.total ?? 0), offers: row?.offers ?? [] });

/** What criteria know of these offers, of those that are shown at a moment, the first opened first. */
export const shownAmong = async (
  database: Kysely<unknown>,
  offers: readonly string[],
  now: Temporal.Instant,
): Promise<readonly ShownOffer[]> => {
  const { rows } = await sql<ShownRow>`
    select offer, body, family, contract, working_time, telework, departments, regions, opens_at, closes_at,
      title_words, tsvector_to_array(words) as all_words
    from egide.offer_shown
    where offer = any(${[...offers]}::text[])
      and opens_at <= ${now.toString()}::timestamptz and closes_at > ${now.toString()}::timestamptz
    order by opens_at, offer`.execute(database);
  return rows.map(shownOf);
};

const shownOf = (row: ShownRow): ShownOffer => ({
  offer: row.offer,
  body: row.body,
  family: row.family,
  contract: row.contract,
  workingTime: row.working_time,
  telework: row.telework,
  departments: row.departments,
  regions: row.regions,
  opensAt: Temporal.Instant.fromEpochMilliseconds(row.opens_at.getTime()),
  closesAt: Temporal.Instant.fromEpochMilliseconds(row.closes_at.getTime()),
  titleWords: row.title_words,
  words: row.all_words,
});
