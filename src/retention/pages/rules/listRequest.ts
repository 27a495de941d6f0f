import {
  inOrder,
  type ListAsked,
  type ListShape,
  type SortKey,
} from "../../../platform/web/index.ts";
import {
  isStanding,
  searchStandings,
  standingFilters,
  type Standing,
} from "../../rules/model/standings.ts";

type Filter = "q" | "etat";
/** What the list can be sorted by: as the register has the sentences, else in the order of the columns. */
const sorts = ["register", "sentence", "activity", "reading", "state", "rule"] as const;
export type Sort = (typeof sorts)[number];

export const statementsShape: ListShape<Filter, Sort> = {
  filters: { q: "words", etat: standingFilters },
  sorts,
  usual: { sort: "register", isDescending: false },
  perPage: 25,
};

/** What somebody asks of the list of sentences. */
export type ListRequest = ListAsked<Filter, Sort>;

/** The sentences that are asked for, in the order that is asked for. */
export const foundAmong = (
  standings: readonly Standing[],
  asked: ListRequest,
): readonly Standing[] => {
  const filter = standingFilters.find((each) => each === asked.filters.etat);
  const found = searchStandings(standings, asked.filters.q).filter(
    (standing) => filter === undefined || isStanding(standing, filter),
  );
  return inOrder(found, asked, keys);
};

/** The worst first, as whoever sorts by state looks for it. */
const urgency = [
  "drifted",
  "refused",
  "late",
  "without-rule",
  "not-understood",
  "not-run-yet",
  "enforced",
] as const;
const statuses = ["read", "partly-read", "not-understood"] as const;

const keys: Readonly<Partial<Record<Sort, (standing: Standing) => SortKey>>> = {
  sentence: ({ statement }) => statement.text,
  activity: ({ activity }) => activity.title,
  reading: ({ statement }) => statuses.indexOf(statement.reading.status),
  state: ({ state }) => urgency.indexOf(state),
  rule: ({ rules }) => rules.map(({ rule }) => rule.id).join(" "),
};
