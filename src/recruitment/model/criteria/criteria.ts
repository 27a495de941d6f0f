import type { Contract, Family, Telework, WorkingTime } from "../offer/offerCodes.ts";

/** What somebody looks for. Several values of one kind widen it, several kinds narrow it; an empty one asks for nothing. */
export interface Criteria {
  /** As they were typed; every word must stand in the offer. */
  readonly words: string;
  readonly bodies: readonly string[];
  readonly regions: readonly string[];
  readonly departments: readonly string[];
  readonly families: readonly Family[];
  readonly contracts: readonly Contract[];
  readonly workingTimes: readonly WorkingTime[];
  readonly teleworks: readonly Telework[];
  /** First shown on that day or later. */
  readonly since: Temporal.PlainDate | null;
  /** The last day is that one or earlier. */
  readonly closingBy: Temporal.PlainDate | null;
}

export const everything: Criteria = {
  words: "",
  bodies: [],
  regions: [],
  departments: [],
  families: [],
  contracts: [],
  workingTimes: [],
  teleworks: [],
  since: null,
  closingBy: null,
};

/** The kinds of criteria that are lists of values, which a search counts. */
export const facets = [
  "bodies",
  "regions",
  "departments",
  "families",
  "contracts",
  "workingTimes",
  "teleworks",
] as const;
export type Facet = (typeof facets)[number];

export const longestWords = 200;
/** More words than that narrow nothing any more, and cost. */
export const mostWords = 12;
