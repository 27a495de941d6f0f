import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { measure } from "./measure.ts";
import { beatOn, type SiteState, type Span } from "./spans.ts";

const at = (clock: string): Temporal.Instant => Temporal.Instant.from(`2027-03-31T${clock}Z`);
const span = (state: SiteState, from: string, until: string): Span => ({
  state,
  from: at(from),
  until: at(until),
});
const of = (spans: readonly Span[], from = "00:00", until = "10:00") => {
  const since = spans[0]?.from ?? null;
  const found = measure({ since, spans }, { from: at(from), until: at(until) });
  return (
    found && {
      ...found,
      from: found.from.toString().slice(11, 16),
      until: found.until.toString().slice(11, 16),
      interruptions: found.interruptions.map(
        (each) =>
          `${each.kind} ${each.from.toString().slice(11, 16)}–${each.until.toString().slice(11, 16)}`,
      ),
    }
  );
};

suite("a beat of the heart", () => {
  test("draws the last span out, and begins another behind a gap or when the state changes", () => {
    const last = span("open", "08:00", "09:00");
    assert.deepEqual(beatOn(null, "open", at("09:00")), {
      kind: "begin",
      from: at("09:00"),
      until: at("09:00"),
    });
    assert.deepEqual(beatOn(last, "open", at("09:01")), { kind: "extend", until: at("09:01") });
    assert.deepEqual(beatOn(last, "open", at("09:01:30")), {
      kind: "extend",
      until: at("09:01:30"),
    });
    assert.deepEqual(beatOn(last, "open", at("09:01:31")), {
      kind: "begin",
      from: at("09:01:31"),
      until: at("09:01:31"),
    });
    assert.deepEqual(beatOn(last, "maintenance", at("09:01")), {
      kind: "begin",
      from: at("09:00"),
      until: at("09:01"),
    });
  });

  test("never shrinks a span, when the clocks of two processes differ", () => {
    const last = span("open", "08:00", "09:00");
    assert.deepEqual(beatOn(last, "open", at("08:59:58")), { kind: "extend", until: at("09:00") });
    assert.deepEqual(beatOn(last, "maintenance", at("08:59:58")), {
      kind: "begin",
      from: at("09:00"),
      until: at("09:00"),
    });
  });
});

suite("the availability of a site", () => {
  test("is the share of the time in which it answered", () => {
    assert.deepEqual(of([span("open", "00:00", "10:00")]), {
      from: "00:00",
      until: "10:00",
      outageSeconds: 0,
      maintenanceSeconds: 0,
      share: 1,
      interruptions: [],
    });
    const found = of([span("open", "00:00", "04:00"), span("open", "05:00", "10:00")]);
    assert.equal(found?.share, 0.9);
    assert.deepEqual(found?.interruptions, ["outage 04:00–05:00"]);
  });

  test("counts maintenance apart, also while the server stood still for it", () => {
    const found = of([
      span("open", "00:00", "02:00"),
      span("maintenance", "02:00", "02:10"),
      span("maintenance", "03:50", "04:00"),
      span("open", "04:00", "07:00"),
      span("open", "08:00", "10:00"),
    ]);
    assert.equal(found?.maintenanceSeconds, 7_200);
    assert.equal(found?.outageSeconds, 3_600);
    assert.equal(found?.share, 7 / 8);
    assert.deepEqual(found?.interruptions, ["outage 07:00–08:00", "maintenance 02:00–04:00"]);
  });

  test("takes a gap behind maintenance for an outage when the site did not come back to it", () => {
    const found = of([span("maintenance", "00:00", "01:00"), span("open", "03:00", "10:00")]);
    assert.deepEqual(found?.interruptions, ["outage 01:00–03:00", "maintenance 00:00–01:00"]);
  });

  test("goes on until now: a beat that is late is no outage, one that is missing is", () => {
    assert.equal(of([span("open", "00:00", "09:59")])?.share, 1);
    assert.deepEqual(of([span("open", "00:00", "09:00")])?.interruptions, ["outage 09:00–10:00"]);
    assert.equal(of([span("maintenance", "00:00", "09:59")])?.share, null);
  });

  test("is that of what was measured, and of nothing before", () => {
    assert.equal(of([]), null);
    const found = of([span("open", "06:00", "10:00")], "00:00");
    assert.deepEqual([found?.from, found?.share], ["06:00", 1]);
    const clipped = of([span("open", "00:00", "04:00"), span("open", "06:00", "10:00")], "05:00");
    assert.deepEqual(clipped?.interruptions, ["outage 05:00–06:00"]);
    assert.equal(clipped?.share, 0.8);
    assert.equal(of([span("open", "06:00", "10:00")], "00:00", "05:00"), null);
  });
});
