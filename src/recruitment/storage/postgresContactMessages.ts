import { sql, type Kysely } from "kysely";
import { success, type Language } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import { type FileKeys, sealedJson, unsealedJson } from "../../platform/files/index.ts";
import type { ContactMessages } from "../actions/contactMessages.ts";
import {
  rightOf,
  type ContactSubject,
  type WaitingMessage,
} from "../model/contact/contactMessage.ts";

interface Row {
  readonly id: string;
  readonly subject: ContactSubject;
  readonly received_at: Date;
}

interface Sealed {
  readonly name: string | null;
  readonly email: string;
  readonly text: string;
  readonly language: Language;
}

const place = (id: string): string => `contact_message/${id}`;

const waiting = ({ id, subject, received_at }: Row): WaitingMessage => ({
  id,
  subject,
  receivedAt: Temporal.Instant.fromEpochMilliseconds(received_at.getTime()),
});

/** Messages of the contact form in the platform's database, each sealed under a key that goes with its row. */
export const postgresContactMessages = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): ContactMessages => ({
  keep: async ({ id, subject, receivedAt, name, email, text, language }, alongside) =>
    await transaction<unknown, void>(async (within) => {
      const wrapped = keys.make(place(id));
      const seal = keys.open(place(id), wrapped);
      if (!seal.ok) throw new TypeError("a key that was made just now");
      const content = sealedJson(
        seal.value,
        { name, email, text, language } satisfies Sealed,
        place(id),
      );
      const at = receivedAt.toString();
      const { rows } = await sql<{ told: boolean }>`
        insert into egide.contact_message (id, subject, right_exercised, wrapped, content, received_at, told)
        select ${id}, ${subject}, ${rightOf(subject)}, ${wrapped}, ${content}, ${at}::timestamptz,
          not exists (select from egide.contact_message
            where told and received_at > ${at}::timestamptz - interval '1 hour')
        on conflict (id) do nothing returning told`.execute(within);
      const [kept] = rows;
      if (kept !== undefined) await alongside(within, kept.told);
    }),

  list: async () => {
    const { rows } = await sql<Row>`
      select id, subject, received_at from egide.contact_message order by received_at, id`.execute(
      kysely,
    );
    return rows.map(waiting);
  },

  find: async (id) => {
    const { rows } = await sql<Row & { wrapped: Buffer; content: Buffer }>`
      select id, subject, wrapped, content, received_at from egide.contact_message
      where id = ${id}`.execute(kysely);
    const [row] = rows;
    if (row === undefined) return success(null);
    const seal = keys.open(place(id), row.wrapped);
    if (!seal.ok) return seal;
    const opened = unsealedJson<Sealed>(seal.value, row.content, place(id));
    return opened.ok ? success({ ...waiting(row), ...opened.value }) : opened;
  },

  erase: async (id) => {
    const { numAffectedRows } = await sql`
      delete from egide.contact_message where id = ${id}`.execute(kysely);
    return Number(numAffectedRows) > 0;
  },
});
