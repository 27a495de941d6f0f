import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import {
  civilDay,
  civilTimeZone,
  comparePeriods,
  cutoff,
  lastDayOf,
  parsePeriod,
  startOfDay,
} from "../../../kernel/index.ts";
import { boundaryOf } from "./boundaryOf.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/retention-dates.md"), "utf8");

/** The rows of the tables that have these headings. */
const rowsUnder = (...headings: readonly string[]): readonly (readonly string[])[] => {
  const head = `| ${headings.join(" | ")} |`;
  return page
    .split("\n\n")
    .filter((block) => block.startsWith(head))
    .flatMap((block) => block.trim().split("\n").slice(2))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

const before = (moment: Temporal.Instant): Temporal.Instant => moment.subtract({ nanoseconds: 1 });
const instantOf = (text: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`${text}[${civilTimeZone}]`, { offset: "reject" }).toInstant();

suite("docs/retention-dates.md", () => {
  const days = rowsUnder("the clock shows", "kept", "last day", "may end from");
  assert.equal(days.length, 19);
  for (const [clock = "", kept = "", last, from = ""] of days)
    test(`${clock} kept ${kept} ends as the page says`, () => {
      const day = Temporal.PlainDate.from(clock);
      const period = parsePeriod(kept)!;
      const end = instantOf(from);
      assert.equal(lastDayOf(day, period).toString(), last);
      const isDue = (now: Temporal.Instant): boolean =>
        Temporal.PlainDate.compare(day, cutoff(now, period).lastDay) <= 0;
      assert.equal(isDue(before(end)), false, "due too early");
      assert.equal(isDue(end), true, "due too late");
      const noon = startOfDay(day).add({ hours: 12 });
      assert.equal(Temporal.Instant.compare(noon, cutoff(end, period).before), -1);
      assert.equal(Temporal.Instant.compare(noon, cutoff(before(end), period).before), 1);
    });

  const years = rowsUnder(
    "the clock shows",
    "kept, then to 31 December",
    "last day",
    "may end from",
  );
  assert.equal(years.length, 9);
  for (const [clock = "", kept = "", last = "", from = ""] of years)
    test(`${clock} kept ${kept} and to the end of the year ends as the page says`, () => {
      const end = instantOf(from);
      const boundary = (now: Temporal.Instant) => boundaryOf(kept, "current-year", now)!;
      assert.equal(civilDay(before(end)).toString(), last);
      assert.ok(boundary(before(end)).lastDay < clock, "due too early");
      assert.ok(clock <= boundary(end).lastDay, "due too late");
      const noon = startOfDay(Temporal.PlainDate.from(clock)).add({ hours: 12 });
      const isDue = (now: Temporal.Instant): boolean =>
        Temporal.Instant.compare(noon, Temporal.Instant.from(boundary(now).before)) < 0;
      assert.equal(isDue(before(end)), false, "due too early as a moment");
      assert.equal(isDue(end), true, "due too late as a moment");
    });

  test("a period that is added makes one with the first", () => {
    const now = instantOf("2030-03-01T10:00+01:00");
    assert.match(page, /\(`keep: P5Y`, `plus: P6M`\) makes one period with the first: P5Y6M/);
    assert.deepEqual(boundaryOf("P5Y", "P6M", now), boundaryOf("P5Y6M", null, now));
    assert.equal(boundaryOf("P5Y", "PT6H", now), null);
  });

  const hours = rowsUnder("the clock shows", "kept", "may end from");
  assert.equal(hours.length, 3);
  for (const [clock = "", kept = "", from = ""] of hours)
    test(`${clock} kept ${kept} ends to the hour`, () => {
      const period = parsePeriod(kept)!;
      const isDue = (now: Temporal.Instant): boolean =>
        Temporal.Instant.compare(instantOf(clock), cutoff(now, period).before) < 0;
      assert.equal(isDue(instantOf(from)), false);
      assert.equal(isDue(instantOf(from).add({ nanoseconds: 1 })), true);
    });

  const comparisons = rowsUnder("the rule keeps", "the sentence says", "the rule is");
  assert.equal(comparisons.length, 7);
  for (const [rule = "", sentence = "", order] of comparisons)
    test(`${rule} against ${sentence} is ${order}`, () => {
      assert.equal(comparePeriods(parsePeriod(rule)!, parsePeriod(sentence)!), order);
    });

  test("an instant is the civil day it has in Paris", () => {
    const shown = [...page.matchAll(/`(2025-02-28T[\d:]+Z)` is (\d+) (\w+)/g)];
    assert.deepEqual(
      shown.map(([, instant = ""]) => civilDay(Temporal.Instant.from(instant)).toString()),
      ["2025-02-28", "2025-03-01"],
    );
  });
});
