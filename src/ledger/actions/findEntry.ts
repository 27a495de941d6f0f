import type { EntryRow, LedgerStore } from "./ledgerStore.ts";

/** The entry at an index, or with an identifier; null when there is none. */
export const findEntry = async (
  store: Pick<LedgerStore, "entriesFrom" | "entriesByIds">,
  which: number | string,
): Promise<EntryRow | null> => {
  const [row] =
    typeof which === "number"
      ? await store.entriesFrom(which, 1)
      : await store.entriesByIds([which]);
  return row === undefined || (typeof which === "number" && row.index !== which) ? null : row;
};
