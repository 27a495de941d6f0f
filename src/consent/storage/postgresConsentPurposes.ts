import { sql, type Kysely, type Transaction } from "kysely";
import { canonicalJson } from "../../kernel/index.ts";
import type { PostgresLedger } from "../../ledger/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { ConsentPurposes, NewWords, WordsVersion } from "../actions/consentPurposes.ts";
import type { ConsentPurpose, PurposeContent } from "../model/purpose/consentPurpose.ts";
import { wordsHash, type ConsentWords } from "../model/purpose/purposeWords.ts";
import { instantOf } from "./instantOf.ts";

/** What the ledger holds of purposes: which words were in force from when, by their digest. */
const wordsKind = "consent-words";
const closureKind = "consent-purpose-closed";

/** Where consents are kept: the database, and the ledger that each act enters. */
export interface ConsentStore {
  readonly kysely: Kysely<unknown>;
  readonly transaction: Transact;
  readonly ledger: Pick<PostgresLedger, "within" | "checkpoint" | "entry">;
}

interface PurposeRow {
  readonly id: string;
  readonly body: string;
  readonly activity: string;
  readonly content: PurposeContent;
  readonly words_number: number;
  readonly words_hash: string;
  readonly counts_from: number;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
}

const purposeOf = (row: PurposeRow): ConsentPurpose => ({
  id: row.id,
  body: row.body,
  activity: row.activity,
  content: row.content,
  words: { number: row.words_number, hash: row.words_hash },
  countsFrom: row.counts_from,
  openedAt: instantOf(row.opened_at),
  closedAt: row.closed_at && instantOf(row.closed_at),
});

/** The purposes of bodies, for whoever only reads them. */
export const readConsentPurposes = (kysely: Kysely<unknown>): Pick<ConsentPurposes, "list"> => ({
  list: async (body) => {
    const { rows } = await sql<PurposeRow>`
      select * from egide.consent_purpose where body = ${body}
      order by closed_at is not null, content->'title'->>'fr', id`.execute(kysely);
    return rows.map(purposeOf);
  },
});

/** Purposes in the platform's database. */
export const postgresConsentPurposes = ({
  kysely,
  transaction,
  ledger,
}: ConsentStore): ConsentPurposes => {
  /** Words that take effect: kept once, named by the version, told to the ledger. */
  const keepWords = async (
    within: Transaction<unknown>,
    { id, body, activity }: Pick<ConsentPurpose, "id" | "body" | "activity">,
    number: number,
    { words, asksAnew, reason, at }: NewWords,
  ): Promise<void> => {
    const hash = wordsHash(words);
    await sql`insert into egide.consent_words (hash, words) values (${hash}, ${canonicalJson(words)})
      on conflict (hash) do nothing`.execute(within);
    await sql`insert into egide.consent_words_version (purpose, number, hash, asks_anew, reason, at)
      values (${id}, ${number}, ${hash}, ${asksAnew}, ${reason}, ${at.toString()}::timestamptz)`.execute(
      within,
    );
    await ledger.within(within).append([
      {
        kind: wordsKind,
        id: `${wordsKind}/${id}/${number}`,
        body: { purpose: id, body, activity, number, words: hash, asksAnew },
      },
    ]);
  };
  const locked = async (
    within: Transaction<unknown>,
    id: string,
  ): Promise<ConsentPurpose | null> => {
    const { rows } = await sql<PurposeRow>`
      select * from egide.consent_purpose where id = ${id} for no key update`.execute(within);
    return rows[0] ? purposeOf(rows[0]) : null;
  };
  return {
    ...readConsentPurposes(kysely),

    find: async (id) => {
      const { rows } = await sql<PurposeRow>`
        select * from egide.consent_purpose where id = ${id}`.execute(kysely);
      return rows[0] ? purposeOf(rows[0]) : null;
    },

    open: async (purpose, first) => {
      await transaction<unknown, void>(async (within) => {
        await sql`
          insert into egide.consent_purpose
            (id, body, activity, content, words_number, words_hash, counts_from, opened_at)
          values (${purpose.id}, ${purpose.body}, ${purpose.activity}, ${JSON.stringify(first.content)}::jsonb,
            1, ${wordsHash(first.words)}, 1, ${first.at.toString()}::timestamptz)`.execute(within);
        await keepWords(within, purpose, 1, first);
      });
      await ledger.checkpoint();
    },

    changeWords: async (id, seen, next) => {
      const outcome = await transaction<unknown, "changed" | "same" | "refused">(async (within) => {
        const purpose = await locked(within, id);
        if (purpose?.closedAt !== null || purpose.words.number !== seen) return "refused";
        const isSame = wordsHash(next.words) === purpose.words.hash;
        const number = isSame ? seen : seen + 1;
        await sql`
          update egide.consent_purpose set content = ${JSON.stringify(next.content)}::jsonb,
            words_number = ${number}, words_hash = ${wordsHash(next.words)},
            counts_from = ${next.asksAnew && !isSame ? number : purpose.countsFrom}
          where id = ${id}`.execute(within);
        if (isSame) return "same";
        await keepWords(within, purpose, number, next);
        return "changed";
      });
      if (outcome === "changed") await ledger.checkpoint();
      return outcome !== "refused";
    },

    close: async (id, { at, reason }) => {
      const moment = sql`${at.toString()}::timestamptz`;
      const isClosed = await transaction<unknown, boolean>(async (within) => {
        const purpose = await locked(within, id);
        if (purpose?.closedAt !== null) return false;
        await sql`update egide.consent_purpose set closed_at = ${moment} where id = ${id}`.execute(
          within,
        );
        await sql`update egide.given_consent set ended_at = ${moment}, ended_how = 'closed'
          where purpose = ${id} and ended_at is null`.execute(within);
        await ledger
          .within(within)
          .append([
            { kind: closureKind, id: `${closureKind}/${id}`, body: { purpose: id, reason } },
          ]);
        return true;
      });
      if (isClosed) await ledger.checkpoint();
      return isClosed;
    },

    words: async (hash) => {
      const { rows } = await sql<{ words: string }>`
        select words from egide.consent_words where hash = ${hash}`.execute(kysely);
      return rows[0] ? (JSON.parse(rows[0].words) as ConsentWords) : null;
    },

    versions: async (id) => {
      const { rows } = await sql<
        Pick<WordsVersion, "number" | "hash" | "reason"> & { asks_anew: boolean; at: Date }
      >`select number, hash, asks_anew, reason, at from egide.consent_words_version
        where purpose = ${id} order by number desc`.execute(kysely);
      return rows.map(({ asks_anew, at, ...row }) => ({
        ...row,
        asksAnew: asks_anew,
        at: instantOf(at),
      }));
    },
  };
};
