import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { maskTable } from "../../../platform/statistics/index.ts";
import type { Disclosure } from "../model/declaration.ts";
import type { Question } from "../model/question.ts";
import type { Disclosed } from "./disclose.ts";
import { receiptOf } from "./receiptOf.ts";

const disclosure: Disclosure = {
  id: "avis",
  activity: "recueillir-les-avis",
  recipient: "Région",
  reason: null,
  agreement: null,
  needsRequisition: false,
  form: "statistics",
  threshold: 10,
  collections: [],
};
const question: Question = {
  store: "avis",
  collection: "avis",
  columns: [],
  distinct: null,
  asked: { columns: [], where: null, marks: [] },
  marked: [],
  undeclared: [],
};

const receipt = (form: Disclosure["form"], { carried, table }: Omit<Disclosed, "refusals">) =>
  receiptOf(
    { disclosure: { ...disclosure, form }, period: null, format: "csv" },
    { carried, table, refusals: [] },
    { sha256: "0".repeat(64), bytes: 1 },
    {
      id: "1",
      requisition: null,
      engine: "0",
      at: Temporal.Instant.from("2031-03-04T10:00:00Z"),
    },
  );
const carried = (rows: number, restricted: number): Disclosed["carried"] => [
  { question, rows, restricted, withheld: new Map() },
];
/** A table of one trait, counted as the file publishes it. */
const tableOf = (...counts: readonly number[]) =>
  maskTable(
    counts.map((count, at) => ({ row: String(at), column: null, count })),
    disclosure.threshold,
  );

suite("the receipt of statistics in the ledger, which is shown to anyone", () => {
  test("says no count that the file masks", () => {
    const table = tableOf(3);
    assert.equal(table.total, null);
    assert.deepEqual(receipt("statistics", { carried: carried(3, 0), table }).rows, { avis: null });
  });

  test("says the total that the file publishes, and not how many rows made it", () => {
    const table = tableOf(12, 11);
    assert.deepEqual(receipt("statistics", { carried: carried(40, 0), table }).rows, { avis: 23 });
  });

  test("masks restricted rows that are fewer than the file would publish, and says that there are none", () => {
    const table = tableOf(12, 11);
    const restrictedOf = (count: number) =>
      receipt("statistics", { carried: carried(23, count), table }).restricted["avis"];
    assert.deepEqual([0, 1, 9, 10].map(restrictedOf), [0, null, null, 10]);
  });

  test("of rows, counts them as they left", () => {
    const { rows, restricted } = receipt("rows", { carried: carried(3, 1), table: null });
    assert.deepEqual([rows, restricted], [{ avis: 3 }, { avis: 1 }]);
  });
});
