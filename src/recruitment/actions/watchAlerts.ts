import { alertIndex, type AlertIndex } from "../model/alert/alertIndex.ts";
import type { AlertRounds } from "./alertRounds.ts";

/** Offers that are held against all alerts at once, and alerts whose mails are written in one transaction. */
const batches = { offers: 200, alerts: 200 } as const;

/** What one process keeps of the alerts, from one round to the next. */
export interface AlertWatch {
  /**
   * Holds what has opened against the alerts, then writes the mails that are due: as soon as an offer opens, and at the hour of
   * the digest. @returns how many alerts were told of something.
   */
  round(stopping: AbortSignal): Promise<number>;
  /** What runs once a day: forgets what is over, and what this process held of alerts that are gone. */
  tidy(): Promise<number>;
}

/** Watches for offers (REC-19). Rounds MUST NOT run beside each other in one process. */
export const watchAlerts = (rounds: AlertRounds): AlertWatch => {
  const nothing = (): { readonly index: AlertIndex; until: bigint } => ({
    index: alertIndex(),
    until: 0n,
  });
  let known = nothing();

  const refreshed = async (): Promise<AlertIndex> => {
    const now = known;
    const changes = await rounds.changed(now.until);
    for (const { id, compiled } of changes.alerts)
      if (compiled === null) now.index.delete(id);
      else now.index.put(id, compiled);
    now.until = changes.until;
    return now.index;
  };

  return {
    round: async (stopping) => {
      while (
        !stopping.aborted &&
        (await rounds.match(batches.offers, async (offers) => {
          // After the offers were read: an alert that is not known now was saved when they could be searched.
          const index = await refreshed();
          return offers.map((offer) => ({ offer: offer.offer, alerts: index.of(offer) }));
        })) > 0
      );
      let told = 0;
      for (let more = 1; more > 0 && !stopping.aborted; told += more)
        more = await rounds.tell(batches.alerts);
      return told;
    },
    tidy: async () => {
      known = nothing();
      return await rounds.tidy();
    },
  };
};
