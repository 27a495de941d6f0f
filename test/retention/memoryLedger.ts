import type { ReceiptLedger } from "../../src/retention/index.ts";

/** A ledger in memory, with the promise of the real one: an entry that stands there is left as it is. */
export const memoryLedger = (): ReceiptLedger & {
  readonly entries: { readonly id: string; readonly body: object }[];
} => {
  const entries: { id: string; body: object }[] = [];
  return {
    entries,
    append: async (drafts) =>
      drafts.map(({ id, body }) => {
        let index = entries.findIndex((entry) => entry.id === id);
        if (index < 0) index = entries.push({ id, body }) - 1;
        return { id, index };
      }),
    assertCanSign: async () => {},
    checkpoint: async () => {},
  };
};
