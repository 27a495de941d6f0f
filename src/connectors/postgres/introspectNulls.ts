import { quoteName } from "../contract/quoteName.ts";
import { expressionKey, type AdmittedNulls } from "./admittedNulls.ts";
import type { CheckRow, ColumnRow, IndexRow } from "./introspectRows.ts";
import type { Query } from "./session.ts";

interface Trial {
  readonly key: string;
  readonly text: string;
}

type Found<T> = ReadonlyMap<string, readonly T[]>;

/**
 * Asks the server what each expression makes of a null, on no row: `length(code) = 5` lets one pass, `code is not null`
 * does not. Only expressions of one column and of the server's own functions are tried; of the others nothing is certain.
 */
export const nullsAdmitted = async (
  query: Query,
  {
    columns,
    indexes,
    checks,
  }: {
    readonly columns: Found<ColumnRow>;
    readonly indexes: Found<IndexRow>;
    readonly checks: Found<CheckRow>;
  },
): Promise<AdmittedNulls> => {
  const trial = (
    collection: string,
    touched: readonly string[],
    expression: string,
    passes: string,
  ): readonly Trial[] => {
    const [name, ...others] = touched;
    const column = columns.get(collection)?.find((each) => each.name === name);
    if (column === undefined || others.length > 0) return [];
    const row = `select null::${column.type} as ${quoteName(column.name)}`;
    const text = `(select (${expression}) ${passes} from (${row}) as ${quoteName(collection)})`;
    return [{ key: expressionKey(collection, expression), text }];
  };
  const trials = [
    ...[...checks.values()]
      .flat()
      .filter(({ isForeign }) => !isForeign)
      .flatMap((check) => trial(check.collection, check.columns, check.expression, "is not false")),
    ...[...indexes.values()]
      .flat()
      .filter(({ isForeign, isPartial }) => !isForeign && !isPartial)
      .flatMap(({ collection, columns: named, expressions, touched }) =>
        (expressions ?? []).flatMap((expression) =>
          // What the named columns depend on is not told apart from what the expression does.
          trial(
            collection,
            touched.filter((column) => !named.includes(column)),
            expression,
            "is null",
          ),
        ),
      ),
  ];
  return new Set(await passing(query, trials));
};

/** All in one statement; where one of them fails, each half by itself. */
const passing = async (query: Query, trials: readonly Trial[]): Promise<readonly string[]> => {
  if (trials.length === 0) return [];
  if (trials.length > most)
    return [
      ...(await passing(query, trials.slice(0, most))),
      ...(await passing(query, trials.slice(most))),
    ];
  await query("savepoint egide_trial");
  try {
    const list = trials.map(({ text }) => text).join(", ");
    const [row] = await query(`select array[${list}] as passed`);
    await query("release egide_trial");
    const passed = row?.["passed"] as readonly (boolean | null)[];
    return trials.filter((_, at) => passed[at] === true).map(({ key }) => key);
  } catch {
    await query("rollback to egide_trial");
    if (trials.length === 1) return [];
    const half = Math.ceil(trials.length / 2);
    return [
      ...(await passing(query, trials.slice(0, half))),
      ...(await passing(query, trials.slice(half))),
    ];
  }
};

const most = 200;
