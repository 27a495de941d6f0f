import { sql, type Kysely } from "kysely";
import { failed, success } from "../../kernel/index.ts";
import { noticesFailure } from "../errors.ts";
import type { KeptTexts, OwnTextsKept } from "../actions/ownTextsKept.ts";
import { noOwnTexts, type OwnTexts } from "../model/noticeInput.ts";

interface Row {
  readonly revision: number;
  readonly content: OwnTexts;
  readonly published: boolean;
  readonly reviewed_on: string | null;
}

/** What bodies add to their texts, in the platform’s database. Who saved it stands in the agent log alone. */
export const postgresOwnTexts = (database: Kysely<unknown>): OwnTextsKept => ({
  draft: async (body) => {
    const { rows } = await sql<Row>`
      select revision, content, published, reviewed_on::text as reviewed_on
      from egide.notice_texts where body = ${body} order by revision desc limit 1`.execute(
      database,
    );
    return rows[0] ? keptOf(rows[0]) : unsaid;
  },
  published: async (body) => {
    const { rows } = await sql<Row>`
      select content from egide.notice_texts
      where body = ${body} and published order by revision desc limit 1`.execute(database);
    return rows[0]?.content ?? noOwnTexts;
  },
  save: async ({ body, base, own, isPublished, reviewedOn }, at) => {
    // The number is taken by whoever comes first; a base that is no longer the latest adds nothing.
    const { numAffectedRows } = await sql`
      insert into egide.notice_texts (body, revision, content, published, reviewed_on, saved_at)
      select ${body}, ${base}::integer + 1, ${JSON.stringify(own)}::jsonb, ${isPublished},
        ${reviewedOn?.toString() ?? null}::date, ${at.toString()}::timestamptz
      where ${base}::integer = coalesce((select max(revision) from egide.notice_texts where body = ${body}), 0)
      on conflict do nothing`.execute(database);
    return numAffectedRows === 1n ? success(null) : failed(noticesFailure("notices.changed"));
  },
});

const unsaid: KeptTexts = { revision: 0, own: noOwnTexts, isPublished: true, reviewedOn: null };

const keptOf = ({ revision, content, published, reviewed_on: reviewed }: Row): KeptTexts => ({
  revision,
  own: content,
  isPublished: published,
  reviewedOn: reviewed === null ? null : Temporal.PlainDate.from(reviewed),
});
