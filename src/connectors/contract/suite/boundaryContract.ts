import assert from "node:assert/strict";
import { test } from "node:test";
import { civilTimeZone, cutoff, parsePeriod } from "../../../kernel/index.ts";
import type { DeclaredClock } from "../catalogue.ts";
import type { EndTarget } from "../endTarget.ts";
import { plainTarget } from "../plainTarget.ts";
import { onFresh, runPurge, type Laboratory } from "./laboratory.ts";

interface Case {
  readonly says: string;
  readonly kind: "date" | "local" | "instant";
  readonly now: string;
  readonly keep: string;
  readonly due: readonly string[];
  readonly kept: readonly string[];
  readonly declared?: DeclaredClock;
}

/** Values just before and just after the boundary, where calendars and clocks are treacherous. */
const cases: readonly Case[] = [
  {
    says: "a day is due when its last day is over, to the day",
    kind: "date",
    now: "2024-02-28T23:00:00Z",
    keep: "P1M",
    due: ["2024-01-28", "0001-01-02", "1900-12-31"],
    kept: ["2024-01-29", "2024-01-30", "9999-12-31"],
  },
  {
    says: "an instant is due before the midnight of Paris, to the microsecond, in winter",
    kind: "instant",
    now: "2024-02-01T12:00:00Z",
    keep: "P1D",
    due: ["2024-01-30T22:59:59.999Z", "2024-01-31T00:59:59+02:00", "2024-01-30T23:59:59+01:00"],
    kept: ["2024-01-30T23:00:00Z", "2024-01-31T01:00:00+02:00", "2024-01-31T00:00:00+01:00"],
  },
  {
    says: "an instant is due before the midnight of Paris after the change to summer time",
    kind: "instant",
    now: "2024-04-02T00:00:00Z",
    keep: "P1D",
    due: ["2024-03-31T21:59:59Z"],
    kept: ["2024-03-31T22:00:00Z", "2024-03-31T23:00:00Z"],
  },
  {
    says: "a local time is due before midnight, however it is written",
    kind: "local",
    now: "2024-02-01T12:00:00Z",
    keep: "P1D",
    due: ["2024-01-30 23:59:59.999", "2024-01-30T23:59", "2024-01-30 00:00:00"],
    kept: ["2024-01-31 00:00:00", "2024-01-31T00:00", "2024-01-31 00:00:00.001"],
  },
  {
    says: "in the hour that autumn repeats, a local time is kept while one of its readings is not due",
    kind: "local",
    now: "2024-10-27T02:30:00Z",
    keep: "PT2H",
    due: ["2024-10-27 01:59:59"],
    kept: ["2024-10-27 02:00:00", "2024-10-27 02:20:00", "2024-10-27 02:30:00"],
  },
  {
    says: "after that hour, both readings are due",
    kind: "local",
    now: "2024-10-27T03:30:00Z",
    keep: "PT2H",
    due: ["2024-10-27 02:20:00", "2024-10-27 02:29:59"],
    kept: ["2024-10-27 02:30:00", "2024-10-27 03:00:00"],
  },
  {
    says: "a local time of another zone, stated by the dataset, is read in that zone",
    kind: "local",
    now: "2024-02-01T12:00:00Z",
    keep: "P1D",
    declared: { timeZone: "America/Martinique" },
    due: ["2024-01-30 18:59:59"],
    kept: ["2024-01-30 19:00:00", "2024-01-30 23:59:59"],
  },
];

/** What is due is due to the last unit, and no unit more. */
export const boundaryContract = (laboratory: Laboratory): void => {
  for (const clockIsIndexed of [true, false])
    for (const { says, kind, now, keep, due, kept, declared } of cases)
      test(
        `${says} (${clockIsIndexed ? "along the clock" : "along the key"})`,
        onFresh(laboratory, async (bench) => {
          await bench.sql(`create table event (id integer primary key, at ${bench.types[kind]})`);
          if (clockIsIndexed) await bench.sql("create index event_at on event (at)");
          const values = [...due, ...kept];
          await bench.sql(
            `insert into event values ${values.map((value, id) => `(${id}, '${value}')`).join(", ")}, (99, null)`,
          );
          const connector = bench.connect(declared && { clocks: { event: { at: declared } } });
          assert.equal((await connector.introspect()).collections[0]?.columns[1]?.clockKind, kind);
          const target = targetFor(kind, now, keep, clockIsIndexed);
          assert.deepEqual(await connector.count(target), {
            collection: due.length,
            silent: 1,
            undecided: 0,
            protected: 0,
            held: 0,
            children: {},
          });
          await runPurge(connector, target, { batchSize: 2 });
          const left = await bench.sql("select id from event order by id");
          assert.deepEqual(
            left.map((row) => Number(row["id"])),
            [...kept.map((_, at) => due.length + at), 99],
          );
        }),
      );

  for (const [format, unit] of [
    ["unix-seconds", 1],
    ["unix-milliseconds", 1_000],
  ] as const)
    test(
      `a number that the dataset declares as ${format} is a clock, to the unit`,
      onFresh(laboratory, async (bench) => {
        const boundary = (Date.UTC(2024, 0, 30, 23) / 1_000) * unit;
        await bench.sql("create table event (id integer primary key, at bigint)");
        await bench.sql(
          `insert into event values (1, ${boundary - 1}), (2, ${boundary}), (3, ${boundary + 1}), (4, null), (5, 0), (6, -5)`,
        );
        const connector = bench.connect({ clocks: { event: { at: { format } } } });
        assert.equal(
          (await connector.introspect()).collections[0]?.columns[1]?.clockKind,
          "instant",
        );
        const target = targetFor("instant", "2024-02-01T12:00:00Z", "P1D", false);
        // Zero is how programs write "not closed": no moment, so never due, and reported.
        assert.deepEqual(await connector.count(target), {
          collection: 1,
          silent: 3,
          undecided: 0,
          protected: 0,
          held: 0,
          children: {},
        });
        await runPurge(connector, target);
        const left = await bench.sql("select id from event order by id");
        assert.deepEqual(
          left.map((row) => Number(row["id"])),
          [2, 3, 4, 5, 6],
        );
      }),
    );

  const said = (kind: "date" | "local" | "instant"): readonly (readonly [string, boolean])[] => {
    const hour = { date: "", local: " 00:00:00", instant: "T00:00:00Z" }[kind];
    const none = ["0001-01-01", "1753-01-01", "1899-12-30", "1900-01-01", "1970-01-01"];
    return [
      ...none.map((day) => [`${day}${hour}`, false] as const),
      [`1970-01-04${hour}`, true],
      [`1900-01-05${hour}`, true],
      // Midnight of Paris, shown by UTC.
      ...(kind === "instant" ? [["1969-12-31T23:00:00Z", false] as const] : []),
    ];
  };

  for (const kind of ["date", "local", "instant"] as const)
    test(
      `a day that programs write for "no date" says nothing on a clock of kind ${kind}, until a dataset says otherwise`,
      onFresh(laboratory, async (bench) => {
        const values = said(kind);
        await bench.sql(`create table event (id integer primary key, at ${bench.types[kind]})`);
        await bench.sql(
          `insert into event values ${values.map(([value], id) => `(${id}, '${value}')`).join(", ")}, (99, '2023-05-05${kind === "date" ? "" : kind === "local" ? " 10:00:00" : "T10:00:00Z"}')`,
        );
        const target = targetFor(kind, "2024-02-01T12:00:00Z", "P1D", false);
        const read = async (none?: readonly string[]): Promise<readonly number[]> => {
          const clocks = { event: { at: none === undefined ? {} : { none } } };
          const { collection, silent } = await bench.connect({ clocks }).count(target);
          return [collection, silent];
        };
        const silent = values.filter(([, isDate]) => !isDate).length;
        assert.deepEqual(await read(), [values.length + 1 - silent, silent]);
        assert.deepEqual(await read([]), [values.length + 1, 0]);
        assert.deepEqual(await read(["2023-05-05"]), [values.length, 1]);
        await runPurge(bench.connect(), target);
        assert.equal((await bench.sql("select id from event")).length, silent);
        const series = [target] as const;
        const { groups } = await bench.connect().countSeries([series], 1);
        assert.deepEqual(groups, [{ steps: ["never"], rows: silent }]);
      }),
    );

  test(
    "seconds declared as milliseconds are refused, and never due",
    onFresh(laboratory, async (bench) => {
      await bench.sql("create table event (id integer primary key, at bigint)");
      await bench.sql("insert into event values (1, 1600000000)");
      const connector = bench.connect({
        clocks: { event: { at: { format: "unix-milliseconds" } } },
      });
      assert.equal(
        (await connector.introspect()).collections[0]?.columns[1]?.clockRefusal,
        "values-out-of-range",
      );
      const target = targetFor("instant", "2024-02-01T12:00:00Z", "P1D", false);
      assert.deepEqual(await connector.count(target), {
        collection: 0,
        silent: 1,
        undecided: 0,
        protected: 0,
        held: 0,
        children: {},
      });
    }),
  );
};

const targetFor = (
  kind: "date" | "local" | "instant",
  now: string,
  keep: string,
  clockIsIndexed: boolean,
): EndTarget => {
  const period = parsePeriod(keep);
  assert.ok(period);
  const { lastDay, before } = cutoff(Temporal.Instant.from(now), period);
  return plainTarget({
    collection: "event",
    primaryKey: ["id"],
    clock: { column: "at", kind },
    due: { lastDay: lastDay.toString(), before: before.toString(), timeZone: civilTimeZone },
    along: clockIsIndexed ? "at" : null,
  });
};
