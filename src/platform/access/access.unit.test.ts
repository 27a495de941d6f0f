import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { memoryAgentLog, objectOf } from "./index.ts";

suite("access", () => {
  test("takes the body of an object from the path, when the route says so", () => {
    const need = { action: "rules.edit", body: "param" } as const;
    assert.deepEqual(objectOf(need, "valmarine"), { body: "valmarine", fresh: false });
    assert.deepEqual(objectOf({ ...need, body: "none", fresh: true }, "valmarine"), {
      body: null,
      fresh: true,
    });
    assert.throws(() => objectOf(need, undefined), /rules\.edit/);
  });

  test("remembers each line of the agent log", async () => {
    const log = memoryAgentLog();
    const entry = {
      at: Temporal.Instant.from("2027-03-31T08:00:00Z"),
      actor: { kind: "staff", id: "account-1", name: "C. Marin" },
      action: "rules.edit",
      body: "valmarine",
      object: { kind: "rule", id: "prets" },
      outcome: "done",
    } as const;
    await log.record(entry);
    assert.deepEqual(log.entries, [entry]);
  });
});
