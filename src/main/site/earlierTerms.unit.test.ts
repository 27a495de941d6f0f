import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { earlierTerms } from "./earlierTerms.ts";

const at = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T08:00:00Z`);
const terms = (day: string) => ({ day, fr: `Du ${day}`, en: `Of ${day}` });

suite("terms of use that held before (REC-54)", () => {
  test("are told with when they held, the latest first; those of today are not, and no time without terms", async () => {
    const changesOf = async () => [
      { settings: { terms: terms("2027-03-01") }, at: at("2027-03-01") },
      { settings: {}, at: at("2026-06-01") },
      { settings: { terms: terms("2025-09-01") }, at: at("2025-09-01") },
    ];
    assert.deepEqual(await earlierTerms({ changesOf })(), [
      { terms: terms("2025-09-01"), from: at("2025-09-01"), until: at("2026-06-01") },
    ]);
    assert.deepEqual(await earlierTerms({ changesOf: async () => [] })(), []);
  });
});
