import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedClock } from "../kernel/index.ts";
import { parseWindow, type Policy } from "../retention/index.ts";
import type { Platform } from "./platform.ts";
import { runRequested } from "./runRequested.ts";

test("a run that is asked for outside the hours of its policy begins with the next of them, and touches nothing before", async () => {
  // Nothing else of the platform is there: whatever asked for it would fail.
  const platform = { clock: fixedClock("2030-03-01T10:00:00+01:00") } as unknown as Platform;
  const windows = [parseWindow("22:00-06:00")].filter((each) => each !== null);
  const asked = { requestedBy: "Orane Velmont", windows };
  const { came, goesOnAt } = await runRequested(
    platform,
    {} as Policy,
    asked,
    new AbortController().signal,
  );
  assert.equal(came, "waits");
  assert.equal(goesOnAt?.toString(), "2030-03-01T21:00:00Z");
});
