import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { Value } from "typebox/value";
import { startOfDay } from "../../kernel/index.ts";
import { simulate } from "../simulation/actions/simulate.ts";
import { runRules } from "./actions/runRules.ts";
import { RunReportSchema } from "./model/runReport.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import {
  contentOf,
  insertion,
  storeKinds,
  tables,
  type Row,
  type TestStore,
} from "./store.fixture.ts";

/** Rows on both sides of the boundary, 28 February 2025; each due dossier has pieces, each piece pages. */
const closings = [
  ["2019-06-30", true],
  ["2025-02-27", true],
  ["2025-02-28", true],
  ["2025-03-01", false],
  ["2029-12-31", false],
  ["2031-01-01", false],
  [null, false],
] as const;

const seed = async (store: TestStore): Promise<void> => {
  const dossiers = closings.map(([closed_on], index) => ({
    id: 910_001 + index,
    closed_on,
    nom: `Solène-Marigot-${index}`,
  }));
  const pieces = dossiers.flatMap(({ id }, index) =>
    [0, 1].map((part) => ({
      id: 920_001 + index * 2 + part,
      dossier_id: id,
      contenu: `courrier-confidentiel-${index}-${part}`,
    })),
  );
  const pages = pieces.map(({ id }, index) => ({
    id: 930_001 + index,
    piece_id: id,
    texte: `texte-intime-${index}`,
  }));
  await store.run(insertion("dossier", dossiers));
  await store.run(insertion("piece", pieces));
  await store.run(
    insertion("page", [...pages, { id: 939_999, piece_id: null, texte: "sans-piece" }]),
  );
};

const on =
  (
    work: (store: TestStore, platform: TestPlatform) => Promise<void>,
    kind: ReturnType<typeof storeKinds>[number],
  ) =>
  async (): Promise<void> => {
    const store = await kind.make();
    const platform = await openTestPlatform();
    try {
      await seed(store);
      await work(store, platform);
    } finally {
      await platform.close();
      await store.close();
    }
  };

const requestOn = async (store: TestStore, execute: boolean, batchSize = 2) => {
  const policy = await policyOf(policyFiles(store.url));
  return { policy, rules: policy.rules, execute, batchSize };
};

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, rows) => sum + rows, 0);

const sizes = async (store: TestStore): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await contentOf(store)).map(([name, rows]) => [name, rows.length]),
  );

const fingerprint = (store: TestStore): string | null =>
  store.url.startsWith("sqlite:")
    ? createHash("sha256")
        .update(readFileSync(store.url.slice("sqlite:".length)))
        .digest("hex")
    : null;

for (const kind of storeKinds())
  suite(`a run on ${kind.name}`, () => {
    test(
      "that is dry decides and counts everything, and writes nothing",
      on(async (store, platform) => {
        const before = await contentOf(store);
        const bytes = fingerprint(store);
        const modes: boolean[] = [];
        const openStore: typeof store.openStore = async (named, options) => {
          modes.push(options.readOnly);
          return await store.openStore(named, options);
        };
        const result = await runRules(
          { ...platform.dependencies(store), openStore },
          await requestOn(store, false),
        );
        assert.deepEqual(modes, [true], "the database itself must refuse writes");
        assert.ok(result.kind === "ran");
        assert.deepEqual(result.report.rules[0]!.planned, { page: 6, piece: 6, dossier: 3 });
        assert.deepEqual(result.report.rules[0]!.ended, {});
        assert.deepEqual([result.report.kind, result.report.state], ["dry", "done"]);
        assert.deepEqual(await contentOf(store), before);
        assert.equal(fingerprint(store), bytes);
        assert.equal(await platform.ledger.size(), 0);
      }, kind),
    );

    test(
      "ends exactly what was promised: all that is due with its children, and nothing else",
      on(async (store, platform) => {
        const before = await contentOf(store);
        const result = await runRules(platform.dependencies(store), await requestOn(store, true));
        assert.ok(result.kind === "ran");
        const kept = closings.flatMap(([, isDue], index) => (isDue ? [] : [910_001 + index]));
        const after = await contentOf(store);
        const dossiers = new Set(kept);
        const pieces = new Set(
          before["piece"]!.filter((row) => dossiers.has(row["dossier_id"] as number)).map(
            (row) => row["id"],
          ),
        );
        assert.deepEqual(after, {
          ...before,
          dossier: before["dossier"]!.filter((row) => dossiers.has(row["id"] as number)),
          piece: before["piece"]!.filter((row) => pieces.has(row["id"])),
          page: before["page"]!.filter(
            (row) => row["piece_id"] === null || pieces.has(row["piece_id"]),
          ),
        });
        const [rule] = result.report.rules;
        assert.deepEqual(rule!.ended, rule!.planned);
        assert.deepEqual([rule!.clockNull, rule!.clockFuture, rule!.lastDay], [1, 1, "2025-02-28"]);
        assert.equal(rule!.batches, 2);
      }, kind),
    );

    test(
      "loses no count: rows before are rows after and the sum of the receipts, and the ledger verifies",
      on(async (store, platform) => {
        const before = total(await sizes(store));
        const result = await runRules(
          platform.dependencies(store),
          await requestOn(store, true, 1),
        );
        assert.ok(result.kind === "ran");
        const entries = await platform.ledger.entries(0, 100);
        const receipts = entries.map(
          ({ entry }) => entry!.body as { counts: Record<string, number> },
        );
        const gone = receipts.reduce((sum, { counts }) => sum + total(counts), 0);
        assert.equal(before, total(await sizes(store)) + gone);
        assert.deepEqual(result.report.ledger, { from: 0, to: entries.length - 1 });
        assert.equal((await platform.ledger.verify()).verified, true);
        assert.ok(await platform.ledger.latestCheckpoint());
      }, kind),
    );

    test(
      "run again finds nothing due, and says so without a receipt",
      on(async (store, platform) => {
        const request = await requestOn(store, true);
        await runRules(platform.dependencies(store), request);
        const size = await platform.ledger.size();
        const again = await runRules(platform.dependencies(store), request);
        assert.ok(again.kind === "ran");
        assert.deepEqual(again.report.rules[0]!.planned, { page: 0, piece: 0, dossier: 0 });
        assert.deepEqual([again.report.ledger, again.report.rules[0]!.checksum], [null, null]);
        assert.equal(await platform.ledger.size(), size);
      }, kind),
    );

    test(
      "leaves no value of a purged row in receipts, ledger, reports or tables of ours",
      on(async (store, platform) => {
        const before = await contentOf(store);
        const result = await runRules(platform.dependencies(store), await requestOn(store, true));
        assert.ok(result.kind === "ran");
        const after = await contentOf(store);
        const values = purgedValues(before, after);
        assert.ok(values.length > 30);
        const places = [JSON.stringify(result), await platform.everything()];
        for (const value of values)
          for (const place of places) assert.equal(place.includes(value), false, value);
        assert.ok(places.every((place) => place.includes("clore-dossiers")));
      }, kind),
    );

    test(
      "has a report that follows its published schema, and is remembered with it",
      on(async (store, platform) => {
        const dependencies = platform.dependencies(store);
        const result = await runRules(dependencies, await requestOn(store, true));
        assert.ok(result.kind === "ran");
        assert.deepEqual([...Value.Errors(RunReportSchema, result.report)], []);
        const [record] = await dependencies.records.latest(1);
        assert.deepEqual(record!.report, result.report);
        assert.deepEqual(
          [record!.state, record!.kind, record!.policy, record!.stores],
          ["done", "execute", "valmarine", ["guichet"]],
        );
      }, kind),
    );

    test(
      "simulated at another date counts what would be due then, and writes nothing",
      on(async (store, platform) => {
        const before = await contentOf(store);
        const bytes = fingerprint(store);
        const { policy } = await requestOn(store, false);
        const count = async (day: string): Promise<number> => {
          const at = startOfDay(Temporal.PlainDate.from(day));
          const result = await simulate(platform.dependencies(store), policy, at);
          assert.ok(result.kind === "simulated");
          return result.plans[0]!.steps.at(-1)!.rows;
        };
        assert.equal(await count("2024-06-30"), 0);
        assert.equal(await count("2024-07-01"), 1);
        assert.equal(await count("2030-03-01"), 3);
        assert.equal(await count("2030-03-02"), 4);
        assert.equal(await count("2036-01-02"), 6);
        assert.deepEqual(await contentOf(store), before);
        assert.equal(fingerprint(store), bytes);
      }, kind),
    );
  });

/** The boundary itself is no value of a row: it follows from the rule and the date of the run. */
const purgedValues = (
  before: Readonly<Record<string, readonly Row[]>>,
  after: Readonly<Record<string, readonly Row[]>>,
): readonly string[] =>
  tables.flatMap((table) => {
    const left = new Set(after[table]!.map((row) => row["id"]));
    return before[table]!.filter((row) => !left.has(row["id"]))
      .flatMap((row) => Object.values(row))
      .filter((value) => value !== null && value !== "2025-02-28")
      .map(String);
  });
