import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { findReceipts } from "./actions/findReceipts.ts";
import type { Receipt } from "../../connectors/index.ts";
import { openDoom, type Doom, type Places } from "./doomedRun.fixture.ts";
import { policyFiles, policyOf } from "./platform.fixture.ts";
import {
  insertion,
  storeKinds,
  type Row,
  type StoreKind,
  type TestStore,
} from "./store.fixture.ts";

/** One way to end a row: what the rule and the page say, and what the databases need for it. */
interface EndCase {
  readonly name: string;
  readonly rule: string;
  /** The end that the page names; absent: none. */
  readonly promise?: string;
  readonly with: string;
  readonly archives?: "store" | "schema";
  prepare(store: TestStore): Promise<void>;
  /** Whether a dossier that stands there has not met its end. */
  isOpen(dossier: Row): boolean;
}

const reviewed = "\n    reviewed: { by: dpo, on: '2030-01-01' }";

const archiving = (archives: "store" | "schema"): EndCase => ({
  name: `archived in another ${archives}`,
  rule: `keep: P2Y\n    end: { archive: { to: archives, keep: P3Y } }${reviewed}`,
  with: "[piece, page]",
  archives,
  prepare: async (store) => {
    if (archives === "schema")
      await store.run(`create schema archives;
        create table archives.dossier (like dossier including all, egide_clock date);
        create table archives.piece (like piece including all, foreign key (dossier_id) references archives.dossier (id));
        create table archives.page (like page including all, foreign key (piece_id) references archives.piece (id))`);
  },
  isOpen: () => true,
});

const ends: readonly EndCase[] = [
  archiving("store"),
  archiving("schema"),
  {
    name: "anonymised with the piece below",
    rule: `keep: P2Y\n    end: { anonymise: { nom: pseudonym, piece.contenu: null } }${reviewed}`,
    with: "[piece]",
    prepare: async () => {},
    isOpen: ({ nom }) => nom === "x",
  },
  {
    name: "restricted",
    rule: `keep: P2Y\n    end: { restrict: { field: limite, views: [vue] } }${reviewed}`,
    promise: "restrict",
    with: "[]",
    prepare: async (store) => {
      await store.run("alter table dossier add column limite boolean");
      await store.run("create view vue as select * from dossier where limite is not true");
    },
    isOpen: ({ limite }) => !limite,
  },
];

/** Four are due, in two batches; the fifth is not. The first two have had the final period of an archive too. */
const seed = async (store: TestStore, round: number): Promise<void> => {
  const days = ["2019-01-01", "2019-01-01", "2026-01-01", "2026-01-01", "2029-01-01"];
  const ids = days.map((_, at) => round * 10 + at + 1);
  await store.run(
    insertion(
      "dossier",
      ids.map((id, at) => ({ id, closed_on: days[at] ?? null, nom: "x" })),
    ) +
      insertion(
        "piece",
        ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
      ),
  );
};

const policyFor = async (end: EndCase, url: string) => {
  const files = policyFiles(url);
  const archives = `, archives: { env: EGIDE_STORE_B${end.archives === "schema" ? ", schema: archives" : ""} }`;
  const edited = (file: string, ...changes: readonly (readonly [string, string])[]): string =>
    changes.reduce((text, [from, to]) => text.replace(from, to), files[file] ?? "");
  return await policyOf({
    ...files,
    "policy.yaml": "approval: none\nreceipts: rows\n",
    "stores.yaml": `stores: { guichet: { env: EGIDE_STORE_A }${end.archives ? archives : ""} }\n`,
    "register.json": edited(
      "register.json",
      ['"keep":"P5Y"', `"keep":"${end.archives ? "P5Y" : "P2Y"}"`],
      ['"end":null', `"end":${JSON.stringify(end.promise ?? null)}`],
    ),
    "datasets/guichet.yaml": edited("datasets/guichet.yaml", [
      "      - name: piece\n",
      `${end.promise ? "          - { name: limite }\n" : ""}      - name: piece\n`,
    ]),
    "rules/dossiers.yaml": edited(
      "rules/dossiers.yaml",
      ["with: [piece, page]", `with: ${end.with}`],
      ["keep: P5Y\n    end: delete", end.rule],
    ),
  });
};

/** The archive holds the same tables, with the clock from which the final period runs. */
const archiveOf = async (kind: StoreKind): Promise<TestStore> => {
  const store = await kind.make();
  await store.run("drop table temoin");
  await store.run("alter table dossier add column egide_clock date");
  return store;
};

/**
 * A run dies behind its plan (`everyStatement.fault.test.ts` dies at each statement of the way there too). Of so many
 * statements each takes its turn or, of a longer run, this many spread evenly, from another one on for each end.
 * EGIDE_TEST_THOROUGH asks for all.
 */
const deathsOfEach = 5;
const isThorough = process.env["EGIDE_TEST_THOROUGH"] !== undefined;

const moments = (first: number, last: number, turn: number): readonly number[] => {
  if (isThorough) return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const step = Math.max(1, Math.floor((last - first) / deathsOfEach));
  return Array.from({ length: deathsOfEach }, (_, at) => first + (turn % step) + at * step).filter(
    (at) => at <= last,
  );
};

for (const kind of storeKinds().filter(({ name }) => name !== "PostgreSQL server"))
  suite(`a run on ${kind.name} that is killed behind its plan, whose receipts name rows`, () => {
    for (const [turn, end] of ends.entries()) {
      if (end.archives === "schema" && kind.name === "SQLite") continue;
      test(
        `leaves all in agreement, and the next run finishes it: rows that are ${end.name}`,
        { timeout: isThorough ? 600_000 : 120_000 },
        async () => {
          const store = await kind.make();
          const archives = end.archives === "store" ? await archiveOf(kind) : store;
          await end.prepare(store);
          const policy = await policyFor(end, store.url);
          const doom = await openDoom(
            { guichet: store, archives },
            { policy, rules: policy.rules, execute: true, batchSize: 2, feelsOthers: false },
            { knowsCatalogue: true },
          );
          try {
            let rounds = 1;
            await seed(store, rounds);
            await doom.resume();
            await seed(store, ++rounds);
            const { first, last } = await doom.measure();
            assert.ok(first > 1 && last - first > 20, `${first} to ${last}`);
            for (const at of moments(first, last, turn)) {
              await seed(store, ++rounds);
              const isKilled = await doom.kill(at);
              // Receipts and earlier runs let one run have a few statements less than another.
              assert.ok(isKilled || at > last - 5, `${at} of ${last}`);
              const found = await doom.findings();
              assert.ok(
                found.every((code) => code === "retention.fsck-run-dead"),
                `statement ${at} of ${last}: ${found.join(" ")}`,
              );
              await doom.resume();
              assert.deepEqual(await doom.findings(), [], `statement ${at} of ${last}`);
            }
            await agrees(doom, end, { guichet: store, archives }, rounds);
          } finally {
            await doom.close();
            if (archives !== store) await archives.close();
            await store.close();
          }
        },
      );
    }
  });

/** Every row is accounted for once: where it stands, in the sums of the ledger, and by name. */
const agrees = async (
  { living }: Doom,
  end: EndCase,
  { guichet, archives }: Places,
  rounds: number,
): Promise<void> => {
  const dossiers = (await guichet?.rows("dossier")) ?? [];
  const open = dossiers.filter(end.isOpen).map(({ id }) => Number(id) % 10);
  assert.deepEqual(
    open,
    Array.from({ length: rounds }, () => 5),
    "one is not due, of each round",
  );
  assert.equal(dossiers.length, end.archives ? rounds : 5 * rounds);
  const sums: Record<string, number> = {};
  for (const { entry } of await living.ledger.entries(0, 100_000)) {
    const { rule, counts } = (entry?.body ?? {}) as Pick<Receipt, "rule" | "counts">;
    if (counts) sums[rule] = (sums[rule] ?? 0) + (counts["dossier"] ?? 0);
  }
  const archived = end.archives ? { "clore-dossiers.archive": 2 * rounds } : {};
  assert.deepEqual(sums, { "clore-dossiers": 4 * rounds, ...archived });
  if (end.archives === "store")
    assert.deepEqual(
      (await archives?.rows("dossier"))?.map(({ id }) => Number(id) % 10),
      Array.from({ length: rounds }, () => [3, 4]).flat(),
    );
  for (let id = 11; id < 15; id++)
    for (let round = 0; round < rounds; round++) {
      const key = [String(id + 10 * round)];
      const sought = { collection: "dossier", key, store: "guichet" };
      assert.equal((await findReceipts(living, sought)).found.length, 1, `receipts of ${key[0]}`);
    }
};
