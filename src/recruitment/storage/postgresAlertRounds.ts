import { CompiledQuery, sql, type Kysely, type Transaction } from "kysely";
import type { Clock, Failure } from "../../kernel/index.ts";
import { candidateRecipients } from "../../identity/index.ts";
import { sqlState, type OpenTransaction, type Transact } from "../../platform/database/index.ts";
import type { Mailer, Outbox, WaitingMail, WrittenMail } from "../../platform/mail/index.ts";
import type { AlertRounds, WriteAlertMail } from "../actions/alertRounds.ts";
import { alertMail } from "../alertMails.ts";
import type { Offers } from "../actions/offers.ts";
import { compile, isFound } from "../model/criteria/compile.ts";
import { criteriaIn } from "../model/criteria/criteriaAddress.ts";
import type { Offer } from "../model/offer/offer.ts";
import { afterSaves, alertColumns, alertOf, at, dueAt, type AlertRow } from "./alertTable.ts";
import { shownAmong } from "./postgresOfferSearch.ts";

export interface AlertRoundParts {
  readonly kysely: Kysely<unknown>;
  readonly transaction: Transact;
  readonly clock: Clock;
  readonly offers: Pick<Offers, "findAll">;
  readonly mailer: Pick<Mailer, "enqueueAll" | "write">;
  readonly outbox: Pick<Outbox, "among">;
  readonly write: WriteAlertMail;
  readonly report: (failure: Failure) => void;
}

/** The rounds over alerts in the platform's database, and what becomes of their mails on the way out. */
export interface PostgresAlertRounds extends AlertRounds {
  /** A mail that is about to leave, as it is true at this moment; null: there is nothing to tell any more. Others stay as they are. */
  revise(mail: WaitingMail): Promise<WrittenMail | null>;
}

/** An alert with the offers of one mail. */
interface Due {
  readonly row: AlertRow;
  readonly offers: readonly string[];
}

/** How many rows one statement adds. */
const rowsAtOnce = 10_000;

export const postgresAlertRounds = ({
  kysely,
  transaction,
  clock,
  offers,
  mailer,
  outbox,
  write,
  report,
}: AlertRoundParts): PostgresAlertRounds => {
  /** Those of some offers that the alert finds at this moment, as they are now: what has closed meanwhile is in no mail. */
  const stillFound = async (
    dues: readonly Due[],
    within: Kysely<unknown>,
  ): Promise<(due: Due) => readonly Offer[]> => {
    const wanted = [...new Set(dues.flatMap((due) => due.offers))];
    const shown = await shownAmong(within, wanted, clock.now());
    const whole = new Map(
      (await offers.findAll(shown.map(({ offer }) => offer))).map((offer) => [offer.id, offer]),
    );
    const known = new Map(shown.map((each) => [each.offer, each]));
    return ({ row, offers: ids }) => {
      const compiled = compile(criteriaIn(new URLSearchParams(row.query)));
      return ids.flatMap((id) => {
        const [each, offer] = [known.get(id), whole.get(id)];
        return each && offer && isFound(compiled, each) ? [offer] : [];
      });
    };
  };

  const isSilent = ({ paused, mails }: AlertRow): boolean => paused || mails === "none";

  /** Writes the mails of alerts into the outbox. @returns which offers each tells of there. */
  const send = async (
    dues: readonly Due[],
    within: Transaction<unknown>,
  ): Promise<
    readonly { readonly alert: string; readonly offer: string; readonly mail: string }[]
  > => {
    const keptOf = await stillFound(dues, within);
    const accounts = [...new Set(dues.map(({ row }) => row.account))];
    const recipients = await candidateRecipients(within, accounts);
    const told = dues.flatMap((due) => {
      const [kept, to] = [keptOf(due), recipients.get(due.row.account)];
      return to === undefined || kept.length === 0 || isSilent(due.row)
        ? []
        : [{ row: due.row, kept, to }];
    });
    const mails = await Promise.all(
      told.map(async ({ row, kept, to }) => await write(alertOf(row), kept, to)),
    );
    const written = await mailer.enqueueAll(mails, within);
    return told.flatMap(({ row, kept }, at) => {
      const mail = written[at];
      if (mail?.ok)
        return kept.map(({ id }) => ({ alert: row.id, offer: id, mail: mail.value.id }));
      if (mail) report(mail.failure);
      return [];
    });
  };

  const matchOnce: AlertRounds["match"] = async (limit, match) =>
    await transaction<unknown, number>(async (within) => {
      const now = clock.now();
      const { rows: taken } = await sql<{ offer: string }>`
          delete from egide.offer_unmatched where offer in (
            select offer from egide.offer_unmatched where opens_at <= ${at(now)}
            order by opens_at limit ${limit} for update skip locked)
          returning offer`.execute(within);
      if (taken.length === 0) return 0;
      const ids = taken.map(({ offer }) => offer);
      const shown = await shownAmong(within, ids, now);
      const pairs = (await match(shown)).flatMap(({ offer, alerts }) =>
        alerts.map((alert) => ({ alert, offer })),
      );
      for (let from = 0; from < pairs.length; from += rowsAtOnce) {
        const some = pairs.slice(from, from + rowsAtOnce);
        await sql`
            insert into egide.candidate_alert_offer (alert, offer, found_at, due_at)
            select alert.id, found.offer, ${at(now)}, ${dueAt(sql`alert.mails`, now)}
            from unnest(${some.map(({ alert }) => alert)}::text[], ${some.map(({ offer }) => offer)}::text[])
              as found (alert, offer)
            join egide.offer_shown as shown on shown.offer = found.offer
            join egide.candidate_alert as alert on alert.id = found.alert
            where not alert.paused and alert.mails <> 'none' and shown.opens_at >= alert.tells_from
            on conflict do nothing`.execute(within);
      }
      return taken.length;
    });

  return {
    changed: async (since) =>
      await transaction<unknown, Awaited<ReturnType<AlertRounds["changed"]>>>(async (within) => {
        await afterSaves(within);
        const { rows } = await sql<{ id: string; query: string; is_heard: boolean }>`
          select id, query, not paused and mails <> 'none' as is_heard from egide.candidate_alert
          where change > ${since.toString()}::bigint
            and (${since > 0n} or (not paused and mails <> 'none'))`.execute(within);
        const { rows: last } = await sql<{ until: string }>`
          select coalesce(max(change), 0)::text as until from egide.candidate_alert`.execute(
          within,
        );
        return {
          alerts: rows.map(({ id, query, is_heard }) => ({
            id,
            compiled: is_heard ? compile(criteriaIn(new URLSearchParams(query))) : null,
          })),
          until: BigInt(last[0]?.until ?? "0"),
        };
      }),

    match: async (limit, match) => {
      for (let attempt = 1; ; attempt++)
        try {
          return await matchOnce(limit, match);
        } catch (error) {
          // foreign_key_violation: an alert was deleted while what it found was written. The rest is found again.
          if (sqlState(error) !== "23503" || attempt === 5) throw error;
        }
    },

    tell: async (limit) =>
      await transaction<unknown, number>(async (within) => {
        const now = at(clock.now());
        const { rows } = await sql<AlertRow>`
          select ${alertColumns} from egide.candidate_alert where id in (
            select alert from egide.candidate_alert_offer
            where mail is null and due_at <= ${now} order by due_at limit ${limit})
          for no key update skip locked`.execute(within);
        if (rows.length === 0) return 0;
        const { rows: waiting } = await sql<{ alert: string; offer: string }>`
          select alert, offer from egide.candidate_alert_offer
          where alert = any(${rows.map(({ id }) => id)}::text[]) and mail is null and due_at <= ${now}
          order by found_at, offer`.execute(within);
        const byAlert = Map.groupBy(waiting, ({ alert }) => alert);
        const dues = rows.map((row) => ({
          row,
          offers: (byAlert.get(row.id) ?? []).map(({ offer }) => offer),
        }));
        const told = await send(dues, within);
        await sql`
          update egide.candidate_alert_offer as found set mail = told.mail
          from unnest(${told.map(({ alert }) => alert)}::text[], ${told.map(({ offer }) => offer)}::text[],
            ${told.map(({ mail }) => mail)}::uuid[]) as told (alert, offer, mail)
          where found.alert = told.alert and found.offer = told.offer`.execute(within);
        // What is no longer there, no longer sought, or wanted by nobody: it is found anew if it comes back.
        await sql`delete from egide.candidate_alert_offer
          where alert = any(${rows.map(({ id }) => id)}::text[]) and mail is null and due_at <= ${now}`.execute(
          within,
        );
        return rows.length;
      }),

    recover: async () => {
      const { rows } = await sql<{ mail: string }>`
        select distinct mail from egide.candidate_alert_offer where mail is not null`.execute(
        kysely,
      );
      const there = new Set(await outbox.among(rows.map(({ mail }) => mail)));
      const lost = rows.map(({ mail }) => mail).filter((mail) => !there.has(mail));
      if (lost.length === 0) return 0;
      await sql`update egide.candidate_alert_offer as found
        set mail = null, due_at = ${dueAt(sql`alert.mails`, clock.now())}
        from egide.candidate_alert as alert
        where alert.id = found.alert and found.mail = any(${lost}::uuid[])`.execute(kysely);
      return lost.length;
    },

    tidy: async () => {
      const { numAffectedRows } = await sql`
        delete from egide.candidate_alert_offer where offer in (
          select offer from (select distinct offer from egide.candidate_alert_offer) as told
          where not exists (select from egide.offer where id = told.offer and status = 'published'
            and ends_at > ${at(clock.now())}))`.execute(kysely);
      return Number(numAffectedRows ?? 0n);
    },

    revise: async (mail) => {
      if (mail.template !== alertMail.name) return mail;
      const { rows } = await sql<AlertRow & { offer: string }>`
        select ${alertColumns}, offer from egide.candidate_alert
        join egide.candidate_alert_offer as found on found.alert = id
        where found.mail = ${mail.id}::uuid order by found_at, offer`.execute(kysely);
      const [row] = rows;
      if (row === undefined || isSilent(row)) return null;
      const due = { row, offers: rows.map(({ offer }) => offer) };
      const kept = (await stillFound([due], kysely))(due);
      if (kept.length < rows.length)
        await sql`delete from egide.candidate_alert_offer where mail = ${mail.id}::uuid
          and offer <> all(${kept.map(({ id }) => id)}::text[])`.execute(kysely);
      const to = (await candidateRecipients(kysely, [row.account])).get(row.account);
      if (to === undefined || kept.length === 0) return null;
      const written = mailer.write(await write(alertOf(row), kept, to));
      if (written.ok) return written.value;
      report(written.failure);
      return null;
    },
  };
};

/** A mail of an alert has left, or was refused for good: what it told of is told. Of other mails nothing is kept. */
export const keepTold = async (
  mail: string,
  now: Temporal.Instant,
  within: OpenTransaction,
): Promise<void> => {
  // Of another domain's transaction only this much is known: the statement is written out.
  await within.executeQuery(
    CompiledQuery.raw(
      `update egide.candidate_alert_offer set settled_at = $1, mail = null, due_at = 'infinity' where mail = $2`,
      [now.toString(), mail],
    ),
  );
};
