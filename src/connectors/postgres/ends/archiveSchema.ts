import { FailureError } from "../../../kernel/index.ts";
import { quoteName } from "../../contract/quoteName.ts";
import { failure } from "../../errors.ts";
import { archiveClock, latestDay } from "../latestClock.ts";
import { list, type Level, type Levels } from "../levels.ts";
import type { TableShape } from "../tables.ts";
import { deletedCounts, deletions, sumOfCounts } from "./delete.ts";
import type { EndContext, EndParts } from "./endParts.ts";
import { notMet } from "./settle.ts";

/** The rows move to another schema in one statement: what is deleted is what is inserted. */
export const archiveSchemaParts = (
  { scope, target, root, returning, others }: EndContext,
  levels: Levels,
): EndParts => {
  const moved = levels.map((one) => movedColumns(one, others.shape(one.table.name)));
  const clock = others.shape(target.collection).column(archiveClock);
  if (clock.base !== "date") throw differs(target.collection);
  return {
    expressions: [
      ...deletions(levels, ({ index }) => [
        ...(moved[index] ?? []).map((name, at) => `t.${quoteName(name)} as v${at}`),
        ...(index === 0 ? [`${latestDay(scope, root, target)} as clock`, ...returning] : []),
      ]),
      ...levels.map(({ index, table }) => {
        const columns = moved[index] ?? [];
        const into = [...columns, ...(index === 0 ? [archiveClock] : [])].map(quoteName);
        const from = [...columns.map((_, at) => `v${at}`), ...(index === 0 ? ["clock"] : [])];
        return (
          `a${index} as (insert into ${others.shape(table.name).into} (${list(into)}) overriding system value ` +
          `select ${list(from)} from d${index} returning 1)`
        );
      }),
    ],
    counts: deletedCounts(levels),
    answers: levels.map(({ index }) => `(select count(*) from a${index}) as a${index}`),
    changes: (answer) => 2 * sumOfCounts(levels, answer),
    settle: async (_, answer) => {
      const isWhole = levels.every(({ index }) => answer[`a${index}`] === answer[`c${index}`]);
      if (answer["chosen"] !== answer["c0"] || !isWhole) throw notMet(target.collection);
    },
  };
};

const differs = (collection: string): FailureError =>
  new FailureError(failure("connectors.archive-differs", { collection }));

/** What is computed here may be computed there; all else must have its column, of the very same type. */
const movedColumns = ({ table }: Level, archive: TableShape): readonly string[] => {
  const there = new Map(archive.columns.map((column) => [column.name, column]));
  return table.columns
    .filter(({ name, isGenerated }) => !(isGenerated && there.get(name)?.isGenerated !== false))
    .map((column) => {
      const same = archive.column(column.name);
      if (same.type !== column.type || same.isGenerated) throw differs(table.name);
      return column.name;
    });
};
