import assert from "node:assert/strict";
import { test } from "node:test";
import type { EndSeries, SeriesCount } from "../countSeries.ts";
import type { Boundary, DueClock, EndTarget } from "../endTarget.ts";
import { codeOfFailure, familyTarget, onFresh, type Bench, type Laboratory } from "./laboratory.ts";
import { is } from "./rows.ts";

/** Thirty folders, a month apart, with documents dated two months later; some clocks, states and dates are empty. */
const makeYears = async (bench: Bench): Promise<void> => {
  for (const text of [
    `create table folder (id bigint primary key, closed_on ${bench.types.date}, seen_at ${bench.types.instant}, state text, label text, restricted boolean)`,
    `create table document (id bigint primary key, folder bigint not null references folder (id), kind text, dated ${bench.types.date})`,
    "create table note (id bigint primary key, document bigint not null references document (id))",
    "create view open_folder as select id from folder where restricted is not true",
  ])
    await bench.sql(text);
  const ids = Array.from({ length: 30 }, (_, at) => at + 1);
  const date = (month: number): string =>
    `'${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15'`;
  const folders = ids.map(
    (id) =>
      `(${id}, ${id % 7 === 0 ? "null" : date(id)}, ${date(id).slice(0, -1)}T22:30:00Z', ${["'paid'", "'free'", "null"][id % 3]}, 'x', ${id % 10 === 0})`,
  );
  const documents = ids.flatMap((id) =>
    id % 4 === 0
      ? []
      : [
          `(${id}, ${id}, ${["'bill'", "'draft'", "null"][id % 3]}, ${date(id + 2)})`,
          `(${id + 30}, ${id}, 'bill', ${id % 5 === 0 ? "null" : date(id)})`,
        ],
  );
  await bench.sql(`insert into folder values ${folders.join(", ")}`);
  await bench.sql(`insert into document values ${documents.join(", ")}`);
  await bench.sql("insert into note select id, id from document");
};

const boundaries: readonly Boundary[] = Array.from({ length: 11 }, (_, at) => {
  const day = Temporal.PlainDate.from("2019-12-31").add({ months: 3 * at });
  const before = day.add({ days: 1 }).toZonedDateTime("Europe/Paris").toInstant().toString();
  return { lastDay: day.toString(), before, timeZone: "Europe/Paris" };
});

const closed: Omit<DueClock, "due"> = { column: "closed_on", kind: "date", rows: null };
const dated = (needed: boolean): Omit<DueClock, "due"> => ({
  column: "dated",
  kind: "date",
  rows: {
    path: [{ collection: "document", columns: ["folder"], from: ["id"] }],
    where: is("kind", "bill"),
    needed,
  },
});

const targets: Readonly<Record<string, (due: Boundary) => EndTarget>> = {
  "one clock": (due) => ({
    ...familyTarget,
    cases: [{ when: null, clocks: [{ ...closed, due }] }],
  }),
  "a moment": (due) => ({
    ...familyTarget,
    cases: [{ when: null, clocks: [{ column: "seen_at", kind: "instant", rows: null, due }] }],
  }),
  "cases, linked clocks": (due) => ({
    ...familyTarget,
    cases: [
      { when: is("state", "paid"), clocks: [{ ...dated(true), due }] },
      {
        when: null,
        clocks: [
          { ...closed, due },
          { ...dated(false), due },
        ],
      },
    ],
  }),
  "minima on the row and below it": (due) => ({
    ...familyTarget,
    cases: [{ when: null, clocks: [{ ...closed, due }] }],
    protections: [
      {
        rule: "a",
        collection: "document",
        when: is("kind", "bill"),
        clocks: [{ ...closed, column: "dated", due }],
      },
      {
        rule: "b",
        collection: "folder",
        when: is("state", "paid"),
        clocks: [{ column: "seen_at", kind: "instant", rows: null, due }],
      },
    ],
  }),
  "rows that are marked": (due) => ({
    ...familyTarget,
    cases: [{ when: null, clocks: [{ ...closed, due }] }],
    end: { kind: "restrict", column: "restricted", views: ["open_folder"] },
  }),
};

const seriesOf = (target: (due: Boundary) => EndTarget): EndSeries =>
  boundaries.map(target) as readonly EndTarget[] as EndSeries;

/** How many rows the series says would have ended by each step. */
const byStep = (count: SeriesCount, at: number): readonly number[] =>
  boundaries.map((_, step) =>
    count.groups
      .filter(({ steps }) => typeof steps[at] === "number" && steps[at] <= step)
      .reduce((sum, group) => sum + group.rows, 0),
  );

/** What a simulation over many months rests on. */
export const countSeriesContract = (laboratory: Laboratory): void => {
  test(
    "a series says of all its steps, and of several rules at once, what a count says of each",
    onFresh(laboratory, async (bench) => {
      await makeYears(bench);
      const connector = bench.connect();
      await connector.placeHold({
        id: "h",
        selector: { kind: "file", collection: "document", key: ["13"] },
        reason: "a claim",
        author: "dpo",
        placedAt: "2026-01-01T00:00:00Z",
        reviewOn: "2026-06-01",
      });
      const names = Object.keys(targets);
      const series = Object.values(targets).map(seriesOf) as unknown as readonly [EndSeries];
      const count = await connector.countSeries(series, 1);
      assert.equal(count.rows, 30);
      for (const [at, one] of series.entries()) {
        const counted: number[] = [];
        for (const target of one) counted.push((await connector.count(target)).collection);
        assert.deepEqual(byStep(count, at), counted, String(names[at]));
        assert.ok((counted.at(-1) ?? 0) > 3, String(names[at]));
      }
      const done = count.groups.filter(({ steps }) => steps[4] === "done");
      assert.equal(
        done.reduce((sum, { rows }) => sum + rows, 0),
        3,
      );
    }),
  );

  test(
    "a sample looks at about its share of the rows, and says how many",
    onFresh(laboratory, async (bench) => {
      await makeYears(bench);
      await bench.sql(
        "insert into folder select 100 * a.id + b.id, a.closed_on, a.seen_at, a.state, a.label, false from folder a, folder b",
      );
      const [first] = [seriesOf(targets["one clock"] ?? (() => familyTarget))];
      const { rows, share } = await bench.connect().countSeries([first], 0.25);
      assert.equal(share, 0.25);
      assert.ok(rows > 100 && rows < 400, String(rows));
    }),
  );

  test(
    "a series is counted where nothing can be written, and says when a table is not there",
    onFresh(laboratory, async (bench) => {
      await makeYears(bench);
      const connector = bench.connect({ readOnly: true });
      const one = seriesOf(targets["one clock"] ?? (() => familyTarget));
      assert.equal((await connector.countSeries([one], 1)).rows, 30);
      const gone = one.map((target) => ({ ...target, collection: "gone", children: [] }));
      await codeOfFailure(connector.countSeries([gone as readonly EndTarget[] as EndSeries], 1));
    }),
  );
};
