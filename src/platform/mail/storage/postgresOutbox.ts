import { CompiledQuery, sql, type Selectable, type Transaction } from "kysely";
import { civilTimeZone, randomIds, type Clock, type Ids } from "../../../kernel/index.ts";
import { connectionFailure, type Database } from "../../database/index.ts";
import type { WrittenMail } from "../mail.ts";
import type { MailEnd, Outbox, WaitingMail } from "../outbox.ts";

interface Tables {
  "egide.mail_outbox": {
    id: string;
    template: string;
    language: "fr" | "en";
    recipient: string;
    subject: string;
    text_body: string;
    html_body: string;
    unsubscribe: string | null;
    enqueued_at: string;
  };
  "egide.mail_count": { day: string; template: string; ended: MailEnd; mails: string };
}

/** The outbox in the platform's database: `egide.mail_outbox` and `egide.mail_count`. */
export const postgresOutbox = (
  database: Pick<Database, "kysely" | "transaction" | "server">,
  clock: Clock,
  ids: Ids = randomIds,
): Outbox => {
  const tables = database.kysely<Tables>();
  const saying = async <T>(work: Promise<T>): Promise<T> =>
    await work.catch((error: unknown) => {
      throw connectionFailure(error, database.server);
    });
  const count = async (
    transaction: Transaction<Tables>,
    template: string,
    ended: MailEnd,
  ): Promise<void> => {
    const day = clock.now().toZonedDateTimeISO(civilTimeZone).toPlainDate().toString();
    await transaction
      .insertInto("egide.mail_count")
      .values({ day, template, ended, mails: "1" })
      .onConflict((conflict) =>
        conflict
          .columns(["day", "template", "ended"])
          .doUpdateSet({ mails: sql`mail_count.mails + 1` }),
      )
      .execute();
  };
  const putAll: Outbox["putAll"] = async (mails, transaction) => {
    const kept = mails.map(() => ids.next());
    const column = (of: (mail: WrittenMail) => string | null) => mails.map(of);
    // The caller's transaction is typed with the caller's tables: the statement is written out.
    await transaction.executeQuery(
      CompiledQuery.raw(
        `INSERT INTO egide.mail_outbox
           (id, template, language, recipient, subject, text_body, html_body, unsubscribe, enqueued_at)
         SELECT *, $9::timestamptz FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[],
           $6::text[], $7::text[], $8::text[])`,
        [
          kept,
          column(({ template }) => template),
          column(({ language }) => language),
          column(({ to }) => to),
          column(({ subject }) => subject),
          column(({ text }) => text),
          column(({ html }) => html),
          column(({ unsubscribe }) => unsubscribe),
          clock.now().toString(),
        ],
      ),
    );
    return kept;
  };
  return {
    put: async (mail, transaction) => {
      const [id = ""] = await putAll([mail], transaction);
      return id;
    },
    putAll,
    find: async (id) => {
      const row = await saying(
        tables.selectFrom("egide.mail_outbox").selectAll().where("id", "=", id).executeTakeFirst(),
      );
      return row === undefined ? null : waiting(row);
    },
    forget: async (to, templates, transaction, holding = "") =>
      void (await transaction.executeQuery(
        CompiledQuery.raw(
          "DELETE FROM egide.mail_outbox WHERE recipient = $1 AND starts_with(template, $2) AND position($3 in text_body) > 0",
          [to, templates, holding],
        ),
      )),
    withdraw: async (mails, transaction = tables) =>
      void (await transaction.executeQuery(
        CompiledQuery.raw("DELETE FROM egide.mail_outbox WHERE id = ANY($1::uuid[])", [[...mails]]),
      )),
    among: async (mails) => {
      const { rows } = await saying(
        sql<{
          id: string;
        }>`select id from egide.mail_outbox where id = any(${[...mails]}::uuid[])`.execute(tables),
      );
      return rows.map((row) => row.id);
    },
    settle: async (id, end, alongside) =>
      await database.transaction<Tables, void>(async (transaction) => {
        const gone = await transaction
          .deleteFrom("egide.mail_outbox")
          .where("id", "=", id)
          .returning("template")
          .executeTakeFirst();
        if (gone === undefined) return;
        await count(transaction, gone.template, end);
        await alongside?.(transaction);
      }),
    giveUpBefore: async (moment) =>
      await database.transaction<Tables, readonly string[]>(async (transaction) => {
        const gone = await transaction
          .deleteFrom("egide.mail_outbox")
          .where("enqueued_at", "<", moment.toString())
          .returning("template")
          .execute();
        for (const { template } of gone) await count(transaction, template, "failed");
        return gone.map(({ template }) => template);
      }),
    counts: async () => {
      const { waiting } = await saying(
        tables
          .selectFrom("egide.mail_outbox")
          .select(({ fn }) => fn.countAll<string>().as("waiting"))
          .executeTakeFirstOrThrow(),
      );
      const ended = await saying(
        tables
          .selectFrom("egide.mail_count")
          .select(["template", "ended", ({ fn }) => fn.sum<string>("mails").as("mails")])
          .groupBy(["template", "ended"])
          .orderBy("template")
          .orderBy("ended")
          .execute(),
      );
      return {
        waiting: Number(waiting),
        ended: ended.map((each) => ({
          template: each.template,
          end: each.ended,
          count: Number(each.mails),
        })),
      };
    },
  };
};

const waiting = (row: Selectable<Tables["egide.mail_outbox"]>): WaitingMail => ({
  id: row.id,
  template: row.template,
  language: row.language,
  to: row.recipient,
  subject: row.subject,
  text: row.text_body,
  html: row.html_body,
  unsubscribe: row.unsubscribe,
});
