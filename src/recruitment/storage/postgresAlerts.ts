import { sql, type Kysely, type RawBuilder } from "kysely";
import { failed, success, type Clock, type Ids, type Language } from "../../kernel/index.ts";
import { sqlState, type Transact } from "../../platform/database/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import type { Alerts } from "../actions/alerts.ts";
import { recruitmentFailure } from "../errors.ts";
import { mostAlerts, type AlertWish } from "../model/alert/alert.ts";
import { criteriaIn, criteriaQuery } from "../model/criteria/criteriaAddress.ts";
import { alertColumns, alertOf, at, dueAt, instant, saving, type AlertRow } from "./alertTable.ts";

/**
 * An offer whose publication began a little earlier may come into searches after an alert was saved: it is told of, rather than
 * missed.
 */
const overlap = { seconds: 60 } as const;

export interface AlertParts {
  readonly kysely: Kysely<unknown>;
  readonly transaction: Transact;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Pick<Mailer, "withdraw">;
}

/** Alerts in the platform's database. */
export const postgresAlerts = ({ kysely, transaction, clock, ids, mailer }: AlertParts): Alerts => {
  /** Takes back what the alert had waiting to be told. */
  const silence = async (alert: string, within: Kysely<unknown>): Promise<void> => {
    const { rows } = await sql<{ mail: string | null }>`
      delete from egide.candidate_alert_offer where alert = ${alert} and settled_at is null
      returning mail`.execute(within);
    const mails = new Set(rows.flatMap(({ mail }) => mail ?? []));
    if (mails.size > 0) await mailer.withdraw([...mails], within);
  };

  /** Changes an alert under the lock of saves; the alert is there, and stays. */
  const changing = async (
    own: RawBuilder<unknown>,
    work: (row: AlertRow, within: Kysely<unknown>) => Promise<void>,
  ): Promise<boolean> =>
    await transaction<unknown, boolean>(async (within) => {
      await saving(within);
      const { rows } = await sql<AlertRow>`
        select ${alertColumns} from egide.candidate_alert where ${own} for no key update`.execute(
        within,
      );
      const [row] = rows;
      if (row === undefined) return false;
      await work(row, within);
      return true;
    });

  const ownOf = (account: string, id: string): RawBuilder<unknown> =>
    sql`account = ${account} and id = ${id}`;

  const pauseOf = async (own: RawBuilder<unknown>, isPaused: boolean): Promise<boolean> =>
    await changing(own, async ({ id, paused }, within) => {
      if (paused === isPaused) return;
      await sql`update egide.candidate_alert
        set paused = ${isPaused}, change = nextval('egide.candidate_alert_change'),
          tells_from = ${at(clock.now().subtract(overlap))} where id = ${id}`.execute(within);
      if (isPaused) await silence(id, within);
    });

  return {
    list: async (account) => {
      const { rows } = await sql<AlertRow>`
        select ${alertColumns} from egide.candidate_alert
        where account = ${account} order by made_at, id`.execute(kysely);
      return rows.map(alertOf);
    },

    find: async (account, id) => {
      const { rows } = await sql<AlertRow>`
        select ${alertColumns} from egide.candidate_alert
        where ${ownOf(account, id)}`.execute(kysely);
      return rows[0] ? alertOf(rows[0]) : null;
    },

    add: async (account, wish) => {
      const query = criteriaQuery(wish.criteria);
      try {
        return await transaction<unknown, Awaited<ReturnType<Alerts["add"]>>>(async (within) => {
          await saving(within);
          // One after the other, of one candidate: what is counted stays true.
          const { rows: owners } = await sql`
            select id from egide.candidate_account where id = ${account} for no key update`.execute(
            within,
          );
          if (owners.length === 0) return failed(recruitmentFailure("recruitment.space-gone"));
          const { rows } = await sql<AlertRow>`
            select ${alertColumns} from egide.candidate_alert where account = ${account}`.execute(
            within,
          );
          const same = rows.find((row) => row.query === query);
          if (same !== undefined)
            return same.name === wish.name && same.mails === wish.mails
              ? success(alertOf(same))
              : failed(recruitmentFailure("recruitment.alert-there"));
          if (rows.length >= mostAlerts)
            return failed(recruitmentFailure("recruitment.alerts-many", { most: mostAlerts }));
          const now = clock.now();
          const { rows: made } = await sql<AlertRow>`
            insert into egide.candidate_alert (id, account, name, query, mails, paused, tells_from, made_at)
            values (${ids.next()}, ${account}, ${wish.name}, ${query}, ${wish.mails}, false,
              ${at(now.subtract(overlap))}, ${at(now)})
            returning ${alertColumns}`.execute(within);
          const [row] = made;
          if (row === undefined) throw new TypeError("an alert that was kept and is not there");
          return success(alertOf(row));
        });
      } catch (error) {
        if (sqlState(error) === uniqueViolation)
          return failed(recruitmentFailure("recruitment.alert-there"));
        throw error;
      }
    },

    change: async (account, id, wish) => {
      try {
        const isThere = await changing(
          ownOf(account, id),
          async (_row, within) => await rewrite(id, wish, within),
        );
        return isThere ? success(undefined) : failed(recruitmentFailure("recruitment.alert-gone"));
      } catch (error) {
        if (sqlState(error) === uniqueViolation)
          return failed(recruitmentFailure("recruitment.alert-there"));
        throw error;
      }
    },

    pause: async (account, id, isPaused) => await pauseOf(ownOf(account, id), isPaused),

    delete: async (account, id) =>
      await changing(ownOf(account, id), async (_row, within) => {
        await silence(id, within);
        await sql`delete from egide.candidate_alert where id = ${id}`.execute(within);
      }),

    setFeed: async (account, id, digest) => {
      const { numAffectedRows } = await sql`
        update egide.candidate_alert set feed_hash = ${digest === null ? null : Buffer.from(digest)}
        where ${ownOf(account, id)}`.execute(kysely);
      return numAffectedRows === 1n;
    },

    ofFeed: async (digest) => {
      const { rows } = await sql<{ query: string; language: Language }>`
        select query, language from egide.candidate_alert as alert
        join egide.candidate_account as owner on owner.id = alert.account
        where feed_hash = ${Buffer.from(digest)}`.execute(kysely);
      const [row] = rows;
      return row
        ? { criteria: criteriaIn(new URLSearchParams(row.query)), language: row.language }
        : null;
    },

    stop: async (id) => void (await pauseOf(sql`id = ${id}`, true)),

    found: async (account) => {
      const { rows } = await sql<{
        alert: string;
        offer: string;
        found_at: Date;
        settled_at: Date | null;
      }>`
        select alert, offer, found_at, settled_at from egide.candidate_alert_offer
        where alert in (select id from egide.candidate_alert where account = ${account})
        order by found_at, offer`.execute(kysely);
      return rows.map((row) => ({
        alert: row.alert,
        offer: row.offer,
        foundAt: instant(row.found_at),
        toldAt: row.settled_at && instant(row.settled_at),
      }));
    },
  };

  async function rewrite(id: string, wish: AlertWish, within: Kysely<unknown>): Promise<void> {
    const now = clock.now();
    await sql`update egide.candidate_alert
      set name = ${wish.name}, query = ${criteriaQuery(wish.criteria)}, mails = ${wish.mails},
        change = nextval('egide.candidate_alert_change'),
        -- What opened while no mail was wanted is not told of afterwards.
        tells_from = case when mails = 'none' then ${at(now)} else tells_from end
      where id = ${id}`.execute(within);
    if (wish.mails === "none") return await silence(id, within);
    await sql`update egide.candidate_alert_offer set due_at = ${dueAt(sql`${wish.mails}`, now)}
      where alert = ${id} and mail is null and settled_at is null`.execute(within);
  }
};

const uniqueViolation = "23505";
