import { sql, type Kysely, type RawBuilder } from "kysely";
import { success, type Clock, type Ids } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import type { FileKeys, Seal } from "../../platform/files/index.ts";
import type { Packages, RequestPackage } from "../execution/actions/executions.ts";
import { instantOf } from "./requestRows.ts";

/** As much as one part holds: two or three of them are in memory. */
const partSize = 1 << 20;

const placeOf = (id: string): string => `rights_package/${id}`;
const partPlace = (id: string, number: number): string => `${placeOf(id)}/${number}`;

/** Copies of persons in the platform's database, in sealed parts. */
export const postgresPackages = (
  kysely: Kysely<unknown>,
  keys: FileKeys,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
): Packages => {
  const now = (): string => clock.now().toString();
  const run = async <R>(within: OpenTransaction, query: RawBuilder<R>): Promise<readonly R[]> =>
    (await within.executeQuery<R>(query.compile(kysely))).rows;
  const keepPart = async (
    seal: Seal,
    id: string,
    number: number,
    content: Uint8Array,
  ): Promise<void> => {
    await sql`insert into egide.rights_package_part (package, number, content)
      values (${id}, ${number}, ${seal.seal(content, partPlace(id, number))})`.execute(kysely);
  };

  return {
    write: async (request, content, onPart) => {
      const id = ids.next();
      const wrapped = keys.make(placeOf(id));
      const seal = keys.open(placeOf(id), wrapped);
      if (!seal.ok) throw new TypeError("a key that was made just now");
      await sql`insert into egide.rights_package (id, request, since, made_at, parts, bytes, wrapped)
        values (${id}, ${request}, null, ${now()}::timestamptz, 0, 0, ${wrapped})`.execute(kysely);
      let [parts, bytes] = [0, 0];
      for await (const part of inParts(content)) {
        parts += 1;
        bytes += part.length;
        await keepPart(seal.value, id, parts, part);
        await onPart?.();
      }
      await sql`update egide.rights_package set parts = ${parts}, bytes = ${bytes} where id = ${id}`.execute(
        kysely,
      );
      return id;
    },

    publish: async (within, request, id) => {
      await run(
        within,
        sql`delete from egide.rights_package where request = ${request} and id <> ${id}`,
      );
      await run(
        within,
        sql`update egide.rights_package set since = ${now()}::timestamptz where id = ${id}`,
      );
    },

    find: async (request) => {
      const { rows } = await sql<{ id: string; bytes: string; since: Date }>`
        select id, bytes, since from egide.rights_package
        where request = ${request} and since is not null`.execute(kysely);
      const [row] = rows;
      return row === undefined
        ? null
        : ({
            id: row.id,
            request,
            bytes: Number(row.bytes),
            since: instantOf(row.since),
          } satisfies RequestPackage);
    },

    give: async (within, request) => {
      const rows = await run(
        within,
        sql`update egide.rights_package set since = ${now()}::timestamptz
          where request = ${request} and since is not null returning id`,
      );
      return rows.length > 0;
    },

    read: async (id) => {
      const { rows } = await sql<{ wrapped: Buffer; parts: number }>`
        select wrapped, parts from egide.rights_package where id = ${id}`.execute(kysely);
      const [row] = rows;
      if (row === undefined) throw new Error("the copy is gone");
      const seal = keys.open(placeOf(id), row.wrapped);
      return seal.ok ? success(opened(kysely, seal.value, id, row.parts)) : seal;
    },

    destroy: async (within, request, seenUntil) =>
      (
        await run(
          within,
          sql`delete from egide.rights_package where request = ${request}
            and (${seenUntil === undefined} or since <= ${seenUntil?.toString() ?? null}::timestamptz) returning id`,
        )
      ).length > 0,

    seenBefore: async (moment) => {
      const { rows } = await sql<{ request: string }>`
        select request from egide.rights_package where since <= ${moment.toString()}::timestamptz`.execute(
        kysely,
      );
      return rows.map(({ request }) => request);
    },

    destroyLeft: async (before) => {
      await sql`delete from egide.rights_package
        where since is null and made_at < ${before.toString()}::timestamptz`.execute(kysely);
    },
  };
};

/** One part after the other: that of a copy which was destroyed meanwhile is missed, and the download breaks off. */
async function* opened(
  kysely: Kysely<unknown>,
  seal: Seal,
  id: string,
  parts: number,
): AsyncGenerator<Uint8Array> {
  for (let number = 1; number <= parts; number += 1) {
    const { rows } = await sql<{ content: Buffer }>`
      select content from egide.rights_package_part where package = ${id} and number = ${number}`.execute(
      kysely,
    );
    const content = rows[0] && seal.unseal(rows[0].content, partPlace(id, number));
    if (!content?.ok) throw new Error("a part of the copy is gone");
    yield content.value;
  }
}

/** The same bytes in parts of one size. */
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    waiting.push(piece);
    size += piece.length;
    if (size < partSize) continue;
    const whole = Buffer.concat(waiting);
    let from = 0;
    for (; whole.length - from >= partSize; from += partSize)
      yield whole.subarray(from, from + partSize);
    waiting = [whole.subarray(from)];
    size = whole.length - from;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
