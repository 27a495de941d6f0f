import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { designationOf } from "./designations.fixture.ts";
import {
  deputiesOf,
  dpoGaps,
  dpoHistory,
  dpoOf,
  dpoOverlaps,
  type DaySpan,
} from "./dpoDirectory.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const said = (spans: readonly DaySpan[]) =>
  spans.map(({ from, until }) => `${from.toString()}..${until?.toString() ?? ""}`);
const whole = { from: day("2030-01-01"), until: day("2030-12-31") };

const first = designationOf("first", { from: "2030-02-01", until: "2030-05-31" });
const second = designationOf("second", { from: "2030-06-15", bodies: ["nord", "est"] });
const deputy = designationOf("deputy", { role: "deputy", from: "2030-03-01" });
const all = [deputy, second, first];

suite("the directory of data protection officers", () => {
  test("gives the officer of a body from the first day to the last one", () => {
    for (const [at, id] of [
      ["2030-01-31", null],
      ["2030-02-01", "first"],
      ["2030-05-31", "first"],
      ["2030-06-01", null],
      ["2030-06-15", "second"],
      ["2099-01-01", "second"],
    ] as const)
      assert.equal(dpoOf(all, "nord", day(at))?.id ?? null, id, at);
    assert.deepEqual(
      deputiesOf(all, "nord", day("2030-04-01")).map(({ id }) => id),
      ["deputy"],
    );
    assert.deepEqual(
      dpoHistory(all, "nord").map(({ id }) => id),
      ["second", "deputy", "first"],
    );
  });

  test("gives a body the officer that it shares, and its parent’s only where it is said", () => {
    assert.equal(dpoOf(all, "est", day("2030-07-01"))?.id, "second");
    assert.equal(dpoOf(all, "sud", day("2030-07-01")), null);
  });

  test("tells the days without an officer, a deputy being none", () => {
    assert.deepEqual(said(dpoGaps(all, "nord", whole)), [
      "2030-01-01..2030-01-31",
      "2030-06-01..2030-06-14",
    ]);
    assert.deepEqual(said(dpoGaps([first], "nord", { ...whole, until: null })), [
      "2030-01-01..2030-01-31",
      "2030-06-01..",
    ]);
    assert.deepEqual(
      said(dpoGaps([first], "nord", { from: day("2030-03-01"), until: day("2030-04-01") })),
      [],
    );
    assert.deepEqual(said(dpoGaps(all, "sud", whole)), ["2030-01-01..2030-12-31"]);
    const within = designationOf("within", { from: "2030-02-10", until: "2030-02-20" });
    assert.deepEqual(
      said(dpoGaps([first, within], "nord", { from: day("2030-02-01"), until: day("2030-05-31") })),
      [],
      "one that ends earlier opens no gap in a longer one",
    );
    assert.deepEqual(
      said(dpoGaps([second], "nord", { from: day("2030-01-01"), until: day("2030-03-01") })),
      ["2030-01-01..2030-03-01"],
      "one that begins after the days asked for fills none of them",
    );
  });

  test("tells the days with two officers, and none where one follows the other", () => {
    assert.deepEqual(dpoOverlaps(all, "nord"), []);
    const early = designationOf("early", { from: "2030-05-31", until: "2030-07-01" });
    assert.deepEqual(
      dpoOverlaps([...all, early], "nord").map((each) => [
        each.first.id,
        each.second.id,
        ...said([each]),
      ]),
      [
        ["first", "early", "2030-05-31..2030-05-31"],
        ["early", "second", "2030-06-15..2030-07-01"],
      ],
    );
    assert.deepEqual(dpoOverlaps([...all, early], "est"), []);
  });
});
