import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { cronOf, hoursOf, hoursWords } from "./hours.ts";

suite("the hours of a schedule", () => {
  test("are said in words where people have some, and go back to the same expression", () => {
    for (const [cron, fr, en] of [
      ["7 2 * * *", "chaque jour à 02:07", "every day at 02:07"],
      ["30 23 * * 1", "chaque lundi à 23:30", "every Monday at 23:30"],
      ["0 5 1 * *", "le 1er de chaque mois à 05:00", "on the 1st of each month at 05:00"],
    ] as const) {
      assert.equal(hoursWords(cron, "fr"), fr);
      assert.equal(hoursWords(cron, "en"), en);
      assert.equal(cronOf(hoursOf(cron)), cron);
    }
    assert.equal(hoursWords("7 2 * * 7", "fr"), "chaque dimanche à 02:07");
  });

  test("are the expression itself where there are no words for it", () => {
    for (const cron of [
      "17 * * * *",
      "5 3 * * 1-5",
      "0 5 1 * 1",
      "0 5 1 1 *",
      "60 5 * * *",
      "5 24 * * *",
    ])
      assert.deepEqual(hoursOf(cron), { kind: "other", cron });
    assert.equal(hoursWords("5 3 * * 1-5", "fr"), "5 3 * * 1-5");
    assert.equal(hoursWords("60 * * * *", "fr"), "60 * * * *");
  });

  test("say an hourly run, though the form offers none", () => {
    assert.equal(hoursWords("17 * * * *", "fr"), "chaque heure, à la minute 17");
    assert.equal(hoursWords("17 * * * *", "en"), "every hour, at minute 17");
  });
});
