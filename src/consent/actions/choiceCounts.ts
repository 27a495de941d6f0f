import type { DayCounts } from "../model/proof/choiceCounts.ts";

/** The counts of choices, made when a day ends and kept apart from records: nothing leads from one to the other. */
export interface ChoiceCounts {
  /** Of these sites, from a day on, the newest first. */
  since(sites: readonly string[], from: Temporal.PlainDate): Promise<readonly DayCounts[]>;
}
