import assert from "node:assert/strict";
import type { Receipt } from "../../src/connectors/index.ts";
import { pass } from "./oracle/night.ts";
import type { Row, Value, World } from "./oracle/world.ts";
import { live } from "./liveStory.ts";
import { shape, type Story } from "./story.ts";
import type { Place } from "./storyStores.ts";

/**
 * Lives a story and holds each morning against the oracle: nothing kept past its promise, nothing ended before it. Returns
 * the receipts of all nights.
 */
export const compare = async (story: Story, place: Place): Promise<readonly Receipt[]> => {
  let expected = story.world;
  const receipts: Receipt[] = [];
  await live(story, place, (night, lived) => {
    receipts.push(...lived.receipts);
    const before = expected;
    expected = pass(expected, { ...night, rules: story.rules, shape }).world;
    const told = `seed ${story.seed}, night of ${new Date(night.now).toISOString()}: ${JSON.stringify(story.rules)}`;
    assert.deepEqual(plain(lived.world, new Map()), plain(expected, new Map()), told);
    assert.deepEqual(balance(before, lived.receipts), rowsIn(expected), `${told}: the receipts`);
  });
  return receipts;
};

const rowsIn = (world: World): Record<string, number> =>
  Object.fromEntries(
    Object.entries(world).flatMap(([store, tables]) =>
      Object.entries(tables).map(([table, rows]) => [`${store} ${table}`, rows.length]),
    ),
  );

/** Conservation: how many rows must stand, if the receipts tell all that left its table and all that an archive took. */
const balance = (before: World, receipts: readonly Receipt[]): Record<string, number> => {
  const rows = rowsIn(before);
  const add = (place: string, count: number): void => {
    rows[place] = (rows[place] ?? 0) + count;
  };
  for (const { store, end, counts } of receipts)
    if (end === "delete" || end === "archive")
      for (const [table, count] of Object.entries(counts)) {
        add(`${store} ${table}`, -count);
        if (end === "archive") add(`archives ${table}`, count);
      }
  return rows;
};

/** Rows as they compare: in the order of their ids, and pseudonyms numbered in the order in which they appear. */
const plain = (world: World, names: Map<Value, Value>): unknown =>
  Object.fromEntries(
    Object.entries(world).map(([store, tables]) => [
      store,
      Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [
          table,
          rows
            .toSorted((a, b) => Number(a["id"]) - Number(b["id"]))
            .map((row) => plainRow(row, names)),
        ]),
      ),
    ]),
  );

const plainRow = (row: Row, names: Map<Value, Value>): Row =>
  Object.fromEntries(
    Object.entries(row)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([column, value]) => {
        if (typeof value !== "string" || !/^anon(?:-[0-9a-f]{24}$| of )/.test(value))
          return [column, value];
        if (!names.has(value)) names.set(value, `anon ${names.size + 1}`);
        return [column, names.get(value) ?? null];
      }),
  );
