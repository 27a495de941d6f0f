import type { RowTuple } from "../contract/personRows.ts";
import type { ExtractQuestion, RowExtract } from "../contract/rowExtract.ts";
import { falsity, readsOf, truth } from "./condition.ts";
import { translate } from "./failures.ts";
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
      return await work({
        rows: (collection, question) => streamed(query, session, collection, question),
      });
    } finally {
      await query("rollback").catch(() => undefined);
    }
  });

async function* streamed(
  query: Query,
  session: Session,
  collection: string,
  question: ExtractQuestion,
): AsyncGenerator<readonly RowTuple[]> {
  const asked = async (text: string, values: readonly unknown[] = []) =>
    await query(text, values).catch((error: unknown) => {
      throw translate(error, session.store);
    });
  const { text, values } = await statement(query, session, collection, question);
  const width = question.columns.length + question.marks.length;
  await asked(`declare egide_extract no scroll cursor for ${text}`, values);
  for (;;) {
    const found = await asked(`fetch ${page} from egide_extract`);
    if (found.length === 0) break;
    yield found.map((row) =>
      Array.from({ length: width }, (_, at) => (row[`v${at}`] ?? null) as string | null),
    );
  }
  await asked("close egide_extract");
}

const statement = async (
  query: Query,
  session: Session,
  collection: string,
  { columns, where, marks }: ExtractQuestion,
) => {
  const read = [where, ...marks].flatMap((each) => readsOf(collection, each).tables);
  const scope = newScope(await readTables(query, session, [collection, ...read]), {});
  const row = scope.row(collection);
  const selected = [
    ...columns.map((column) => `(${columnOf(row, column)})::text`),
    ...marks.map(
      (mark) =>
        `case when ${truth(scope, row, mark)} then '1' when ${falsity(scope, row, mark)} then '0' end`,
    ),
  ].map((sql, at) => `${sql} as v${at}`);
  const text = `select ${selected.join(", ")} from ${fromOf(row)} where ${truth(scope, row, where)}`;
  return { text, values: scope.parameters.resolve({}) };
};
