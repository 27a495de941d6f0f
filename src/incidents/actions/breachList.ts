import type { BreachOutline, BreachState } from "../model/outline.ts";
import type { SeverityLevel } from "../model/severity.ts";

/** A record as a list shows it: nothing of it was unsealed. */
export interface ListedBreach extends Omit<BreachOutline, "state"> {
  readonly id: string;
  readonly body: string;
  readonly closedAt: Temporal.Instant | null;
  /** Null where its outline was never written, and the key of the installation is another. */
  readonly state: BreachState | null;
}

/** How a record stands against its 72 hours. */
export const clockFilters = ["running", "over", "late", "in-time"] as const;
export type ClockFilter = (typeof clockFilters)[number];

/** What records can be put in the order of; `pressing`: open ones by awareness, then closed ones, the latest first. */
export const breachOrders = ["pressing", "aware", "severity", "state"] as const;
export type BreachOrder = (typeof breachOrders)[number];

/** Which records of a body are asked for; null: any. */
export interface BreachesAsked {
  readonly body: string;
  readonly state: BreachState | "open" | null;
  readonly kind: "breach" | "near-miss" | null;
  readonly severity: SeverityLevel | "unassessed" | null;
  readonly clock: ClockFilter | null;
  readonly order: { readonly by: BreachOrder; readonly isDescending: boolean };
  readonly now: Temporal.Instant;
}

/** The register of breaches as a list, by what stands of each record in clear. */
export interface BreachList {
  /** A part of what is asked for, in its order. MUST unseal nothing, but for a record without an outline, once. */
  list(
    asked: BreachesAsked,
    part: { readonly offset: number; readonly limit: number },
  ): Promise<readonly ListedBreach[]>;
  /** How many are asked for, and how many the body has. */
  count(asked: BreachesAsked): Promise<{ readonly found: number; readonly all: number }>;
  /** The titles of these records of a body, unsealed; null where its key does not open one. */
  titles(body: string, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
}
