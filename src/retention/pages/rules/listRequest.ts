import type { FastifyRequest } from "fastify";
import {
  isStanding,
  searchStandings,
  standingFilters,
  type Standing,
  type StandingFilter,
} from "../../rules/model/standings.ts";

/** What the list can be sorted by, in the order of its columns. */
export const sorts = ["sentence", "activity", "reading", "state", "rule"] as const;

export type Sort = (typeof sorts)[number];

/** What somebody asks of the list of sentences. */
export interface ListRequest {
  readonly sought: string;
  readonly filter: StandingFilter | null;
  /** Null: as the register has them. */
  readonly sort: Sort | null;
  readonly isDescending: boolean;
  /** From 1. */
  readonly page: number;
}

export const listRequestOf = ({ query }: Pick<FastifyRequest, "query">): ListRequest => {
  const given = query as Readonly<Record<string, unknown>>;
  const text = (name: string): string =>
    typeof given[name] === "string" ? given[name].trim() : "";
  return {
    sought: text("q").slice(0, 200),
    filter: standingFilters.find((each) => each === text("etat")) ?? null,
    sort: sorts.find((each) => each === text("tri")) ?? null,
    isDescending: text("ordre") === "desc",
    page: Math.max(1, Math.min(10_000, Number.parseInt(text("page"), 10) || 1)),
  };
};

/** The same as the query of an address. */
export const queryOf = ({ sought, filter, sort, isDescending, page }: ListRequest): string =>
  new URLSearchParams({
    ...(sought !== "" && { q: sought }),
    ...(filter !== null && { etat: filter }),
    ...(sort !== null && { tri: sort, ...(isDescending && { ordre: "desc" }) }),
    ...(page > 1 && { page: String(page) }),
  }).toString();

/** The sentences that are asked for, in the order that is asked for. */
export const foundAmong = (
  standings: readonly Standing[],
  { sought, filter, sort, isDescending }: ListRequest,
): readonly Standing[] => {
  const found = searchStandings(standings, sought).filter(
    (standing) => filter === null || isStanding(standing, filter),
  );
  if (sort === null) return found;
  const sorted = found.toSorted((a, b) =>
    keyOf(a, sort).localeCompare(keyOf(b, sort), "fr", { numeric: true }),
  );
  return isDescending ? sorted.toReversed() : sorted;
};

/** The worst first, as whoever sorts by state looks for it. */
const urgency = [
  "drifted",
  "refused",
  "late",
  "without-rule",
  "not-understood",
  "enforced",
] as const;
const statuses = ["read", "partly-read", "not-understood"] as const;

const keyOf = ({ activity, statement, state, rules }: Standing, sort: Sort): string => {
  switch (sort) {
    case "sentence":
      return statement.text;
    case "activity":
      return activity.title;
    case "reading":
      return String(statuses.indexOf(statement.reading.status));
    case "state":
      return String(urgency.indexOf(state));
    default:
      return rules.map(({ rule }) => rule.id).join(" ");
  }
};
