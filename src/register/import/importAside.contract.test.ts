import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importAside } from "./importAside.ts";
import { importDocument } from "./importDocument.ts";
import { page } from "./page.fixture.ts";

suite("an import in a thread of its own", () => {
  test("reads what an import reads, while others are answered", async () => {
    const request = {
      bytes: new TextEncoder().encode(page),
      name: "p.txt",
      language: "en",
    } as const;
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const read = await importAside(request);
    clearInterval(others);
    assert.deepEqual(read, importDocument(request));
    assert.ok(turns > 5, `${turns} turns`);
  });
});
