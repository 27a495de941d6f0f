import { startOfDay } from "../../../kernel/index.ts";
import { searchWords } from "../words/searchWords.ts";
import { facets, mostWords, type Criteria, type Facet } from "./criteria.ts";
import { endOfDay, type ShownOffer } from "./shownOffer.ts";

/**
 * Criteria as both readers of them need them: the SQL of a search (storage/criteriaSql.ts) and the predicate of an alert
 * (`isFound`). Whatever has a meaning is decided here, once.
 */
export interface Compiled {
  /** Every one of them must stand in the offer. */
  readonly words: readonly string[];
  /** The kinds of which something is asked; one of the values must be the offer's. */
  readonly asked: readonly { readonly facet: Facet; readonly values: readonly string[] }[];
  /** Inclusive. */
  readonly opensFrom: Temporal.Instant | null;
  /** Inclusive. */
  readonly closesBy: Temporal.Instant | null;
}

export const compile = (criteria: Criteria): Compiled => ({
  words: searchWords(criteria.words).slice(0, mostWords),
  asked: facets
    .filter((facet) => criteria[facet].length > 0)
    .map((facet) => ({ facet, values: criteria[facet] })),
  opensFrom: criteria.since === null ? null : startOfDay(criteria.since),
  closesBy: criteria.closingBy === null ? null : endOfDay(criteria.closingBy),
});

const values: Readonly<Record<Facet, (offer: ShownOffer) => readonly string[]>> = {
  bodies: ({ body }) => [body],
  regions: ({ regions }) => regions,
  departments: ({ departments }) => departments,
  families: ({ family }) => [family],
  contracts: ({ contract }) => [contract],
  workingTimes: ({ workingTime }) => [workingTime],
  teleworks: ({ telework }) => [telework],
};

/** The values that an offer has of a kind. */
export const valuesOf = (offer: ShownOffer, facet: Facet): readonly string[] =>
  values[facet](offer);

/** Whether an offer is shown at a moment: from its opening, until the moment before its closing. */
export const isShownAt = (
  { opensAt, closesAt }: Pick<ShownOffer, "opensAt" | "closesAt">,
  now: Temporal.Instant,
): boolean =>
  Temporal.Instant.compare(opensAt, now) <= 0 && Temporal.Instant.compare(now, closesAt) < 0;

/** Whether an offer is what the criteria ask for; whether it is shown at that moment is another question (`isShownAt`). */
export const isFound = (
  { words, asked, opensFrom, closesBy }: Compiled,
  offer: ShownOffer,
  /** Whether the offer has a word; whoever asks of many criteria gives a faster way. */
  has: (word: string) => boolean = (word) => offer.words.includes(word),
): boolean =>
  (opensFrom === null || Temporal.Instant.compare(offer.opensAt, opensFrom) >= 0) &&
  (closesBy === null || Temporal.Instant.compare(offer.closesAt, closesBy) <= 0) &&
  asked.every(({ facet, values: wanted }) =>
    valuesOf(offer, facet).some((value) => wanted.includes(value)),
  ) &&
  words.every(has);
