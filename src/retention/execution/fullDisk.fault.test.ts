import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { suite, test, type TestContext } from "node:test";
import { Client } from "pg";
import type { Connector } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import type { OpenStore } from "../planning/actions/planOnStores.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import { openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { insertion, storeKinds, type StoreKind, type TestStore } from "./store.fixture.ts";
import { tinyDisk, type TinyDisk } from "./tinyDisk.fixture.ts";

const dossiers = 900;
const batchSize = 300;

/** What a disk without room meets, of a run in three batches. */
interface Scene {
  readonly name: string;
  readonly end: string;
  /** What stands on the small disk of a server; of a file, everything does. */
  readonly onDisk: string;
  isOpen(row: Readonly<Record<string, unknown>>): boolean;
}

const scenes: readonly Scene[] = [
  {
    name: "a batch writes the rows themselves",
    end:
      "{ anonymise: { nom: { fixed: '" +
      "z".repeat(200) +
      "' } } }\n    reviewed: { by: dpo, on: '2030-01-01' }",
    onDisk: "dossier",
    isOpen: ({ nom }) => nom === "x",
  },
  {
    name: "a batch that deletes keeps its receipt",
    end: "delete",
    onDisk: "egide_outbox.receipt",
    isOpen: () => true,
  },
];

const noDisk = "no right to mount a small file system here: a full disk is not tried";

/** Moves one table of a server to the small disk; null when its files are not on this machine. */
const moveTo = async (
  disk: TinyDisk,
  store: TestStore,
  table: string,
): Promise<{ end(): Promise<void> } | null> => {
  const client = new Client({ connectionString: store.url });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>("show data_directory");
  const home = rows[0]?.data_directory ?? "";
  if (!existsSync(home)) {
    await client.end();
    return null;
  }
  const name = `egide_tiny_${process.pid}_${Math.floor(performance.now())}`;
  await client.query(`create tablespace ${name} location '${disk.folderFor(home)}'`);
  await client.query(`alter table ${table} set tablespace ${name}`);
  await client.end();
  return {
    end: async () => {
      const other = new URL(store.url);
      other.pathname = "/postgres";
      const admin = new Client({ connectionString: other.href });
      await admin.connect();
      await admin.query(`drop tablespace ${name}`);
      await admin.end();
    },
  };
};

/** Fills the disk before the second batch. */
const filling =
  (store: TestStore, disk: TinyDisk): OpenStore =>
  async (named, options) => {
    const connector = await store.openStore(named, options);
    let batches = 0;
    const endBatch: Connector["endBatch"] = async (target, request) => {
      if (++batches === 2) disk.fill();
      return await connector.endBatch(target, request);
    };
    return { ...connector, endBatch };
  };

const stopsAndGoesOn = async (
  context: TestContext,
  kind: StoreKind,
  { end, onDisk, isOpen }: Scene,
): Promise<void> => {
  const disk = tinyDisk();
  if (disk === null) return context.skip(noDisk);
  const store = await kind.make({ folder: disk.folder });
  const platform = await openTestPlatform();
  let moved: Awaited<ReturnType<typeof moveTo>> = null;
  try {
    const files = policyFiles(store.url);
    const rules = (files["rules/dossiers.yaml"] ?? "")
      .replace("end: delete", `end: ${end}`)
      .replace("with: [piece, page]", end === "delete" ? "with: [piece, page]" : "with: []");
    const policy = await policyOf({
      ...files,
      "policy.yaml": "approval: none\nreceipts: rows\n",
      "rules/dossiers.yaml": rules,
    });
    const dependencies = platform.dependencies(store);
    const request = { policy, rules: policy.rules, execute: true, batchSize, feelsOthers: false };
    // Makes the tables of receipts and holds.
    await runRules(dependencies, request);
    const ids = Array.from({ length: dossiers }, (_, at) => at + 1);
    await store.run(
      insertion(
        "dossier",
        ids.map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
      ),
    );
    if (kind.name !== "SQLite") {
      moved = await moveTo(disk, store, onDisk);
      if (moved === null) return context.skip("the files of that server are not on this machine");
    }
    const open = async (): Promise<number> => (await store.rows("dossier")).filter(isOpen).length;

    await assert.rejects(
      runRules({ ...dependencies, openStore: filling(store, disk) }, request),
      (error) => error instanceof FailureError && error.failure.code === "connectors.disk-full",
    );
    assert.equal(await open(), dossiers - batchSize, "the first batch is whole, the second undone");
    const [last] = await dependencies.records.latest(1);
    assert.deepEqual([last?.state, last?.report?.failure], ["failed", "connectors.disk-full"]);
    const after = await checkState(dependencies, policy);
    assert.deepEqual([after.findings, after.waiting], [[], 1], "its receipt waits in the store");

    disk.free();
    const result = await runRules(dependencies, request);
    assert.ok(result.kind === "ran");
    assert.equal(result.report.recovered, 1);
    assert.equal(result.report.rules[0]?.ended["dossier"], dossiers - batchSize);
    assert.equal(await open(), 0);
    assert.deepEqual((await checkState(dependencies, policy)).findings, []);
    const receipts = (await platform.ledger.entries(0, 100)).map(
      ({ entry }) => entry?.body as { rows?: { macs: string }; counts: Record<string, number> },
    );
    assert.equal(
      receipts.reduce((all, { counts }) => all + (counts["dossier"] ?? 0), 0),
      dossiers,
    );
    for (const { rows, counts } of receipts)
      assert.equal(Buffer.from(rows?.macs ?? "", "base64").length, 16 * (counts["dossier"] ?? 0));
  } finally {
    await platform.close();
    await store.close();
    await moved?.end();
    disk.unmount();
  }
};

for (const kind of storeKinds())
  suite(`a run on ${kind.name} whose disk is full`, () => {
    for (const scene of scenes)
      test(`when ${scene.name}: it stops with the cause, nothing is half done, the next run finishes`, async (context) => {
        await stopsAndGoesOn(context, kind, scene);
      });
  });
