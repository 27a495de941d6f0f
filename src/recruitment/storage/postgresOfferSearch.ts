import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Counts, Found, OfferSearch, SearchAsked } from "../actions/offerSearch.ts";
import { compile } from "../model/criteria/compile.ts";
import { facets, type Facet } from "../model/criteria/criteria.ts";
import type { ShownOffer } from "../model/criteria/shownOffer.ts";
import { criteriaSql, facetColumns, ofFacet, withoutFacets } from "./criteriaSql.ts";

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
export const postgresOfferSearch = (database: Kysely<unknown>): OfferSearch => ({
  find: async (asked) => {
    const { rows } = await sql<{ total: string; offers: readonly string[] }>`
      with found as materialized (
        select offer, opens_at, closes_at, ${rank(asked)} as rank from egide.offer_shown
        where ${criteriaSql(asked.criteria, asked.now)})
      select (select count(*) from found) as total, ${page(asked)} as offers`.execute(database);
    return foundOf(rows[0]);
  },

  count: async (criteria, now) => {
    const { counts } = await findAndCount(database, {
      criteria,
      sort: "newest",
      skip: 0,
      limit: 0,
      now,
    });
    return counts;
  },

  findAndCount: (asked) => findAndCount(database, asked),

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
 * One statement for a page of results, their number, and the counts of each list. A list is counted as if nothing were asked of
 * it, so that a visitor sees what another value would give: what is asked of the others is looked at row by row.
 */
const findAndCount = async (
  database: Kysely<unknown>,
  asked: SearchAsked,
): Promise<Found & { readonly counts: Counts }> => {
  const compiled = compile(asked.criteria);
  const passes = compiled.asked.map(({ facet }) => sql.ref(`is_${facetColumns[facet].name}`));
  const all = passes.length === 0 ? sql`true` : sql.join(passes, sql` and `);
  const valueOf = (facet: Facet): RawBuilder<string> => {
    const { name, isList } = facetColumns[facet];
    return isList ? sql`unnest(${sql.ref(name)})` : sql.ref(name);
  };
  const isAsked = (facet: Facet): boolean => compiled.asked.some((each) => each.facet === facet);
  // Without words much is found, and one pass over it is half the work of seven; of a few thousand it was not seen to be less.
  const asOthers = facets.filter((facet) => compiled.words.length === 0 && !isAsked(facet));
  const columns = asOthers.map((facet) => sql.ref(facetColumns[facet].name));
  // What nothing is asked of is counted in what was found; a list by its whole value first, of which there are few.
  const inOnePass = asOthers.map(
    (facet, at) => sql`
      select ${facet}::text as facet, value, sum(offers)::bigint as offers
      from (select ${valueOf(facet)} as value, offers from grouped
        where of = ${2 ** asOthers.length - 1 - 2 ** (asOthers.length - 1 - at)}) as each group by value`,
  );
  const apart = facets
    .filter((facet) => !asOthers.includes(facet))
    .map((facet) => {
      const others = compiled.asked
        .filter((each) => each.facet !== facet)
        .map((each) => sql.ref(`is_${facetColumns[each.facet].name}`));
      const where = others.length === 0 ? sql`true` : sql.join(others, sql` and `);
      return sql`
      select ${facet}::text as facet, value, count(*) as offers
      from (select ${valueOf(facet)} as value from near where ${where}) as each group by value`;
    });
  const grouped =
    columns.length === 0
      ? sql``
      : sql`, grouped as (
        select ${sql.join(columns)}, grouping(${sql.join(columns)}) as of, count(*) as offers
        from found group by grouping sets (${sql.join(columns.map((column) => sql`(${column})`))}))`;
  const counted = [...inOnePass, ...apart];
  const { rows } = await sql<{
    total: string;
    offers: readonly string[];
    counts: readonly (readonly [keyof Counts, string, number])[];
  }>`
    with near as materialized (
      select offer, opens_at, closes_at, ${rank(asked)} as rank,
        ${sql.join([
          ...facets.map((facet) => sql.ref(facetColumns[facet].name)),
          ...compiled.asked.map(
            (each) => sql`${ofFacet(each)} as ${sql.ref(`is_${facetColumns[each.facet].name}`)}`,
          ),
        ])}
      from egide.offer_shown where ${withoutFacets(compiled, asked.now)}),
    found as (select * from near where ${all})${grouped}
    select (select count(*) from found) as total, ${page(asked)} as offers,
      (select coalesce(jsonb_agg(jsonb_build_array(facet, value, offers)), '[]')
        from (${sql.join(counted, sql` union all `)}) as counted) as counts`.execute(database);
  const [row] = rows;
  const counts = Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries(
        (row?.counts ?? [])
          .filter(([of]) => of === facet)
          .map(([, value, offers]) => [value, offers]),
      ),
    ]),
  ) as unknown as Counts;
  return { ...foundOf(row), counts };
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
