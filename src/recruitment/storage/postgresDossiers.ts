import { sql, type Kysely } from "kysely";
import { failed, success, type Clock, type Outcome } from "../../kernel/index.ts";
import { sqlState, type Transact } from "../../platform/database/index.ts";
import {
  fileFailure,
  type FileKeys,
  type FileKind,
  type Seal,
  sealedJson,
  unsealedJson,
} from "../../platform/files/index.ts";
import type { Dossiers } from "../actions/dossiers.ts";
import { recruitmentFailure } from "../errors.ts";
import type { DocumentKind } from "../model/dossier/document.ts";
import type { Profile } from "../model/dossier/profile.ts";

interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly about: Buffer;
  readonly added_at: Date;
}

/** What is sealed beside a document: it names its owner more often than not. */
interface About {
  readonly name: string;
  readonly file: FileKind;
  readonly size: number;
}

const places = {
  profile: (account: string): string => `candidate_profile/${account}`,
  about: (id: string): string => `candidate_document/${id}/about`,
  content: (id: string): string => `candidate_document/${id}/content`,
};

/** What candidates keep, in the platform's database: rows of sealed bytes, and for each person one row of their key. */
export const postgresDossiers = (
  {
    kysely,
    transaction,
    clock,
  }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact; readonly clock: Clock },
  keys: FileKeys,
): Dossiers => {
  const sealOf = async (account: string): Promise<Outcome<Seal>> => {
    const { rows } = await sql<{ wrapped: Buffer }>`
      select wrapped from egide.candidate_key where account = ${account}`.execute(kysely);
    return rows[0] === undefined
      ? failed(fileFailure("files.unreadable"))
      : keys.open(account, rows[0].wrapped);
  };

  const keeping = async (
    account: string,
    work: (within: Kysely<unknown>, seal: Seal) => Promise<void>,
  ): Promise<Outcome<void>> => {
    try {
      return await transaction<unknown, Outcome<void>>(async (within) => {
        await sql`insert into egide.candidate_key (account, wrapped, made_at)
          values (${account}, ${keys.make(account)}, ${clock.now().toString()}::timestamptz)
          on conflict (account) do nothing`.execute(within);
        // Held to the end: nobody takes the key away between the row that it seals and its commit.
        const { rows } = await sql<{ wrapped: Buffer }>`
          select wrapped from egide.candidate_key where account = ${account} for update`.execute(
          within,
        );
        const opened = keys.open(account, rows[0]?.wrapped ?? new Uint8Array());
        if (!opened.ok) return opened;
        await work(within, opened.value);
        return success(undefined);
      });
    } catch (error) {
      // foreign_key_violation: the account went while its owner typed.
      if (sqlState(error) === "23503") return failed(recruitmentFailure("recruitment.space-gone"));
      throw error;
    }
  };

  /** Deletes, and the key too where it seals nothing any more: what a backup holds of it is noise from then on. */
  const deleting = async (
    account: string,
    work: (within: Kysely<unknown>) => Promise<number>,
  ): Promise<boolean> =>
    await transaction<unknown, boolean>(async (within) => {
      await sql`select from egide.candidate_key where account = ${account} for update`.execute(
        within,
      );
      const gone = await work(within);
      await sql`delete from egide.candidate_key where account = ${account}
        and not exists (select from egide.candidate_profile where account = ${account})
        and not exists (select from egide.candidate_document where account = ${account})`.execute(
        within,
      );
      return gone > 0;
    });

  const unsealed = async (account: string, row: DocumentRow) => {
    const seal = await sealOf(account);
    if (!seal.ok) return seal;
    const about = unsealedJson<About>(seal.value, row.about, places.about(row.id));
    if (!about.ok) return about;
    const { id, kind, added_at } = row;
    const addedAt = Temporal.Instant.fromEpochMilliseconds(added_at.getTime());
    return success({ seal: seal.value, document: { id, kind, ...about.value, addedAt } });
  };

  return {
    profile: async (account) => {
      const { rows } = await sql<{ content: Buffer }>`
        select content from egide.candidate_profile where account = ${account}`.execute(kysely);
      if (rows[0] === undefined) return success(null);
      const seal = await sealOf(account);
      return seal.ok
        ? unsealedJson<Profile>(seal.value, rows[0].content, places.profile(account))
        : seal;
    },

    saveProfile: async (account, profile) =>
      await keeping(account, async (within, seal) => {
        const content = sealedJson(seal, profile, places.profile(account));
        await sql`insert into egide.candidate_profile (account, content, saved_at)
          values (${account}, ${content}, ${clock.now().toString()}::timestamptz)
          on conflict (account) do update set content = excluded.content, saved_at = excluded.saved_at`.execute(
          within,
        );
      }),

    deleteProfile: async (account) =>
      await deleting(account, async (within) => {
        const { numAffectedRows } =
          await sql`delete from egide.candidate_profile where account = ${account}`.execute(within);
        return Number(numAffectedRows);
      }),

    document: async (account, kind) => {
      const { rows } = await sql<DocumentRow>`
        select id, kind, about, added_at from egide.candidate_document
        where account = ${account} and kind = ${kind}`.execute(kysely);
      if (rows[0] === undefined) return success(null);
      const opened = await unsealed(account, rows[0]);
      return opened.ok ? success(opened.value.document) : opened;
    },

    open: async (account, id) => {
      const { rows } = await sql<DocumentRow & { readonly content: Buffer }>`
        select id, kind, about, content, added_at from egide.candidate_document
        where account = ${account} and id = ${id}`.execute(kysely);
      const [row] = rows;
      if (row === undefined) return success(null);
      const opened = await unsealed(account, row);
      if (!opened.ok) return opened;
      const content = opened.value.seal.unseal(row.content, places.content(id));
      return content.ok ? success({ ...opened.value.document, content: content.value }) : content;
    },

    keep: async (account, { id, kind, name, file, content, addedAt }) =>
      await keeping(account, async (within, seal) => {
        const about: About = { name, file, size: content.length };
        await sql`delete from egide.candidate_document
          where account = ${account} and kind = ${kind}`.execute(within);
        await sql`insert into egide.candidate_document (id, account, kind, about, content, added_at)
          values (${id}, ${account}, ${kind}, ${sealedJson(seal, about, places.about(id))},
            ${seal.seal(content, places.content(id))}, ${addedAt.toString()}::timestamptz)`.execute(
          within,
        );
      }),

    deleteDocument: async (account, kind) =>
      await deleting(account, async (within) => {
        const { numAffectedRows } = await sql`delete from egide.candidate_document
          where account = ${account} and kind = ${kind}`.execute(within);
        return Number(numAffectedRows);
      }),
  };
};
