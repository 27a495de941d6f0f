import { CompiledQuery, sql, type Kysely, type Transaction } from "kysely";
import { dayWords, type Clock, type Ids } from "../../kernel/index.ts";
import { entryPath, type PostgresLedger } from "../../ledger/index.ts";
import type { Database, OpenTransaction } from "../../platform/database/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import type {
  CandidateMail,
  SpaceContents,
  SpaceRooms,
  Spaces,
} from "../actions/candidateParts.ts";
import { withCandidateTemplate } from "../candidateMails.ts";
import { candidatePaths } from "../candidatePaths.ts";
import { noticeBoundary, spaceEnd } from "../model/spaceEnd.ts";
import { candidateColumns, candidateOf, type CandidateRow } from "./postgresCandidates.ts";
import { at, tablesOf } from "./tables.ts";

/** What the ledger says of a space that its owner deleted: counts, and nothing that leads to them. */
export const erasureKind = "erasure-receipt";

/**
 * A notice that was given up, or lost, is asked for again by the daily work of the fourth day, at whatever minute it comes: a
 * mail waits for three days at most.
 */
const askedAgainAfter = { hours: 90 } as const;

export interface SpaceOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly ledger: Pick<PostgresLedger, "within" | "checkpoint">;
  readonly publicUrl: string;
  readonly rooms: SpaceRooms;
}

const { account, session, link } = tablesOf("candidate");

/** Ends of spaces in the platform's database: each in one transaction with its receipt and its mails. */
export const postgresSpaces = ({
  database,
  clock,
  ids,
  mailer,
  ledger,
  publicUrl,
  rooms,
}: SpaceOptions): Spaces => {
  const send = async (mail: CandidateMail, transaction: Transaction<unknown>) =>
    await withCandidateTemplate(mail, (written) => mailer.enqueue(written, transaction));
  return {
    contents: async (id) => {
      const own = await contentsOf(id, database.kysely<unknown>());
      const [further, remains] = await Promise.all([rooms.contents(id), rooms.remains(id)]);
      return { ...own, further, remains };
    },

    delete: async (id) => {
      const gone = await database.transaction(async (transaction: Transaction<unknown>) => {
        const { rows } = await sql<CandidateRow>`
          select ${candidateColumns} from ${account} where id = ${id} for update`.execute(
          transaction,
        );
        const candidate = rows[0] && candidateOf(rows[0]);
        if (candidate === undefined) return null;
        const { sessions, links } = await contentsOf(id, transaction);
        await sql`delete from ${session} where account = ${id}`.execute(transaction);
        await sql`delete from ${link} where account = ${id}`.execute(transaction);
        const further = await rooms.delete(id, transaction);
        await sql`delete from ${account} where id = ${id}`.execute(transaction);
        const { email, language } = candidate;
        await mailer.forget(email, "candidate.", transaction);
        const counts = {
          candidate_account: 1,
          candidate_session: sessions,
          candidate_link: links,
          ...further,
        };
        const [entry] = await ledger.within(transaction).append([
          {
            kind: erasureKind,
            // Of nobody: a number that was made for the receipt.
            id: `${erasureKind}/${ids.next()}`,
            body: { what: "candidate-space", by: "its-owner", counts },
          },
        ]);
        if (entry === undefined) throw new TypeError("a deletion without a receipt");
        const receipt = `${publicUrl}${entryPath(entry.index, language)}`;
        const mail = { to: email, language, template: "space-deleted" } as const;
        await send({ ...mail, values: { receipt } }, transaction);
        return { receipt: entry.index };
      });
      if (gone !== null) await ledger.checkpoint();
      return gone;
    },

    notify: async (term) => {
      const now = clock.now();
      const boundary = noticeBoundary(term, now);
      if (boundary === null) return 0;
      const asked = now.subtract(askedAgainAfter);
      for (let sent = 0; ; sent += 1) {
        const more = await database.transaction(async (transaction: Transaction<unknown>) => {
          const { rows } = await sql<CandidateRow>`
            select ${candidateColumns} from ${account}
            where signed_in_at < ${at(boundary)} and notified_at is null
              and (notice_asked_at is null or notice_asked_at < ${at(asked)})
            order by signed_in_at limit 1 for update skip locked`.execute(transaction);
          const candidate = rows[0] && candidateOf(rows[0]);
          if (!candidate?.signedInAt) return false;
          const { id, email, language, signedInAt } = candidate;
          const end = spaceEnd({ signedInAt, notifiedAt: null }, term, now);
          if (end === null) return false;
          const values = {
            day: dayWords(end, language),
            signIn: `${publicUrl}${candidatePaths.signIn[language]}`,
          };
          const kept = await send(
            { to: email, language, template: "deletion-notice", values },
            transaction,
          );
          const mail = kept.ok ? kept.value.id : null;
          await sql`update ${account} set notice_mail = ${mail}, notice_asked_at = ${at(now)}
            where id = ${id}`.execute(transaction);
          return true;
        });
        if (!more) return sent;
      }
    },
  };
};

const contentsOf = async (
  id: string,
  builder: Kysely<unknown>,
): Promise<Pick<SpaceContents, "sessions" | "links">> => {
  const { rows } = await sql<Pick<SpaceContents, "sessions" | "links">>`
    select (select count(*)::int from ${session} where account = ${id}) as sessions,
      (select count(*)::int from ${link} where account = ${id}) as links`.execute(builder);
  return rows[0] ?? { sessions: 0, links: 0 };
};

/**
 * A notice has left: the mail server took it at this moment, and the period before the end of the space runs from here. Of a
 * mail that is no notice, or of somebody who has signed in since, nothing is kept.
 */
export const keepNotice = async (
  mail: string,
  now: Temporal.Instant,
  transaction: OpenTransaction,
): Promise<void> => {
  // Of another domain's transaction only this much is known: the statement is written out.
  await transaction.executeQuery(
    CompiledQuery.raw(
      "UPDATE egide.candidate_account SET notified_at = $1, notice_mail = NULL WHERE notice_mail = $2",
      [now.toString(), mail],
    ),
  );
};

/** How many spaces are past the day of their notice, and nobody was told yet: an outage postpones their end. */
export const countUntold = async (
  database: Pick<Database, "kysely">,
  term: { readonly keep: string; readonly before: string },
  now: Temporal.Instant,
): Promise<number> => {
  const boundary = noticeBoundary(term, now.subtract({ hours: 48 }));
  if (boundary === null) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${account}
    where signed_in_at < ${at(boundary)} and notified_at is null`.execute(
    database.kysely<unknown>(),
  );
  return rows[0]?.count ?? 0;
};
