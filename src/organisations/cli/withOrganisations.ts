import type { Actor } from "../../kernel/index.ts";
import type { Bodies } from "../actions/bodies.ts";
import type { ChangedBy } from "../actions/change.ts";
import type { Designations } from "../actions/designations.ts";
import type { Territories } from "../actions/territories.ts";

/** The ports of the domain, for one command, and who runs it. */
export interface OpenedOrganisations {
  readonly bodies: Bodies;
  readonly designations: Designations;
  readonly territories: Territories;
  readonly author: Actor;
  readonly now: () => Temporal.Instant;
}

/** Opens them, and closes what is under them, whatever happens; main/ provides it. */
export type WithOrganisations = <T>(
  work: (opened: OpenedOrganisations) => Promise<T>,
) => Promise<T>;

/** Whoever runs the command changes something, and says why. */
export const byCommand = (
  { author, now }: Pick<OpenedOrganisations, "author" | "now">,
  reason: string,
): ChangedBy => ({ author, reason, at: now() });
