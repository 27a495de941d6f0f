import type { Alert } from "../model/alert/alert.ts";
import { criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import type { Alerts } from "./alerts.ts";

/** An alert as its owner takes it along: what they asked for, and what it has found of the offers that are not over. */
export interface ExportedAlert extends Pick<Alert, "name" | "mails" | "isPaused" | "hasFeed"> {
  /** The query of a search with the same criteria: « q=infirmier&departement=38 »; empty: every offer. */
  readonly criteria: string;
  readonly madeAt: string;
  readonly offers: readonly {
    readonly offer: string;
    readonly foundAt: string;
    /** When its mail has left; null: it waits. */
    readonly toldAt: string | null;
  }[];
}

/** All alerts of a candidate, for the copy of what is kept of them (GDPR art. 15 and 20). */
export const exportAlerts = async (
  { alerts }: { readonly alerts: Pick<Alerts, "list" | "found"> },
  account: string,
): Promise<readonly ExportedAlert[]> => {
  const found = Map.groupBy(await alerts.found(account), ({ alert }) => alert);
  return (await alerts.list(account)).map(
    ({ id, name, criteria, mails, isPaused, hasFeed, madeAt }) => ({
      name,
      criteria: criteriaQuery(criteria),
      mails,
      isPaused,
      hasFeed,
      madeAt: madeAt.toString(),
      offers: (found.get(id) ?? []).map(({ offer, foundAt, toldAt }) => ({
        offer,
        foundAt: foundAt.toString(),
        toldAt: toldAt?.toString() ?? null,
      })),
    }),
  );
};
