import { sql, type Kysely, type Transaction } from "kysely";
import type { Actor } from "../../../kernel/index.ts";
import type { Transact } from "../../../platform/database/index.ts";
import { retentionFailure } from "../../errors.ts";
import { isPolicyPath, type Policies, type PolicySave } from "../actions/policies.ts";
import { snapshotOf } from "../actions/snapshot.ts";

/** Files up to so many bytes come with the list of them. */
const fetchedAtOnce = 1 << 18;

interface OpenedRow {
  readonly number: number;
  readonly path: string | null;
  readonly since: number | null;
  readonly content: Buffer | null;
}

/** Undoes a save whose base is no longer the present revision. */
class Changed extends Error {}

/**
 * Policies in `egide.policy_revision` and `egide.policy_file` of the platform's database. `onSaved` runs in the
 * transaction of each save: what it does happens with it or not at all.
 */
export const postgresPolicies = (
  database: Kysely<unknown>,
  transaction: Transact,
  onSaved: (
    policy: string,
    within: Transaction<unknown>,
    save: PolicySave,
  ) => Promise<void> = async () => {},
): Policies => ({
  list: async () => {
    const { rows } = await sql<{ policy: string }>`
      select distinct policy from egide.policy_revision order by policy`.execute(database);
    return rows.map(({ policy }) => policy);
  },

  revision: async (policy) => await presentRevision(database, policy),

  open: async (policy, revision) => {
    // One statement, one snapshot: the number and the files belong together.
    const { rows } = await sql<OpenedRow>`
      with asked as (
        select number from egide.policy_revision
        where policy = ${policy} and (${revision ?? null}::int is null or number = ${revision ?? null}::int)
        order by number desc limit 1)
      select asked.number, path, since,
        case when octet_length(content) <= ${fetchedAtOnce} then content end as content
      from asked left join egide.policy_file file
        on file.policy = ${policy} and since <= asked.number and (until is null or until > asked.number)`.execute(
      database,
    );
    const [first] = rows;
    if (first === undefined) return null;
    // What a version holds is never written anew: it can be fetched when somebody reads it.
    const fetch = async (path: string, since: number): Promise<Buffer | null> => {
      const { rows: found } = await sql<{ content: Buffer }>`
        select content from egide.policy_file
        where policy = ${policy} and path = ${path} and since = ${since}`.execute(database);
      return found[0]?.content ?? null;
    };
    const files = rows.flatMap(({ path, since, content }) =>
      path === null || since === null
        ? []
        : [[path, content ?? (() => fetch(path, since))] as const],
    );
    return snapshotOf(policy, first.number, new Map(files));
  },

  revisionAt: async (policy, moment) => {
    const { rows } = await sql<{ number: number }>`
      select coalesce(max(number), 0) as number from egide.policy_revision
      where policy = ${policy} and at <= ${moment.toString()}::timestamptz`.execute(database);
    return rows[0]?.number ?? 0;
  },

  save: async (save) => {
    const { policy, base, changes, author, reason, at } = save;
    const wrong = changes.find(({ path }) => !isPolicyPath(path));
    if (wrong !== undefined)
      return {
        ok: false,
        failure: retentionFailure("retention.policy-path", { path: wrong.path }),
      };
    const number = base + 1;
    const moment = at.toString();
    try {
      await transaction<unknown, void>(async (within) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`egide policy ${policy}`}, 0))`.execute(
          within,
        );
        if ((await presentRevision(within, policy)) !== base) throw new Changed();
        await sql`
          update egide.policy_revision set superseded_at = ${moment}::timestamptz
          where policy = ${policy} and number = ${base}`.execute(within);
        await sql`
          insert into egide.policy_revision (policy, number, author_kind, author, author_name, reason, at)
          values (${policy}, ${number}, ${author.kind}, ${author.id}, ${author.name}, ${reason},
            ${moment}::timestamptz)`.execute(within);
        for (const { path, content } of changes) {
          await sql`
            update egide.policy_file set until = ${number}, replaced_at = ${moment}::timestamptz
            where policy = ${policy} and path = ${path} and until is null`.execute(within);
          if (content !== null)
            await sql`
              insert into egide.policy_file (policy, path, since, content)
              values (${policy}, ${path}, ${number}, ${Buffer.from(content)})`.execute(within);
        }
        await onSaved(policy, within, save);
      });
    } catch (error) {
      if (error instanceof Changed)
        return { ok: false, failure: retentionFailure("retention.policy-changed", { policy }) };
      throw error;
    }
    return { ok: true, revision: number };
  },

  revisions: async (policy, limit, offset = 0) => {
    const { rows } = await sql<RevisionRow>`
      select number, author_kind, author, author_name, reason,
        array(select distinct path from egide.policy_file file
          where file.policy = policy_revision.policy and number in (since, until)
          order by path) as changed,
        to_char(policy_revision.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from egide.policy_revision where policy = ${policy}
      order by number desc limit ${limit} offset ${offset}`.execute(database);
    return rows.map(({ number, author_kind, author, author_name, reason, at, changed }) => ({
      number,
      author: { kind: author_kind, id: author, name: author_name },
      reason,
      at: Temporal.Instant.from(at),
      changed: changed.toSorted(),
    }));
  },
});

interface RevisionRow {
  readonly number: number;
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
  readonly reason: string;
  readonly at: string;
  readonly changed: readonly string[];
}

const presentRevision = async (database: Kysely<unknown>, policy: string): Promise<number> => {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from egide.policy_revision where policy = ${policy}`.execute(
    database,
  );
  return rows[0]?.number ?? 0;
};
