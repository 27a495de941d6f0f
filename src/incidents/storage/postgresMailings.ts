import { sql, type Kysely } from "kysely";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import { sealedJson, unsealedJson, type FileKeys, type Seal } from "../../platform/files/index.ts";
import type { Mailing, Mailings } from "../actions/mailings.ts";
import { incidentFailure } from "../errors.ts";
import type { MailingContent } from "../model/mailing.ts";
import { moment } from "./breachRows.ts";
import {
  bareMailing,
  mailingPlaces,
  sealOfIncident,
  selectMailings,
  type MailingRow,
} from "./mailingRows.ts";
import { settleRecipient } from "./settleRecipient.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const perInsert = 5_000;

interface RecipientRow {
  readonly id: string;
  readonly number: number;
  readonly recipient: Buffer;
}

/** Mailings in the platform's database, under the keys of the records that they belong to. */
export const postgresMailings = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): Mailings => {
  const opened = (
    seal: Seal,
    { incident, id }: { readonly incident: string; readonly id: string },
    rows: readonly RecipientRow[],
  ): Outcome<readonly string[]> => {
    const addresses: string[] = [];
    for (const { number, recipient } of rows) {
      const address = seal.unseal(recipient, mailingPlaces.recipient(incident, id, number));
      if (!address.ok) return address;
      addresses.push(decoder.decode(address.value));
    }
    return success(addresses);
  };

  return {
    make: async ({ id, ticket, body, incident, content, addresses }, at) =>
      await transaction<unknown, Outcome<{ id: string; isNew: boolean }>>(async (within) => {
        const seal = await sealOfIncident(within, keys, { incident, body });
        if (!seal.ok) return seal;
        const sealed = sealedJson(seal.value, content, mailingPlaces.content(incident, id));
        const { rows } = await sql`
          insert into egide.incident_mailing (id, ticket, incident, state, made_at, persons, content)
          values (${id}, ${ticket}, ${incident}, 'draft', ${moment(at)}, ${addresses.length}, ${sealed})
          on conflict (ticket) do nothing returning id`.execute(within);
        if (rows.length === 0) {
          const kept = await sql<{ id: string }>`
            select id from egide.incident_mailing where ticket = ${ticket}`.execute(within);
          return success({ id: kept.rows[0]?.id ?? "", isNew: false });
        }
        for (let from = 0; from < addresses.length; from += perInsert) {
          const part = addresses.slice(from, from + perInsert);
          const recipients = part.map((address, index) =>
            Buffer.from(
              seal.value.seal(
                encoder.encode(address),
                mailingPlaces.recipient(incident, id, from + index + 1),
              ),
            ),
          );
          await sql`
            insert into egide.incident_recipient (mailing, number, recipient, state, uploaded_at)
            select ${id}, ${from} + n, recipient, 'waiting', ${moment(at)}
            from unnest(${recipients}::bytea[]) with ordinality as t (recipient, n)`.execute(
            within,
          );
        }
        return success({ id, isNew: true });
      }),

    find: async (body, incident, id) => {
      const { rows } = await selectMailings(
        sql`m.id = ${id} and m.incident = ${incident} and i.body = ${body}`,
      ).execute(kysely);
      const [row] = rows;
      return row === undefined ? success(null) : await wholeMailing(kysely, keys, row);
    },

    of: async (body, incident) => {
      const { rows } = await selectMailings(
        sql`m.incident = ${incident} and i.body = ${body}`,
        sql`order by m.made_at desc, m.id`,
      ).execute(kysely);
      return rows.map(bareMailing);
    },

    start: async ({ id }, at) => {
      const { numAffectedRows } = await sql`
        update egide.incident_mailing set state = 'sending', started_at = ${moment(at)}
        where id = ${id} and state = 'draft' and persons = (
          select count(*) from egide.incident_recipient where mailing = ${id} and state = 'waiting'
        )`.execute(kysely);
      if (Number(numAffectedRows) === 1) return success(null);
      const { rows } = await sql`
        select id from egide.incident_mailing where id = ${id} and state = 'draft'`.execute(kysely);
      return failed(
        incidentFailure(rows.length === 0 ? "incidents.mailing-begun" : "incidents.mailing-erased"),
      );
    },

    stop: async ({ id }, at, withdraw) =>
      await transaction<unknown, boolean>(async (within) => {
        // Locked before its recipients, as a batch does.
        const { rows } = await sql`
          select id from egide.incident_mailing where id = ${id} and ended_at is null for update`.execute(
          within,
        );
        if (rows.length === 0) return false;
        const queued = await sql<{ mail: string }>`
          select mail from egide.incident_recipient where mailing = ${id} and state = 'queued'`.execute(
          within,
        );
        await withdraw(
          queued.rows.map(({ mail }) => mail),
          within,
        );
        await sql`update egide.incident_recipient set state = 'failed', mail = null
          where mailing = ${id} and state in ('waiting', 'queued')`.execute(within);
        await sql`update egide.incident_recipient set recipient = null where mailing = ${id}`.execute(
          within,
        );
        await endMailing(within, id, "stopped", at);
        return true;
      }),

    sending: async () => {
      const { rows } = await selectMailings(
        sql`m.state = 'sending'`,
        sql`order by m.started_at, m.id`,
      ).execute(kysely);
      return rows.map(bareMailing);
    },

    handOver: async ({ id, incident }, most, handOver) =>
      await transaction<unknown, Outcome<number>>(async (within) => {
        // Whoever stops it waits, and one batch at a time is in hand.
        const { rows: mailings } = await selectMailings(
          sql`m.id = ${id} and m.state = 'sending'`,
          sql`for update of m`,
        ).execute(within);
        const [row] = mailings;
        if (row === undefined) return success(0);
        const seal = await sealOfIncident(within, keys, { incident, body: null });
        if (!seal.ok) return seal;
        const place = mailingPlaces.content(incident, id);
        const content = unsealedJson<MailingContent>(seal.value, row.content, place);
        if (!content.ok) return failed(content.failure);
        const { rows } = await sql<RecipientRow>`
          select id, number, recipient from egide.incident_recipient
          where mailing = ${id} and state = 'waiting' order by number limit ${most}`.execute(
          within,
        );
        const addresses = opened(seal.value, { incident, id }, rows);
        if (!addresses.ok) return addresses;
        const mails = await handOver(content.value.text, addresses.value, within);
        await sql`
          update egide.incident_recipient r set mail = t.mail, state = case when t.mail is null then 'failed' else 'queued' end
          from unnest(${rows.map((each) => each.id)}::uuid[], ${[...mails]}::uuid[]) as t (id, mail)
          where r.id = t.id`.execute(within);
        return success(rows.length);
      }),

    settle: async (mail, end, within) => await settleRecipient(mail, end, within),

    recover: async ({ id }, still) => {
      const { rows } = await sql<{ mail: string }>`
        select mail from egide.incident_recipient where mailing = ${id} and state = 'queued'`.execute(
        kysely,
      );
      const waiting = new Set(await still(rows.map(({ mail }) => mail)));
      const gone = rows.map(({ mail }) => mail).filter((mail) => !waiting.has(mail));
      // One that has left meanwhile is no longer queued.
      const { numAffectedRows } = await sql`
        update egide.incident_recipient set state = 'failed', mail = null
        where mailing = ${id} and state = 'queued' and mail = any(${gone}::uuid[])`.execute(kysely);
      return Number(numAffectedRows);
    },

    finish: async ({ id }, at) =>
      await transaction<unknown, boolean>(async (within) => {
        const { rows } = await sql`
          select id from egide.incident_mailing where id = ${id} and state = 'sending' and not exists (
            select from egide.incident_recipient where mailing = ${id} and state in ('waiting', 'queued')
          ) for update`.execute(within);
        if (rows.length === 0) return false;
        await endMailing(within, id, "sent", at);
        return true;
      }),

    unrecorded: async () => {
      const { rows } = await selectMailings(
        sql`m.ended_at is not null and m.recorded_at is null and m.reached > 0`,
        sql`order by m.ended_at, m.id`,
      ).execute(kysely);
      return rows.map(bareMailing);
    },

    noteRecorded: async ({ id }, at) =>
      void (await sql`update egide.incident_mailing set recorded_at = ${moment(at)} where id = ${id}`.execute(
        kysely,
      )),

    unreached: async ({ id, incident }) => {
      const seal = await sealOfIncident(kysely, keys, { incident, body: null });
      if (!seal.ok) return seal;
      const { rows } = await sql<RecipientRow>`
        select id, number, recipient from egide.incident_recipient
        where mailing = ${id} and state = 'failed' and recipient is not null order by number`.execute(
        kysely,
      );
      return opened(seal.value, { incident, id }, rows);
    },
  };
};

const wholeMailing = async (
  within: Kysely<unknown>,
  keys: FileKeys,
  row: MailingRow,
): Promise<Outcome<Mailing>> => {
  const { incident, id } = row;
  const seal = await sealOfIncident(within, keys, { incident, body: null });
  if (!seal.ok) return seal;
  const place = mailingPlaces.content(incident, id);
  const content = unsealedJson<MailingContent>(seal.value, row.content, place);
  return content.ok ? success({ ...bareMailing(row), content: content.value }) : content;
};

/** Ends a mailing with its counts, which stay when its recipients are erased. */
const endMailing = async (
  within: Kysely<unknown>,
  id: string,
  state: "sent" | "stopped",
  at: Temporal.Instant,
): Promise<void> =>
  void (await sql`
    update egide.incident_mailing set state = ${state}, ended_at = ${moment(at)},
      reached = (select count(*) from egide.incident_recipient where mailing = ${id} and state = 'sent'),
      unreached = (select count(*) from egide.incident_recipient where mailing = ${id} and state = 'failed')
    where id = ${id}`.execute(within));
