import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { easterOf, holidayRegionOf, holidayRegions, publicHolidays } from "./holidays.ts";
import { daysBetween, isWorkingDay, lastDayOfLimit } from "./timeLimit.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => day("1990-01-01").add({ days }));
const anyRegion = fc.constantFrom(...holidayRegions);

suite("the day of Easter", () => {
  test("is that of the calendar, also in the years that reckonings get wrong", () => {
    for (const sunday of [
      "1954-04-18",
      "1961-04-02",
      "1981-04-19",
      "2000-04-23",
      "2008-03-23",
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
      "2038-04-25",
      "2049-04-18",
      "2076-04-19",
      "2285-03-22",
    ])
      assert.equal(easterOf(day(sunday).year).toString(), sunday);
  });

  test("is a Sunday from 22 March to 25 April in every year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4_000 }), (year) => {
        const easter = easterOf(year);
        assert.equal(easter.dayOfWeek, 7);
        assert.ok(Temporal.PlainDate.compare(easter, day(`${year}-03-22`)) >= 0);
        assert.ok(Temporal.PlainDate.compare(easter, day(`${year}-04-25`)) <= 0);
      }),
    );
  });
});

suite("public holidays", () => {
  test("are eleven a year, and more where a territory has its own", () => {
    assert.deepEqual(publicHolidays(2027, "mainland").map(String), [
      "2027-01-01",
      "2027-03-29",
      "2027-05-01",
      "2027-05-06",
      "2027-05-08",
      "2027-05-17",
      "2027-07-14",
      "2027-08-15",
      "2027-11-01",
      "2027-11-11",
      "2027-12-25",
    ]);
    const own = (department: string): readonly string[] => {
      const everywhere = publicHolidays(2027, "mainland").map(String);
      return publicHolidays(2027, holidayRegionOf(department))
        .map(String)
        .filter((each) => !everywhere.includes(each));
    };
    assert.deepEqual(own("67"), ["2027-03-26", "2027-12-26"]);
    assert.deepEqual(own("57"), own("68"));
    assert.deepEqual(own("54"), []);
    assert.deepEqual(["971", "972", "973", "974", "976", "977", "978"].flatMap(own), [
      "2027-05-27",
      "2027-05-22",
      "2027-06-10",
      "2027-12-20",
      "2027-04-27",
      "2027-10-09",
      "2027-05-28",
    ]);
  });
});

suite("a time limit of Regulation 1182/71", () => {
  test("ends on the days of a table made by hand", () => {
    for (const [event, length, region, last, why] of [
      ["2027-03-05", { months: 1 }, "mainland", "2027-04-05", "the same date"],
      ["2026-08-31", { months: 1 }, "mainland", "2026-09-30", "a month without that date"],
      ["2027-01-29", { months: 1 }, "mainland", "2027-03-01", "28 February, a Sunday"],
      ["2028-01-31", { months: 1 }, "mainland", "2028-02-29", "a leap year"],
      ["2026-12-15", { months: 1 }, "mainland", "2027-01-15", "over the new year"],
      ["2026-12-01", { months: 1 }, "mainland", "2027-01-04", "New Year’s Day, a Friday"],
      ["2027-02-28", { months: 1 }, "mainland", "2027-03-30", "Easter Sunday, then Monday"],
      ["2027-02-26", { months: 1 }, "mainland", "2027-03-26", "Good Friday on the mainland"],
      ["2027-02-26", { months: 1 }, "alsace-moselle", "2027-03-30", "Good Friday, Easter"],
      ["2028-11-24", { months: 1 }, "mainland", "2028-12-26", "Sunday, Christmas"],
      ["2028-11-24", { months: 1 }, "alsace-moselle", "2028-12-27", "and the day after"],
      ["2028-04-22", { months: 1 }, "martinique", "2028-05-23", "22 May, a Monday"],
      ["2028-04-22", { months: 1 }, "mainland", "2028-05-22", "22 May elsewhere"],
      ["2027-11-20", { months: 1 }, "la-reunion", "2027-12-21", "20 December, a Monday"],
      ["2026-09-30", { months: 3 }, "mainland", "2026-12-30", "three months"],
      ["2026-11-30", { months: 3 }, "mainland", "2027-03-01", "28 February, a Sunday"],
      ["2027-03-26", { days: 2 }, "mainland", "2027-03-31", "two working days at least"],
      ["2027-03-26", { days: 1 }, "mainland", "2027-03-30", "one day needs one alone"],
      ["2027-04-01", { weeks: 2 }, "mainland", "2027-04-15", "weeks"],
    ] as const)
      assert.equal(lastDayOfLimit(day(event), length, region).toString(), last, `${event}: ${why}`);
  });

  test("ends on a working day, at most six days late, and later for a later event (any day, any territory)", () => {
    fc.assert(
      fc.property(anyDay, anyRegion, fc.integer({ min: 1, max: 3 }), (event, region, months) => {
        const last = lastDayOfLimit(event, { months }, region);
        assert.ok(isWorkingDay(last, region));
        const late = daysBetween(event.add({ months }), last);
        assert.ok(late >= 0 && late <= 6, String(late));
        const next = lastDayOfLimit(event.add({ days: 1 }), { months }, region);
        assert.ok(Temporal.PlainDate.compare(next, last) >= 0);
      }),
    );
  });

  test("has two working days in it, however short (art. 3(5))", () => {
    fc.assert(
      fc.property(anyDay, anyRegion, fc.integer({ min: 2, max: 9 }), (event, region, days) => {
        const last = lastDayOfLimit(event, { days }, region);
        const within = Array.from({ length: daysBetween(event, last) }, (_none, index) =>
          event.add({ days: index + 1 }),
        );
        assert.ok(within.filter((each) => isWorkingDay(each, region)).length >= 2);
      }),
    );
  });
});
