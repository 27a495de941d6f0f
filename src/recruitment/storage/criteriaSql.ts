import { sql, type RawBuilder } from "kysely";
import { compile, type Compiled } from "../model/criteria/compile.ts";
import type { Criteria, Facet } from "../model/criteria/criteria.ts";

/** What an offer has of each kind, as `egide.offer_shown` keeps it. */
const facetColumns: Readonly<Record<Facet, { readonly name: string; readonly isList: boolean }>> = {
  bodies: { name: "body", isList: false },
  regions: { name: "regions", isList: true },
  departments: { name: "departments", isList: true },
  families: { name: "family", isList: false },
  contracts: { name: "contract", isList: false },
  workingTimes: { name: "working_time", isList: false },
  teleworks: { name: "telework", isList: false },
};

/** The words as a query of full text; each is letters and digits alone. */
export const textQuery = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll(/[^\p{L}\p{N}]/gu, "")}'`).join(" & ");

/** That an offer has one of the values that are asked of a kind. */
const ofFacet = ({ facet, values }: Compiled["asked"][number]): RawBuilder<boolean> => {
  const { name, isList } = facetColumns[facet];
  return isList
    ? sql<boolean>`${sql.ref(name)} && ${[...values]}::text[]`
    : sql<boolean>`${sql.ref(name)} = any(${[...values]}::text[])`;
};

/** The same criteria as `isFound`, as a condition on `egide.offer_shown`, and that the offer is shown at that moment. */
export const criteriaSql = (criteria: Criteria, now: Temporal.Instant): RawBuilder<boolean> => {
  const { words, opensFrom, closesBy, asked } = compile(criteria);
  return sql.join(
    [
      sql`opens_at <= ${now.toString()}::timestamptz`,
      sql`closes_at > ${now.toString()}::timestamptz`,
      ...(words.length > 0 ? [sql`words @@ ${textQuery(words)}::tsquery`] : []),
      ...(opensFrom ? [sql`opens_at >= ${opensFrom.toString()}::timestamptz`] : []),
      ...(closesBy ? [sql`closes_at <= ${closesBy.toString()}::timestamptz`] : []),
      ...asked.map(ofFacet),
    ],
    sql` and `,
  );
};
