import type { DeclaredClocks } from "../contract/catalogue.ts";
import { stepOf, type EndSeries, type SeriesCount } from "../contract/countSeries.ts";
import { holdsFor } from "./heldRows.ts";
import { readHoldsIfAny } from "./holds.ts";
import { newParameters } from "./parameters.ts";
import { tablesOf } from "./reads.ts";
import type { RowName, Scope } from "./scope.ts";
import { fromOf } from "./scope.ts";
import type { Session } from "./session.ts";
import { seriesStep } from "./seriesStep.ts";
import type { Tables } from "./tables.ts";

/**
 * Reads the collection once, for all series and all their steps, in one snapshot, in a transaction that the server keeps
 * from writing.
 */
export const countSeries = (
  session: Session,
  clocks: DeclaredClocks,
  series: readonly [EndSeries, ...EndSeries[]],
  share: number,
): Promise<SeriesCount> =>
  session.work(async (query) => {
    await query("begin isolation level repeatable read read only");
    try {
      const all = await readHoldsIfAny(query, session);
      const parameters = newParameters();
      let names = 0;
      const row = (tables: Tables, collection: string): RowName => ({
        table: tables.shape(collection),
        alias: `x${++names}`,
      });
      const steps: string[] = [];
      let root: RowName | null = null;
      for (const one of series) {
        const [first] = one;
        const holds = holdsFor(first, all);
        const { tables } = await tablesOf(query, session, first, holds);
        const scope: Scope = {
          tables,
          clocks,
          parameters,
          row: (collection) => row(tables, collection),
        };
        root = { table: tables.shape(first.collection), alias: "t" };
        steps.push(seriesStep(scope, root, one, holds));
      }
      if (root === null) throw new TypeError("no series to count");
      const columns = steps.map((_, at) => `s${at}`).join(", ");
      const sample =
        share < 1
          ? ` tablesample bernoulli (${parameters.value(share * 100, "float4")}) repeatable (1)`
          : "";
      const text = `select ${columns}, count(*) as n from (select ${steps
        .map((step, at) => `${step} as s${at}`)
        .join(", ")} from ${fromOf(root)}${sample} offset 0) as r group by ${columns}`;
      const rows = await query(text, parameters.resolve({}));
      const groups = rows.map((found) => ({
        steps: series.map((one, at) => stepOf(Number(found[`s${at}`]), one)),
        rows: Number(found["n"]),
      }));
      return { rows: groups.reduce((sum, group) => sum + group.rows, 0), share, groups };
    } finally {
      await query("rollback").catch(() => undefined);
    }
  });
