import type { Condition } from "../contract/condition.ts";
import type { RowTuple } from "../contract/personRows.ts";
import type { ExtractQuestion, RowExtract } from "../contract/rowExtract.ts";
import { falsity, readsOf, truth } from "./condition.ts";
import { translate } from "./failures.ts";
import { isRestricted, readRestricted } from "./restrictedRows.ts";
import { columnOf, fromOf, newScope } from "./scope.ts";
import type { Query, Session } from "./session.ts";
import { readTables } from "./tables.ts";

/** Rows that are in memory at once. */
const page = 2_000;

/** One snapshot, through a cursor of the server, in a transaction that it keeps from writing. */
export const extractRows = async <T>(
  session: Session,
  work: (rows: RowExtract) => Promise<T>,
): Promise<T> =>
  await session.alone(async (query) => {
    await query("begin isolation level repeatable read read only");
    try {
      const asked = said(query, session);
      return await work({
        rows: (collection, question) => streamed(asked, session, collection, question),
        countRestricted: async (collection, { where }) => {
          const { scope, from, which, marked } = await placed(asked, session, collection, where);
          if (marked === null) return 0;
          const text = `select count(*) as n from ${from} where (${which}) and ${marked}`;
          const [found] = await asked(text, scope.parameters.resolve({}));
          return Number(found?.["n"]);
        },
      });
    } finally {
      await query("rollback").catch(() => undefined);
    }
  });

/** What the server says is said without a value; what the caller's own code throws goes back to it untouched. */
const said =
  (query: Query, { store }: Session): Query =>
  async (text, values, name) =>
    await query(text, values, name).catch((error: unknown) => {
      throw translate(error, store);
    });

/** The rows of a question: those of which it is true, and which of them are restricted (null: none of the collection is). */
const placed = async (
  query: Query,
  session: Session,
  collection: string,
  where: Condition | null,
  marks: readonly Condition[] = [],
) => {
  const read = [where, ...marks].flatMap((each) => readsOf(collection, each).tables);
  const scope = newScope(await readTables(query, session, [collection, ...read]), {});
  const row = scope.row(collection);
  const restricted = (await readRestricted(query, session)).find(
    (one) => one.collection === collection,
  );
  const marked = restricted === undefined ? null : isRestricted(row, restricted);
  return { scope, row, from: fromOf(row), which: truth(scope, row, where), marked };
};

async function* streamed(
  query: Query,
  session: Session,
  collection: string,
  { columns, where, marks }: ExtractQuestion,
): AsyncGenerator<readonly RowTuple[]> {
  const { scope, row, from, which, marked } = await placed(
    query,
    session,
    collection,
    where,
    marks,
  );
  const selected = [
    ...columns.map((column) => `(${columnOf(row, column)})::text`),
    ...marks.map(
      (mark) =>
        `case when ${truth(scope, row, mark)} then '1' when ${falsity(scope, row, mark)} then '0' end`,
    ),
  ].map((sql, at) => `${sql} as v${at}`);
  const left = marked === null ? "" : ` and not ${marked}`;
  const text = `select ${selected.join(", ")} from ${from} where (${which})${left}`;
  const width = selected.length;
  await query(`declare egide_extract no scroll cursor for ${text}`, scope.parameters.resolve({}));
  for (;;) {
    const found = await query(`fetch ${page} from egide_extract`);
    if (found.length === 0) break;
    yield found.map((each) =>
      Array.from({ length: width }, (_, at) => (each[`v${at}`] ?? null) as string | null),
    );
  }
  await query("close egide_extract");
}
