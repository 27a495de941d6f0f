import { civilTimeZone } from "../../../kernel/index.ts";
import type { Store } from "../../policy/model/policy.ts";

/** Where rows that have ended in a store are still to be found. */
export interface RemainingCopies {
  readonly store: string;
  /** The civil day from which no backup holds them any more; null: stores.yaml does not say how long backups are kept. */
  readonly backupsUntil: string | null;
  /** Null: stores.yaml does not say whether there are any. They follow within their own delay. */
  readonly replicas: readonly string[] | null;
}

/** What `backups` and `replicas` of stores.yaml mean for rows that ended at a moment. Pure. */
export const copiesOf = (
  { name, backups, replicas }: Store,
  endedAt: Temporal.Instant,
): RemainingCopies => {
  const day = endedAt.toZonedDateTimeISO(civilTimeZone).toPlainDate();
  return {
    store: name,
    // The last backup that still holds them may have been made on that very day.
    backupsUntil: backups === undefined ? null : day.add(backups).toString(),
    replicas: replicas ?? null,
  };
};
