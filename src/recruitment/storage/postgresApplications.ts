import { sealedJson } from "../../platform/files/index.ts";
import { sql, type Kysely } from "kysely";
import { failed, FailureError, success, type Outcome } from "../../kernel/index.ts";
import type { Applications, NewApplication } from "../actions/applications.ts";
import { receiptMail } from "../applicationMails.ts";
import { ownApplicationPath } from "../applicationPaths.ts";
import { recruitmentFailure } from "../errors.ts";
import {
  actsOf,
  commentsOf,
  contentIn,
  sealedPlaces as places,
  selectApplications,
  sentDocument,
  wholeApplication,
  type ApplicationRow,
  type ApplicationStore,
} from "./applicationRows.ts";

/** Applications in the platform's database, for their candidates: sealed rows, and for each application one row of its key. */
export const postgresApplications = (store: ApplicationStore): Applications => {
  const { kysely, transaction, clock, keys, mailer } = store;
  const rowOf = async (account: string, id: string): Promise<ApplicationRow | null> => {
    const { rows } = await selectApplications(sql`a.account = ${account} and a.id = ${id}`).execute(
      kysely,
    );
    return rows[0] ?? null;
  };
  const own = async (row: ApplicationRow) => ({
    ...(await wholeApplication(store, kysely, row)),
    acts: await actsOf(kysely, row.id),
  });

  const seal = async (
    within: Kysely<unknown>,
    { id, content, documents }: NewApplication,
  ): Promise<void> => {
    const wrapped = keys.make(places.owner(id));
    const opened = keys.open(places.owner(id), wrapped);
    if (!opened.ok) throw new FailureError(opened.failure);
    await sql`insert into egide.application_key (application, wrapped)
      values (${id}, ${wrapped})`.execute(within);
    await sql`update egide.application
      set content = ${sealedJson(opened.value, content, places.content(id))}
      where id = ${id}`.execute(within);
    for (const { id: document, kind, name, file, content: bytes } of documents) {
      const about = { name, file, size: bytes.length };
      await sql`insert into egide.application_document (id, application, kind, about, content)
        values (${document}, ${id}, ${kind}, ${sealedJson(opened.value, about, places.about(document))},
          ${opened.value.seal(bytes, places.file(document))})`.execute(within);
    }
  };

  return {
    submit: async (application) => {
      try {
        return await transaction<unknown, Outcome<"kept" | "again">>(async (within) => {
          const { id, account, offer } = application;
          // Held to the end: a space that is deleted meanwhile is deleted after this, and lets go of what was sent.
          const { rows: spaces } = await sql`
            select from egide.candidate_account where id = ${account} for share`.execute(within);
          if (spaces.length === 0) return failed(recruitmentFailure("recruitment.space-gone"));
          if (!(await isNew(within, application))) {
            const { rows } = await sql`select from egide.application
              where id = ${id} and account = ${account} and offer = ${offer}`.execute(within);
            return rows.length > 0
              ? success("again")
              : failed(recruitmentFailure("recruitment.applied-already"));
          }
          await seal(within, application);
          const { content, keptUntil: until } = application;
          const { language, contact, offerTitle: title, bodyName: body, firm } = content;
          const link = `${store.publicUrl}${ownApplicationPath(id, language)}`;
          const mail = { to: contact.contactEmail, language, template: receiptMail };
          const values = { title, body, firm, until, link };
          const asked = await mailer.enqueue({ ...mail, values }, within);
          // Undone with it: what nobody is told of was not taken.
          if (!asked.ok) throw new FailureError(asked.failure);
          return success("kept");
        });
      } catch (error) {
        if (error instanceof FailureError && error.failure.code.startsWith("mail."))
          return failed(error.failure);
        throw error;
      }
    },

    sentTo: async (account, offer) => {
      const { rows } = await sql<{ id: string }>`select id from egide.application
        where account = ${account} and offer = ${offer} and status <> 'withdrawn'`.execute(kysely);
      return rows[0]?.id ?? null;
    },

    ofCandidate: async (account) => {
      const { rows } = await selectApplications(sql`a.account = ${account}`).execute(kysely);
      return await Promise.all(rows.map(own));
    },

    find: async (account, id) => {
      const row = await rowOf(account, id);
      return row && (await own(row));
    },

    document: async (account, id, document) => {
      const row = await rowOf(account, id);
      return row === null ? success(null) : await sentDocument(store, kysely, row, document);
    },

    comments: async (account, id) => {
      const row = await rowOf(account, id);
      return row === null ? success([]) : await commentsOf(store, kysely, row);
    },

    withdraw: async (account, id) =>
      await transaction<unknown, boolean>(async (within) => {
        const { rows: held } = await sql`select from egide.application
          where id = ${id} and account = ${account} and status <> 'withdrawn' for update`.execute(
          within,
        );
        if (held.length === 0) return false;
        const { rows } = await selectApplications(sql`a.id = ${id}`).execute(within);
        const content = rows[0] && contentIn(keys, rows[0]);
        // What waits to be sent about it goes too, and nothing about another: each of its mails leads to its page.
        if (content?.ok) {
          const { contact, language } = content.value;
          const page = ownApplicationPath(id, language);
          await mailer.forget(contact.contactEmail, "application.", within, page);
        }
        // The key first: from then on the others are noise, wherever a copy of them lies.
        for (const table of ["key", "document", "comment"])
          await sql`delete from ${sql.table(`egide.application_${table}`)} where application = ${id}`.execute(
            within,
          );
        await sql`update egide.application set status = 'withdrawn', content = null,
          revision = revision + 1, changed_at = ${clock.now().toString()}::timestamptz
          where id = ${id}`.execute(within);
        return true;
      }),
  };
};

/** Takes the one place that a candidate has at an offer; false where it is taken, also by whoever was a moment faster. */
const isNew = async (
  within: Kysely<unknown>,
  { id, account, offer, body, submittedAt }: NewApplication,
): Promise<boolean> => {
  const at = submittedAt.toString();
  const { rows } = await sql`
    insert into egide.application
      (id, offer, body, account, status, revision, content, submitted_at, changed_at)
    values (${id}, ${offer}, ${body}, ${account}, 'received', 1, '', ${at}::timestamptz, ${at}::timestamptz)
    on conflict do nothing returning id`.execute(within);
  return rows.length > 0;
};
