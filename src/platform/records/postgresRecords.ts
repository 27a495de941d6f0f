import { sql, type Kysely } from "kysely";
import { failed, success, type Failure, type Outcome } from "../../kernel/index.ts";
import type { Transact } from "../database/index.ts";
import type { FileKeys, Seal } from "../files/index.ts";
import { sealedJson, unsealedJson } from "../files/index.ts";
import type { RecordVersion, SealedRecord, SealedRecords, StepBy } from "./sealedRecords.ts";

/** The two tables of a domain (see migration 0047 for their columns), and what stands in clear of a record. */
export interface RecordTables<C> {
  /** Of the schema `egide`; its versions stand in the table of that name with `_version` behind it. */
  readonly name: string;
  /** Columns of a domain's own, for its lists and reminders: nothing personal. */
  readonly clear: (content: C) => Readonly<Record<string, string | number | boolean | null>>;
  /** The next day by which something is to be done, ISO 8601. */
  readonly dueOn: (content: C) => string | null;
  readonly unknown: () => Failure;
  readonly changed: () => Failure;
}

interface RecordRow {
  readonly id: string;
  readonly body: string;
  readonly revision: number;
  readonly closed_at: Date | null;
  readonly wrapped: Buffer;
}
interface VersionRow<K> {
  readonly number: number;
  readonly kind: K;
  readonly at: Date;
  readonly actor_kind: "staff" | "system" | "command-line";
  readonly actor: string;
  readonly actor_name: string;
  readonly content: Buffer;
}
/** What is sealed of a version. */
interface Sealed<C> {
  readonly reason: string;
  readonly content: C;
}
type Written = Readonly<Record<string, unknown>>;

const instantOf = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** Records in the platform's database, each sealed under a key that goes with its row. */
export const postgresRecords = <K extends string, C extends object>(
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
  { name, clear, dueOn, unknown, changed }: RecordTables<C>,
): SealedRecords<K, C> => {
  const records = sql.table(`egide.${name}`);
  const versions = sql.table(`egide.${name}_version`);
  /** What each sealed value is sealed for: in the place of another it opens nothing. */
  const ownPlace = (id: string): string => `${name}/${id}`;
  const versionPlace = (id: string, number: number): string => `${ownPlace(id)}/version/${number}`;

  const sealOf = ({ id, wrapped }: Pick<RecordRow, "id" | "wrapped">): Outcome<Seal> =>
    keys.open(ownPlace(id), wrapped);

  const recordIn = (row: RecordRow & { readonly content: Buffer }): Outcome<SealedRecord<C>> => {
    const seal = sealOf(row);
    if (!seal.ok) return seal;
    const { id, body, revision, closed_at } = row;
    const sealed = unsealedJson<Sealed<C>>(seal.value, row.content, versionPlace(id, revision));
    if (!sealed.ok) return sealed;
    const closedAt = closed_at === null ? null : instantOf(closed_at);
    return success({ id, body, revision, closedAt, content: sealed.value.content });
  };

  /** Records with the content of their last version. */
  const select = (where: ReturnType<typeof sql>) => sql<RecordRow & { readonly content: Buffer }>`
    select r.id, r.body, r.revision, r.closed_at, r.wrapped, v.content
    from ${records} r join ${versions} v on v.record = r.id and v.number = r.revision
    where ${where} order by r.closed_at is not null, r.made_at, r.id`;

  const write = async (
    within: Kysely<unknown>,
    seal: Seal,
    version: Sealed<C> & { readonly id: string; readonly number: number; readonly kind: K },
    { by, at }: StepBy,
  ): Promise<void> => {
    const { id, number, kind, reason, content } = version;
    const sealed = sealedJson(seal, { reason, content }, versionPlace(id, number));
    await sql`insert into ${versions} (record, number, kind, at, actor_kind, actor, actor_name, content)
      values (${id}, ${number}, ${kind}, ${at.toString()}::timestamptz, ${by.kind}, ${by.id}, ${by.name}, ${sealed})`.execute(
      within,
    );
  };

  const columnsOf = (values: Written) => ({
    names: sql.join(Object.keys(values).map((each) => sql.ref(each))),
    values: sql.join(Object.values(values)),
    set: sql.join(Object.entries(values).map(([each, value]) => sql`${sql.ref(each)} = ${value}`)),
  });

  return {
    record: async ({ id, ticket, body, kind, content }, by) =>
      await transaction<unknown, { id: string; isNew: boolean }>(async (within) => {
        const wrapped = keys.make(ownPlace(id));
        const seal = keys.open(ownPlace(id), wrapped);
        if (!seal.ok) throw new TypeError("a key that was made just now");
        const made_at = by.at.toString();
        const due_on = dueOn(content);
        const row = columnsOf({
          id,
          ticket,
          body,
          revision: 1,
          made_at,
          due_on,
          wrapped,
          ...clear(content),
        });
        const { rows } = await sql`insert into ${records} (${row.names}) values (${row.values})
          on conflict (ticket) do nothing returning id`.execute(within);
        if (rows.length === 0) {
          const kept = await sql<{ id: string }>`
            select id from ${records} where ticket = ${ticket}`.execute(within);
          return { id: kept.rows[0]?.id ?? "", isNew: false };
        }
        await write(within, seal.value, { id, number: 1, kind, reason: "", content }, by);
        return { id, isNew: true };
      }),

    find: async (body, id) => {
      const { rows } = await select(sql`r.body = ${body} and r.id = ${id}`).execute(kysely);
      return rows[0] === undefined ? success(null) : recordIn(rows[0]);
    },

    list: async (body) => {
      const { rows } = await select(body === null ? sql`true` : sql`r.body = ${body}`).execute(
        kysely,
      );
      const found: SealedRecord<C>[] = [];
      for (const row of rows) {
        const record = recordIn(row);
        if (!record.ok) return record;
        found.push(record.value);
      }
      return success(found);
    },

    step: async ({ body, id, seen }, decide, by) =>
      await transaction<unknown, Outcome<SealedRecord<C>>>(async (within) => {
        // Locked by itself: a join that waited for the lock would look for the version of before under the revision of now.
        await sql`select from ${records} where body = ${body} and id = ${id} for update`.execute(
          within,
        );
        const { rows } = await select(sql`r.body = ${body} and r.id = ${id}`).execute(within);
        const [row] = rows;
        if (row === undefined) return failed(unknown());
        if (row.revision !== seen) return failed(changed());
        const before = recordIn(row);
        const seal = sealOf(row);
        if (!before.ok) return before;
        if (!seal.ok) return seal;
        const change = decide(before.value);
        if (!change.ok) return change;
        const { kind, content, reason, closes } = change.value;
        const revision = seen + 1;
        const closedAt = closes ? by.at : null;
        const { set } = columnsOf({
          revision,
          closed_at: closedAt?.toString() ?? null,
          due_on: dueOn(content),
          ...clear(content),
        });
        await sql`update ${records} set ${set} where id = ${id}`.execute(within);
        await write(within, seal.value, { id, number: revision, kind, reason, content }, by);
        return success({ id, body, revision, closedAt, content });
      }),

    due: async (until) => {
      const { rows } = await sql<{ id: string; body: string; due: string; told: string }>`
        select id, body, due_on::text as due, told from ${records}
        where closed_at is null and due_on <= ${until.toString()}::date order by due_on, id`.execute(
        kysely,
      );
      return rows.map(({ id, body, due, told }) => ({
        id,
        body,
        dueOn: Temporal.PlainDate.from(due),
        told,
      }));
    },

    tell: async (id, { before, now }, remind) =>
      await transaction<unknown, boolean>(async (within) => {
        const { rows } = await sql`update ${records} set told = ${now}
          where id = ${id} and told = ${before} and closed_at is null returning id`.execute(within);
        if (rows.length === 0) return false;
        await remind(within);
        return true;
      }),

    versions: async (body, id) => {
      const { rows: held } = await sql<RecordRow>`
        select id, body, revision, closed_at, wrapped from ${records}
        where body = ${body} and id = ${id}`.execute(kysely);
      if (held[0] === undefined) return success([]);
      const seal = sealOf(held[0]);
      if (!seal.ok) return seal;
      const { rows } = await sql<VersionRow<K>>`
        select number, kind, at, actor_kind, actor, actor_name, content
        from ${versions} where record = ${id} order by number desc`.execute(kysely);
      const all: RecordVersion<K, C>[] = [];
      for (const row of rows) {
        const { number, kind, at } = row;
        const place = versionPlace(id, number);
        const sealed = unsealedJson<Sealed<C>>(seal.value, row.content, place);
        if (!sealed.ok) return sealed;
        const by = { kind: row.actor_kind, id: row.actor, name: row.actor_name };
        all.push({ number, kind, at: instantOf(at), by, ...sealed.value });
      }
      return success(all);
    },
  };
};
