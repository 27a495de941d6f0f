import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { reviewAsked, reviewErrors } from "./reviewErrors.ts";

suite("what asks for a review", () => {
  test("asks for it in the same words everywhere, which a page puts in its own", () => {
    for (const [code, { message }] of Object.entries(reviewErrors))
      for (const language of ["fr", "en"] as const)
        assert.ok(message[language].includes(reviewAsked[language]), `${code} in ${language}`);
  });
});
