import { sealedJson } from "../../platform/files/index.ts";
import { sql, type Kysely } from "kysely";
import { failed, FailureError, success, type Ids, type Outcome } from "../../kernel/index.ts";
import type { ApplicationDesk, ApplicationPlace, Reader } from "../actions/applications.ts";
import { answerMails } from "../applicationMails.ts";
import { ownApplicationPath } from "../applicationPaths.ts";
import { recruitmentFailure } from "../errors.ts";
import type { ApplicationActKind } from "../model/application/application.ts";
import { afterDecision } from "../model/application/applicationState.ts";
import {
  actsOf,
  bareApplication,
  commentsOf,
  contentIn,
  sealedPlaces as places,
  sealOf,
  selectApplications,
  sentDocument,
  wholeApplication,
  type ApplicationRow,
  type ApplicationStore,
} from "./applicationRows.ts";

/** Applications in the platform's database, for recruiters: each reading is written down with what it reads. */
export const postgresApplicationDesk = (
  store: ApplicationStore & { readonly ids: Ids },
): ApplicationDesk => {
  const { kysely, transaction, clock, keys, ids, mailer } = store;
  /** What a firm was not named for is not there for it, and what its candidate withdrew neither. */
  const isFor = (row: ApplicationRow, { firm }: Reader): boolean => {
    if (firm === null) return true;
    const content = contentIn(keys, row);
    return content.ok && content.value.firm === firm;
  };
  const rowOf = async (
    within: Kysely<unknown>,
    { body, offer, id }: ApplicationPlace,
    reader: Reader,
  ): Promise<ApplicationRow | null> => {
    const { rows } = await selectApplications(
      sql`a.id = ${id} and a.offer = ${offer} and a.body = ${body}`,
    ).execute(within);
    return rows[0] !== undefined && isFor(rows[0], reader) ? rows[0] : null;
  };
  /** Holds an application until the transaction ends; whoever withdraws or decides waits. */
  const held = async (
    within: Kysely<unknown>,
    place: ApplicationPlace,
    reader: Reader,
  ): Promise<ApplicationRow | null> => {
    await sql`select from egide.application where id = ${place.id} for update`.execute(within);
    const row = await rowOf(within, place, reader);
    return row === null || row.status === "withdrawn" ? null : row;
  };
  const wrote = async (
    within: Kysely<unknown>,
    applications: readonly string[],
    act: ApplicationActKind,
    detail: string | null,
    { account, name, firm }: Reader,
  ): Promise<void> => {
    await sql`insert into egide.application_act (application, act, detail, at, actor, actor_name, firm)
      select each, ${act}, ${detail}, ${clock.now().toString()}::timestamptz, ${account}, ${name}, ${firm}
      from unnest(${[...applications]}::text[]) as each
      on conflict (application, actor) where act = 'listed' do nothing`.execute(within);
  };

  return {
    list: async ({ body, id }, reader) =>
      await transaction(async (within: Kysely<unknown>) => {
        const { rows: all } = await selectApplications(
          sql`a.offer = ${id} and a.body = ${body}`,
        ).execute(within);
        const rows = all.filter((row) => isFor(row, reader));
        const named = rows.filter(({ status }) => status !== "withdrawn");
        await wrote(
          within,
          named.map((row) => row.id),
          "listed",
          null,
          reader,
        );
        return rows.map((row) => bareApplication(keys, row));
      }),

    counts: async (offers) => {
      const { rows } = await sql<{ offer: string; all: number; received: number }>`
        select offer, count(*)::int as all, (count(*) filter (where status = 'received'))::int as received
        from egide.application where offer = any(${[...offers]}::text[]) and status <> 'withdrawn'
        group by offer`.execute(kysely);
      return new Map(rows.map(({ offer, ...counts }) => [offer, counts]));
    },

    open: async (place, reader) =>
      await transaction(async (within: Kysely<unknown>) => {
        const row = await rowOf(within, place, reader);
        if (row === null) return null;
        if (row.status !== "withdrawn") await wrote(within, [row.id], "opened", null, reader);
        const comments = await commentsOf(store, within, row);
        return {
          ...(await wholeApplication(store, within, row)),
          acts: await actsOf(within, row.id),
          comments: comments.ok ? comments.value : [],
        };
      }),

    find: async (place, reader) => {
      const row = await rowOf(kysely, place, reader);
      return row && bareApplication(keys, row);
    },

    document: async (place, document, reader) =>
      await transaction(async (within: Kysely<unknown>) => {
        const row = await rowOf(within, place, reader);
        if (row === null) return success(null);
        const opened = await sentDocument(store, within, row, document);
        if (opened.ok && opened.value !== null)
          await wrote(within, [row.id], "document", opened.value.kind, reader);
        return opened;
      }),

    decide: async (place, revision, { status, answer }, reader) => {
      try {
        return await transaction<unknown, Outcome<void>>(async (within) => {
          const row = await held(within, place, reader);
          if (row === null) return failed(recruitmentFailure("recruitment.application-gone"));
          if (row.revision !== revision)
            return failed(recruitmentFailure("recruitment.application-changed"));
          const decided = afterDecision(row.status, status);
          if (!decided.ok) return decided;
          await sql`update egide.application set status = ${decided.value}, revision = revision + 1,
            changed_at = ${clock.now().toString()}::timestamptz where id = ${row.id}`.execute(
            within,
          );
          await wrote(within, [row.id], "status", decided.value, reader);
          if (answer === null) return success(undefined);
          const content = contentIn(keys, row);
          if (!content.ok) throw new FailureError(content.failure);
          const { language, contact, offerTitle: title, bodyName: body } = content.value;
          const asked = await mailer.enqueue(
            {
              to: contact.contactEmail,
              language,
              template: answerMails[answer.kind],
              values: {
                title,
                body,
                text: answer.text,
                link: `${store.publicUrl}${ownApplicationPath(row.id, language)}`,
              },
            },
            within,
          );
          // Undone with it: nobody is refused or invited without being told.
          if (!asked.ok) throw new FailureError(asked.failure);
          return success(undefined);
        });
      } catch (error) {
        if (error instanceof FailureError && /^(?:mail|files)\./.test(error.failure.code))
          return failed(error.failure);
        throw error;
      }
    },

    comment: async (place, text, reader) =>
      await transaction<unknown, Outcome<void>>(async (within) => {
        const row = await held(within, place, reader);
        if (row === null) return failed(recruitmentFailure("recruitment.application-gone"));
        const seal = sealOf(keys, row);
        if (!seal.ok) return seal;
        const id = ids.next();
        const content = sealedJson(seal.value, { text }, places.comment(id));
        await sql`insert into egide.application_comment
          (id, application, content, at, author, author_name)
          values (${id}, ${row.id}, ${content}, ${clock.now().toString()}::timestamptz,
            ${reader.account}, ${reader.name})`.execute(within);
        await wrote(within, [row.id], "comment", null, reader);
        return success(undefined);
      }),

    answer: async (body, kind) => {
      const { rows } = await sql<{ text: string }>`select text from egide.application_answer
        where body = ${body} and kind = ${kind}`.execute(kysely);
      return rows[0]?.text ?? null;
    },

    saveAnswer: async (body, kind, text) => {
      await sql`insert into egide.application_answer (body, kind, text)
        values (${body}, ${kind}, ${text})
        on conflict (body, kind) do update set text = excluded.text`.execute(kysely);
    },
  };
};
