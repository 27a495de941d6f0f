import { startOfDay } from "../../../kernel/index.ts";
import { regionOf } from "../../../organisations/index.ts";
import type { Offer } from "../offer/offer.ts";
import type { Contract, Family, Telework, WorkingTime } from "../offer/offerCodes.ts";
import type { OfferContent } from "../offer/offerContent.ts";
import { plainText } from "../offer/richText.ts";
import { searchWords } from "../words/searchWords.ts";

/** What criteria know of an offer that is published and not suspended. */
export interface ShownOffer {
  readonly offer: string;
  readonly body: string;
  readonly family: Family;
  readonly contract: Contract;
  readonly workingTime: WorkingTime;
  readonly telework: Telework;
  readonly departments: readonly string[];
  readonly regions: readonly string[];
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  /** Brought to one form. */
  readonly titleWords: readonly string[];
  /** Those of the title among them. */
  readonly words: readonly string[];
}

/** What searches read of an offer; null where it is not to be found. */
export const shownOffer = ({ id, body, content, state }: Offer): ShownOffer | null => {
  const { status, isSuspended, opensAt, endsAt } = state;
  if (status !== "published" || isSuspended || opensAt === null || endsAt === null) return null;
  const { family, contract, workingTime, telework, places } = content;
  const departments = unique(places.map(({ department }) => department));
  return {
    offer: id,
    body,
    family,
    contract,
    workingTime,
    telework,
    departments,
    regions: unique(departments.map((code) => regionOf(code)?.code ?? null)),
    opensAt,
    closesAt: endsAt,
    titleWords: searchWords(content.title),
    words: searchWords(searchedText(content)),
  };
};

/** Everything of an offer that its words are looked for in. */
const searchedText = ({ title, description, places }: OfferContent): string =>
  [title, ...places.map(({ town }) => town), plainText(description)].join("\n");

/** The end of the last day of an offer: the first moment at which it is no longer shown. */
export const endOfDay = (day: Temporal.PlainDate): Temporal.Instant =>
  startOfDay(day.add({ days: 1 }));

const unique = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== null))].toSorted();
