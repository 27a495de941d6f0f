import { contracts, families, teleworks, workingTimes } from "../offer/offerCodes.ts";
import { everything, longestWords, type Criteria, type Facet } from "./criteria.ts";

/** What each list is called in an address. The names are the same in both languages, so that an address can be passed on. */
export const facetNames: Readonly<Record<Facet, string>> = {
  bodies: "organisme",
  regions: "region",
  departments: "departement",
  families: "famille",
  contracts: "contrat",
  workingTimes: "temps",
  teleworks: "teletravail",
};

const known: Partial<Record<Facet, readonly string[]>> = {
  families,
  contracts,
  workingTimes,
  teleworks,
};

/** Most values of one kind: more than any list of ours has. */
const mostValues = 120;

/**
 * The query of the one address that a search has, "" for everything: the kinds in a fixed order, each value once, sorted. Equal
 * criteria have equal addresses.
 */
export const criteriaQuery = (criteria: Criteria): string => {
  const query = new URLSearchParams();
  const words = tidy(criteria.words);
  if (words !== "") query.set("q", words);
  for (const [facet, name] of Object.entries(facetNames) as [Facet, string][])
    for (const value of [...new Set<string>(criteria[facet])].toSorted()) query.append(name, value);
  if (criteria.since !== null) query.set("depuis", criteria.since.toString());
  if (criteria.closingBy !== null) query.set("avant", criteria.closingBy.toString());
  return query.toString();
};

/** Reads an address; what is not known in it counts as not asked. */
export const criteriaIn = (query: URLSearchParams): Criteria => {
  const values = (facet: Facet): readonly string[] => {
    const given = query.getAll(facetNames[facet]).filter((value) => isValue(facet, value));
    return [...new Set(given)].toSorted().slice(0, mostValues);
  };
  return {
    ...everything,
    ...(Object.fromEntries(
      Object.keys(facetNames).map((facet) => [facet, values(facet as Facet)]),
    ) as Pick<Criteria, Facet>),
    words: tidy(query.get("q") ?? ""),
    since: dayIn(query.get("depuis")),
    closingBy: dayIn(query.get("avant")),
  };
};

const tidy = (words: string): string =>
  words.replaceAll(/\s+/g, " ").trim().slice(0, longestWords).trim().toWellFormed();

const isValue = (facet: Facet, value: string): boolean =>
  known[facet]?.includes(value) ?? /^[a-zA-Z0-9][\w-]{0,59}$/.test(value);

const dayIn = (text: string | null): Temporal.PlainDate | null => {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "") ?? [];
  if (year === "") return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    );
  } catch {
    return null;
  }
};
