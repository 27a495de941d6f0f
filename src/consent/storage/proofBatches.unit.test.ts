import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { inBatches, type BatchOptions } from "./proofBatches.ts";

interface Choice {
  readonly id: string;
  readonly says: string;
}

const started = (changes: Partial<BatchOptions<Choice>> = {}) => {
  const batches: string[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const put = inBatches<Choice>({
    keyOf: ({ id }) => id,
    keep: async (items) => {
      batches.push(items.map(({ says }) => says).join(" "));
      const gate = Promise.withResolvers<void>();
      gates.push(gate);
      await gate.promise;
    },
    tick: 1,
    atOnce: 2,
    largest: 3,
    mostWaiting: 6,
    ...changes,
  });
  const next = async (count: number): Promise<void> => {
    while (batches.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { batches, gates, put, next };
};

suite("choices in batches", () => {
  test("are answered when their batch is kept, never before, and two batches are on their way at most", async () => {
    const { batches, gates, put, next } = started();
    const answered: string[] = [];
    const all = "abcdefg".split("").slice(0, 6);
    const done = all.map(async (says) => {
      await put({ id: says, says });
      answered.push(says);
    });
    await next(2);
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(batches, ["a b c", "d e f"]);
    assert.deepEqual(answered, []);
    const seventh = put({ id: "g", says: "g" });
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(batches.length, 2);
    gates[1]?.resolve();
    await next(3);
    assert.deepEqual(answered, ["d", "e", "f"]);
    for (const gate of gates) gate.resolve();
    await Promise.all([...done, seventh]);
  });

  test("of one identifier never go together, or neither would see the other", async () => {
    const { batches, gates, put, next } = started();
    const [first, again] = [put({ id: "a", says: "yes" }), put({ id: "a", says: "no" })];
    const other = put({ id: "b", says: "other" });
    await next(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(batches, ["yes other"]);
    gates[0]?.resolve();
    await next(2);
    assert.deepEqual(batches, ["yes other", "no"]);
    gates[1]?.resolve();
    await Promise.all([first, again, other]);
  });

  test("of a batch that fails are refused with it, and the next one is tried", async () => {
    let count = 0;
    const { put } = started({
      keep: async () => {
        count += 1;
        if (count === 1) throw new Error("the database is away");
      },
    });
    await assert.rejects(put({ id: "a", says: "a" }), /the database is away/);
    await put({ id: "a", says: "a" });
  });

  test("are refused above what can be held, and nothing of it is forgotten", async () => {
    const { gates, put, next, batches } = started({ largest: 1, atOnce: 1, mostWaiting: 2 });
    const first = put({ id: "a", says: "a" });
    await next(1);
    const [second, third] = [put({ id: "b", says: "b" }), put({ id: "c", says: "c" })];
    await assert.rejects(put({ id: "d", says: "d" }), hasCode("consent.proofs-busy"));
    for (let at = 0; at < 3; at++) {
      await next(at + 1);
      gates[at]?.resolve();
    }
    await Promise.all([first, second, third]);
    assert.deepEqual(batches, ["a", "b", "c"]);
  });
});
