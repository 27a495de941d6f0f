import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { maskTable, type CountedCell, type MaskedTable } from "./maskTable.ts";

const oneTrait = (...counts: readonly number[]): readonly CountedCell[] =>
  counts.map((count, at) => ({ row: `r${at}`, column: null, count }));

const twoTraits = (...rows: readonly (readonly number[])[]): readonly CountedCell[] =>
  rows.flatMap((counts, row) =>
    counts.map((count, column) => ({ row: `r${row}`, column: `c${column}`, count })),
  );

const most = 14;

/** Every way to fill in the masked cells that agrees with what is published, by trying them all. */
const readings = (table: MaskedTable): readonly (readonly (readonly number[])[])[] => {
  const found: number[][][] = [];
  const cells = table.counts.map((row) => [...row]);
  const open = cells.flatMap((row, r) =>
    row.flatMap((count, c) => (count === null ? [[r, c]] : [])),
  );
  const sum = (counts: readonly (number | null)[]): number =>
    counts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const agrees = (filled: readonly (readonly (number | null)[])[]): boolean => {
    const across = filled.map(sum);
    const down = table.columns.map((_, c) => sum(filled.map((row) => row[c] ?? 0)));
    const fits = (said: readonly (number | null)[], real: readonly number[]): boolean =>
      said.every((one, at) => one === null || one === real[at]);
    return (
      fits(table.rowTotals, across) &&
      fits(table.columnTotals, down) &&
      fits([table.total], [sum(across)])
    );
  };
  const fill = (index: number): void => {
    const place = open[index];
    if (place === undefined) {
      if (agrees(cells)) found.push(cells.map((row) => row.map((one) => one ?? 0)));
      return;
    }
    const [r = 0, c = 0] = place;
    const row = cells[r] ?? [];
    for (let value = 1; value <= most; value++) {
      row[c] = value;
      fill(index + 1);
    }
    row[c] = null;
  };
  fill(0);
  return found;
};

/** Of no count under 5 can anybody say that it is under 5. */
const assertProtected = (cells: readonly CountedCell[]): void => {
  const table = maskTable(cells);
  const possible = readings(table);
  assert.ok(possible.length > 0);
  const widest = table.counts.map((row, r) =>
    row.map((_, c) => Math.max(...possible.map((one) => one[r]?.[c] ?? 0))),
  );
  for (const { row, column, count } of cells) {
    const [r, c] = [table.rows.indexOf(row), Math.max(0, table.columns.indexOf(column ?? ""))];
    const [shown, most] = [table.counts[r]?.[c], widest[r]?.[c] ?? 0];
    if (count === 0) assert.equal(shown, 0);
    else if (count < 5) {
      assert.equal(shown, null);
      assert.ok(most >= 5, `${count} of ${row}, ${column} is known to be ${most} at most`);
    } else assert.ok(shown === null || shown === count);
  }
};

suite("a table of counts that names nobody", () => {
  test("keeps what counts five and more, and what is empty", () => {
    const table = maskTable(oneTrait(12, 5, 0));
    assert.deepEqual(table.counts, [[12], [5], [0]]);
    assert.deepEqual([table.total, table.masked], [17, 0]);
  });

  test("CRA-15: a single masked cell takes the next smallest with it, for the total would tell", () => {
    const table = maskTable(oneTrait(12, 3, 7));
    assert.deepEqual(table.counts, [[12], [null], [null]]);
    assert.deepEqual([table.total, table.masked, table.maskedBeside], [22, 2, 1]);
  });

  test("two cells of one person each are not told by a total of two", () => {
    const table = maskTable(oneTrait(1, 1, 40));
    assert.deepEqual([table.counts, table.total], [[[null], [null], [null]], 42]);
    assert.equal(maskTable(oneTrait(2)).total, null, "a total of all may be small too");
  });

  test("CRA-15: rows and columns together tell nothing either", () => {
    const table = maskTable(twoTraits([20, 3, 8], [9, 30, 11], [10, 12, 11]));
    assert.deepEqual(table.rowTotals, [31, 50, 33]);
    assert.equal(table.total, 114);
    assert.equal(table.masked, 4, "a rectangle of four: no line has a single masked cell");
    assertProtected(twoTraits([20, 3, 8], [9, 30, 11], [10, 12, 11]));
  });

  test("where nothing else can hide a cell, its totals go", () => {
    const cells = twoTraits([3, 0], [0, 9]);
    assert.equal(maskTable(cells).rowTotals[0], null);
    assertProtected(cells);
  });

  test("CRA-15: no masked count can be computed from what any table publishes", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, ([a = 0, b = 0, c = 0, d = 0]) => {
        if (a + b + c + d === 0) return;
        assertProtected(twoTraits([a, b], [c, d]));
        assertProtected(oneTrait(a, b, c, d));
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  test("no declaration goes under the threshold", () => {
    assert.deepEqual(maskTable(oneTrait(4, 90, 80), 1).counts[0], [null]);
    assert.deepEqual(maskTable(oneTrait(8, 90, 80), 10).counts[0], [null]);
  });

  test("a table of thousands of cells takes seconds at most", () => {
    const cells = Array.from({ length: 2_500 }, (_, at) => ({
      row: `r${Math.floor(at / 50)}`,
      column: `c${at % 50}`,
      count: (at * 7919) % 23,
    }));
    const before = performance.now();
    const table = maskTable(cells);
    assert.ok(table.masked > 400);
    assert.ok(performance.now() - before < 20_000);
  });
});
