import type { Language, Outcome } from "../../kernel/index.ts";
import type { Alert, AlertWish } from "../model/alert/alert.ts";
import type { Criteria } from "../model/criteria/criteria.ts";

/** The alerts of candidates: each reads and changes their own alone, and another's is not there. */
export interface Alerts {
  /** The oldest first. */
  list(account: string): Promise<readonly Alert[]>;
  find(account: string, id: string): Promise<Alert | null>;
  /**
   * Keeps a new alert; the same one again, as a form that is sent twice asks, is the one that there is. Fails with
   * `recruitment.alert-there` (the same criteria, otherwise called or sent), `recruitment.alerts-many`, `recruitment.space-gone`.
   */
  add(account: string, wish: AlertWish): Promise<Outcome<Alert>>;
  /**
   * What waited to be told of is looked at again by the new criteria. Fails with `recruitment.alert-there`,
   * `recruitment.alert-gone`.
   */
  change(account: string, id: string, wish: AlertWish): Promise<Outcome<void>>;
  /** Stops its mails, those that wait too, or lets it go on from now. False: there is no such alert. */
  pause(account: string, id: string, isPaused: boolean): Promise<boolean>;
  /** With all it has found, and its mails that wait. False: there is no such alert. */
  delete(account: string, id: string): Promise<boolean>;
  /** Gives its feed another address, or none: the one before leads nowhere any more. False: there is no such alert. */
  setFeed(account: string, id: string, digest: Uint8Array | null): Promise<boolean>;
  /** What the feed of an address shows; null: the address has ended. */
  ofFeed(
    digest: Uint8Array,
  ): Promise<{ readonly criteria: Criteria; readonly language: Language } | null>;
  /** Stops the mails of an alert from outside of the space (REC-25), however often it is asked. */
  stop(id: string): Promise<void>;
  /** What each alert of a candidate has found, for whoever reads all that is kept of them. */
  found(account: string): Promise<readonly FoundOffer[]>;
}

/** An offer that an alert has found. */
export interface FoundOffer {
  readonly alert: string;
  readonly offer: string;
  readonly foundAt: Temporal.Instant;
  /** When its mail has left; null: it waits. */
  readonly toldAt: Temporal.Instant | null;
}
