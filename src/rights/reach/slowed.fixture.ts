import type { Connector, PersonWrites } from "../../connectors/index.ts";

/** A connector that calls before each thing that it writes: a call that throws is a death at that point. */
export const slowed = (connector: Connector, before: () => Promise<void>): Connector => ({
  ...connector,
  prepare: async () => {
    await before();
    await connector.prepare();
  },
  acknowledgeReceipts: async (ids) => {
    await before();
    await connector.acknowledgeReceipts(ids);
  },
  persons: () => {
    const access = connector.persons();
    return {
      ...access,
      write: async (work) => {
        await before();
        const result = await access.write(async (rows) => {
          const answer = await work(watched(rows, before));
          // Everything is written, and nothing is kept yet.
          await before();
          return answer;
        });
        await before();
        return result;
      },
    };
  },
});

const watched = (rows: PersonWrites, before: () => Promise<void>): PersonWrites => ({
  ...rows,
  remove: async (collection, match) => {
    await before();
    await rows.remove(collection, match);
  },
  change: async (collection, match, changes, along) => {
    await before();
    await rows.change(collection, match, changes, along);
  },
});
