import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseSchedule } from "./schedule.ts";
import { parseSettings, usualSettings, type PolicySettings } from "./settings.ts";
import { writeSchedule, writeSettings } from "./writeSettings.ts";

const readBack = (text: string): PolicySettings => {
  const { settings, problems } = parseSettings("policy.yaml", text);
  assert.deepEqual(problems, []);
  return settings;
};

suite("settings written by a page", () => {
  test("are read back as they were meant, from nothing and from anything", () => {
    const all: readonly PolicySettings[] = [
      usualSettings,
      { approval: null, receipts: "rows", saltsKeep: "P18M" },
      { approval: { rows: 0, share: 0.05, first: false }, receipts: "counts", saltsKeep: "P10D" },
    ];
    for (const before of [null, "", "- a list\n", "just: [broken\n", "a word"])
      for (const settings of all)
        assert.deepEqual(readBack(writeSettings(before, settings)), settings);
  });

  test("leave the remarks of the file where they are", () => {
    const text = "# why we are careful\nformat: egide/policy@1\napproval: none # for now\n";
    const written = writeSettings(text, usualSettings);
    assert.match(written, /^# why we are careful\n/);
    assert.deepEqual(readBack(written), usualSettings);
  });
});

suite("a schedule written by a page", () => {
  test("is read back as it was meant, and loses the hours that nobody wants any more", () => {
    const nightly = { cron: "17 2 * * *", execute: true, windows: ["22:00-06:00"] };
    const written = writeSchedule(null, nightly);
    assert.deepEqual(parseSchedule(written), nightly);
    const always = { cron: "0 5 * * 1", execute: false, windows: [] };
    assert.deepEqual(parseSchedule(writeSchedule(`# nights\n${written}`, always)), {
      cron: "0 5 * * 1",
      execute: false,
    });
    assert.match(writeSchedule(`# nights\n${written}`, always), /^# nights\n/);
    // The form has no field for the rate.
    assert.equal(parseSchedule(writeSchedule(`${written}rate: 500\n`, always))?.rate, 500);
  });

  test("is none when it is anything else", () => {
    for (const text of ["", "cron: 7", "execute: true", "a: &a [*a]", "cron: [", "- x"])
      assert.equal(parseSchedule(text), null, text);
  });
});
