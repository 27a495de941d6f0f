import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import {
  civilOf,
  dayText,
  lastDayOfPeriod,
  lastDayOfYear,
  parisDay,
  parisMidnight,
  parseDay,
  parseOraclePeriod,
} from "./calendar.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/retention-dates.md"), "utf8");

suite("the calendar of the oracle", () => {
  test("gives the last days that docs/retention-dates.md gives", () => {
    const sections = page.split("| the clock shows ");
    let rows = 0;
    for (const section of sections) {
      const toTheYear = section.startsWith("| kept, then to 31 December");
      for (const [, clock = "", kept = "", last] of section.matchAll(
        /^\| (\d{4}-\d\d-\d\d) \| (P[^T|]+) \| (\d{4}-\d\d-\d\d) \|/gm,
      )) {
        const end = lastDayOfPeriod(parseDay(clock), parseOraclePeriod(kept));
        assert.equal(dayText(toTheYear ? lastDayOfYear(end) : end), last);
        rows++;
      }
    }
    assert.ok(rows > 25);
  });

  test("counts every day of four hundred years once, as another calendar does", () => {
    for (let day = parseDay("1900-01-01"); day < parseDay("2300-01-01"); day += 13) {
      const { year, month, day: date } = civilOf(day);
      assert.equal(Date.UTC(year, month - 1, date) / 86_400_000, day);
    }
  });

  test("knows the hours of Paris around the changes of the clocks", () => {
    const zone = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });
    for (const start of ["2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26", "2027-06-15"])
      for (
        let at = Date.parse(start) - 3 * 3_600_000;
        at < Date.parse(start) + 27 * 3_600_000;
        at += 600_000
      )
        assert.equal(dayText(parisDay(at)), zone.format(at));
    for (const day of ["2024-03-31", "2024-04-01", "2024-10-27", "2024-10-28", "2024-12-31"]) {
      const midnight = parisMidnight(parseDay(day));
      assert.equal(dayText(parisDay(midnight)), day);
      assert.notEqual(dayText(parisDay(midnight - 1)), day);
    }
  });
});
