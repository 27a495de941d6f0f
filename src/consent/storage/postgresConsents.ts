import { sql, type RawBuilder } from "kysely";
import type { Language } from "../../kernel/index.ts";
import type { AnsweredQuestion, ConsentAnswers, Consents } from "../actions/consents.ts";
import type { ConsentKeys } from "../consentKeys.ts";
import { givingDigest, withdrawalDigest } from "../model/purpose/actDigest.ts";
import type { Consent, ConsentEnd, Giver, GivingMeans } from "../model/purpose/consentState.ts";
import { instantOf } from "./instantOf.ts";
import type { ConsentStore } from "./postgresConsentPurposes.ts";

const actKind = "consent-act";
const answerKind = "consent-answer";

interface ConsentRow {
  readonly id: string;
  readonly purpose: string;
  readonly person: Buffer;
  readonly words_number: number;
  readonly words_hash: string;
  readonly language: Language;
  readonly means: GivingMeans;
  readonly giver: Giver;
  readonly given_at: Date;
  readonly expires_at: Date | null;
  readonly ended_at: Date | null;
  readonly ended_how: ConsentEnd["how"] | null;
  readonly ended_means: ConsentEnd["means"];
  readonly reason: string | null;
  readonly salt: Buffer;
}

const consentOf = (row: ConsentRow): Consent => ({
  id: row.id,
  purpose: row.purpose,
  person: row.person.toString("base64url"),
  words: { number: row.words_number, hash: row.words_hash },
  language: row.language,
  means: row.means,
  giver: row.giver,
  givenAt: instantOf(row.given_at),
  expiresAt: row.expires_at && instantOf(row.expires_at),
  end:
    row.ended_at === null || row.ended_how === null
      ? null
      : {
          at: instantOf(row.ended_at),
          how: row.ended_how,
          means: row.ended_means,
          reason: row.reason,
        },
});

const moment = (at: Temporal.Instant | null): RawBuilder<unknown> =>
  sql`${at === null ? null : wholeMilliseconds(at).toString()}::timestamptz`;

/** The driver reads no finer than this, and a digest must come out the same. */
const wholeMilliseconds = (at: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds);

const bytes = (person: string): Buffer => Buffer.from(person, "base64url");

/** Consents in the platform's database; each act enters the ledger in its own transaction. */
export const postgresConsents = (
  { kysely, transaction, ledger }: ConsentStore,
  keys: Pick<ConsentKeys, "salt">,
): Consents => ({
  give: async (consent) => {
    const { id, purpose, person, words, language, means, giver, expiresAt } = consent;
    const givenAt = wholeMilliseconds(consent.givenAt);
    const salt = Buffer.from(keys.salt());
    const isKept = await transaction<unknown, boolean>(async (within) => {
      // Held against a closure, other words, and another consent of the same person at the same moment.
      const { rows } = await sql`
        select from egide.consent_purpose
        where id = ${purpose} and closed_at is null and words_hash = ${words.hash}
        for no key update`.execute(within);
      if (rows.length === 0) return false;
      await sql`
        update egide.given_consent set ended_at = ${moment(givenAt)}, ended_how = 'renewed'
        where purpose = ${purpose} and person = ${bytes(person)} and ended_at is null`.execute(
        within,
      );
      await sql`
        insert into egide.given_consent (id, purpose, person, words_number, words_hash, language, means, giver,
          given_at, expires_at, salt)
        values (${id}, ${purpose}, ${bytes(person)}, ${words.number}, ${words.hash}, ${language}, ${means},
          ${giver}, ${moment(givenAt)}, ${moment(expiresAt)}, ${salt})`.execute(within);
      await ledger.within(within).append([
        {
          kind: actKind,
          id: `${actKind}/${id}/given`,
          body: {
            act: "given",
            purpose,
            digest: givingDigest({ ...consent, givenAt }, salt.toString("hex")),
          },
        },
      ]);
      return true;
    });
    if (isKept) await ledger.checkpoint();
    return isKept;
  },

  withdraw: async ({ purpose, person }, { at, means, reason }) => {
    const isEnded = await transaction<unknown, boolean>(async (within) => {
      const { rows } = await sql<ConsentRow>`
        update egide.given_consent set ended_at = ${moment(at)}, ended_how = 'withdrawn', ended_means = ${means},
          reason = ${reason}
        where purpose = ${purpose} and person = ${bytes(person)} and ended_at is null
          and (expires_at is null or expires_at > ${moment(at)})
        returning *`.execute(within);
      const [row] = rows;
      if (row === undefined) return false;
      const digest = withdrawalDigest(consentOf(row), row.salt.toString("hex"));
      await ledger.within(within).append([
        {
          kind: actKind,
          id: `${actKind}/${row.id}/withdrawn`,
          body: { act: "withdrawn", purpose, digest },
        },
      ]);
      return true;
    });
    if (isEnded) await ledger.checkpoint();
    return isEnded;
  },

  last: async (purpose, persons) => {
    const { rows } = await sql<ConsentRow>`
      select distinct on (person) * from egide.given_consent
      where purpose = ${purpose} and person = any(${persons.map(bytes)}::bytea[])
      order by person, number desc`.execute(kysely);
    return new Map(rows.map(consentOf).map((consent) => [consent.person, consent]));
  },

  proofs: async (purpose, person) => {
    const { rows } = await sql<ConsentRow>`
      select * from egide.given_consent where purpose = ${purpose} and person = ${bytes(person)}
      order by number desc`.execute(kysely);
    return await Promise.all(
      rows.map(async (row) => {
        const consent = consentOf(row);
        const salt = row.salt.toString("hex");
        const due = [
          ["given", givingDigest(consent, salt)],
          ["withdrawn", withdrawalDigest(consent, salt)],
        ] as const;
        const entries = await Promise.all(
          due
            .filter(([, digest]) => digest !== null)
            .map(async ([act, digest]) => {
              const found = await ledger.entry(`${actKind}/${row.id}/${act}`);
              return found === null
                ? []
                : [{ index: found.index, isTrue: found.entry?.body["digest"] === digest }];
            }),
        );
        return { consent, entries: entries.flat() };
      }),
    );
  },

  numbers: async (purposes, now) => {
    const ids = purposes.map(({ id }) => id);
    const { rows } = await sql<
      Record<"given" | "withdrawn" | "expired" | "other", number> & { id: string }
    >`
      with asked as (
        select * from unnest(${ids}::text[], ${purposes.map(({ countsFrom }) => countsFrom)}::integer[])
          as asked (id, counts_from)
      ), said as (
        select asked.id, words_number >= counts_from as counts,
          case when ended_how is not null and (expires_at is null or ended_at < expires_at) then ended_how
            when expires_at <= ${moment(now)} then 'expired' when given.id is not null then 'given' end as phase
        from asked left join egide.given_consent given on given.purpose = asked.id
      )
      select id, count(*) filter (where phase = 'given' and counts)::int as given,
        count(*) filter (where phase = 'given' and not counts)::int as other,
        count(*) filter (where phase = 'withdrawn')::int as withdrawn,
        count(*) filter (where phase = 'expired')::int as expired
      from said group by id`.execute(kysely);
    return new Map(
      rows.map(({ id, other, ...numbers }) => [id, { ...numbers, otherWords: other }]),
    );
  },
});

interface AnswerRow {
  readonly id: string;
  readonly purpose: string;
  readonly at: Date;
  readonly asker_kind: AnsweredQuestion["asker"]["kind"];
  readonly asker: string;
  readonly asked: number;
  readonly allowed: number;
}

/** What questions came to, in the platform's database and in the ledger. */
export const postgresConsentAnswers = ({
  kysely,
  transaction,
  ledger,
}: ConsentStore): ConsentAnswers => ({
  record: async ({ id, purpose, at, asker, asked, allowed }) => {
    await transaction<unknown, void>(async (within) => {
      await sql`
        insert into egide.consent_answer (id, purpose, at, asker_kind, asker, asked, allowed)
        values (${id}, ${purpose}, ${moment(at)}, ${asker.kind}, ${asker.id}, ${asked}, ${allowed})`.execute(
        within,
      );
      await ledger
        .within(within)
        .append([
          { kind: answerKind, id: `${answerKind}/${id}`, body: { purpose, asker, asked, allowed } },
        ]);
    });
    await ledger.checkpoint();
  },
  list: async (purpose, limit) => {
    const { rows } = await sql<AnswerRow>`
      select * from egide.consent_answer where purpose = ${purpose}
      order by at desc, id limit ${limit}`.execute(kysely);
    return rows.map(({ asker_kind, asker, at, ...row }) => ({
      ...row,
      at: instantOf(at),
      asker: { kind: asker_kind, id: asker },
    }));
  },
});
