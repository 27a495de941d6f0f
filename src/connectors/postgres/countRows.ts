import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { DueCount, EndTarget } from "../contract/endTarget.ts";
import { countStatement } from "./countStatement.ts";
import { holdsFor } from "./heldRows.ts";
import { readHoldsIfAny } from "./holds.ts";
import { tablesOf } from "./reads.ts";
import type { Session } from "./session.ts";
import type { TableWatch } from "./tableWatch.ts";

/** Counts in one snapshot, in a transaction that the server keeps from writing. */
export const countRows = (
  session: Session,
  clocks: DeclaredClocks,
  target: EndTarget,
  watch: TableWatch,
): Promise<DueCount> =>
  session.work(async (query) => {
    await query("begin isolation level repeatable read read only");
    try {
      const holds = holdsFor(target, await readHoldsIfAny(query, session));
      await watch.remember(query, target, holds);
      const { tables } = await tablesOf(query, session, target, holds);
      const { text, parameters, read } = countStatement(target, tables, clocks, holds);
      const [row] = await query(text, parameters.resolve({}));
      return read(row);
    } finally {
      await query("rollback").catch(() => undefined);
    }
  });
