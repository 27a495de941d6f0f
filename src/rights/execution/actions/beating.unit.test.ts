import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { beating } from "./beating.ts";

suite("long work that says that it goes on", () => {
  test("beats while it lasts, though a beat fails, and no more once it has ended", async () => {
    let beats = 0;
    const enough = Promise.withResolvers<string>();
    const beat = async (): Promise<void> => {
      beats += 1;
      if (beats === 3) enough.resolve("done");
      await Promise.reject(new Error("the database is away"));
    };
    assert.equal(await beating(beat, async () => await enough.promise, 1), "done");
    const heard = beats;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(beats, heard);
  });

  test("lets what the work throws through", async () => {
    const failing = async (): Promise<never> => await Promise.reject(new Error("lost"));
    await assert.rejects(
      beating(async () => undefined, failing, 1),
      /lost/,
    );
  });
});
