import type { Receipt } from "../../src/connectors/index.ts";
import { ends, lastDay, type EndName } from "./rows.ts";

/** The receipt of a batch, the same for both ways. */
export const receiptOf = (
  batch: number,
  end: EndName,
  counts: Readonly<Record<string, number>>,
): Receipt => ({
  format: "egide/receipt@1",
  id: `bench/${batch}`,
  run: "bench",
  batch,
  rule: "bench",
  ruleHash: "0".repeat(64),
  statement: { id: "bench", hash: "0".repeat(64) },
  store: "bench",
  collection: "folder",
  end: ends[end].kind,
  lastDay,
  counts,
  engine: "bench",
  at: new Date().toISOString(),
});
