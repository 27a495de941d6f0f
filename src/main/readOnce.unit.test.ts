import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readOnce } from "./readOnce.ts";

suite("what is read once", () => {
  test("is read once for all who ask for one state, at once or after, and anew for another", async () => {
    const once = readOnce<string>();
    const reads: string[] = [];
    const ask = (name: string, state: string) =>
      once(name, state, async () => {
        reads.push(`${name} ${state}`);
        await Promise.resolve();
        return `${name} at ${state}`;
      });
    assert.deepEqual(await Promise.all([ask("rive", "1"), ask("rive", "1"), ask("onde", "1")]), [
      "rive at 1",
      "rive at 1",
      "onde at 1",
    ]);
    await ask("rive", "1");
    assert.deepEqual(reads, ["rive 1", "onde 1"]);
    assert.equal(await ask("rive", "2"), "rive at 2");
    assert.deepEqual(reads, ["rive 1", "onde 1", "rive 2"]);
  });

  test("is read again after a failure, which everybody is told who waited for it", async () => {
    const once = readOnce<string>();
    let fails = true;
    const ask = () =>
      once("rive", "1", async () => {
        await Promise.resolve();
        if (fails) throw new Error("away");
        return "read";
      });
    const asked = await Promise.allSettled([ask(), ask()]);
    assert.deepEqual(
      asked.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    fails = false;
    assert.equal(await ask(), "read");
  });
});
