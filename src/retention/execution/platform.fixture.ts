import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresServers } from "../../../test/support/postgres.ts";
import { fixedClock, sequentialIds, sha256 } from "../../kernel/index.ts";
import { isLedgerSigned, openLedger, readOrMakeKey, type Ledger } from "../../ledger/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { activity, register, statement } from "../register.fixture.ts";
import { remedies } from "../planning/storage/remedies.ts";
import { loadPolicy, type PolicyFolder } from "../policy/actions/loadPolicy.ts";
import { policyReaders } from "../policy/actions/policyReaders.ts";
import type { Policy } from "../policy/model/policy.ts";
import type { RunDependencies } from "./actions/runRequest.ts";
import { systemTimer } from "./actions/timer.ts";
import { postgresApprovals } from "./storage/postgresApprovals.ts";
import { postgresSalts } from "./storage/postgresSalts.ts";
import { postgresRunRecords } from "./storage/postgresRunRecords.ts";
import type { TestStore } from "./store.fixture.ts";

const sentence = "Le dossier et ses pièces sont effacés cinq ans après la clôture.";

const datasets = `dataset:
  - fides_key: guichet
    collections:
      - name: dossier
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - { name: closed_on }
          - { name: nom, data_categories: [user.name], fides_meta: { identity: name } }
      - name: piece
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - name: dossier_id
            fides_meta: { references: [{ dataset: guichet, field: dossier.id, direction: from }] }
          - { name: contenu }
      - name: page
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - name: piece_id
            fides_meta: { references: [{ dataset: guichet, field: piece.id, direction: from }] }
          - { name: texte }
`;

const rules = `format: egide/rules@1
rules:
  - id: clore-dossiers
    activity: gerer-les-dossiers
    statement: { id: gerer-les-dossiers.1, hash: ${sha256(sentence)} }
    store: guichet
    collection: dossier
    with: [piece, page]
    clock: closed_on
    keep: P5Y
    end: delete
`;

/** The files of a policy on the tables of `store.fixture.ts`. */
export const policyFiles = (url = "sqlite:guichet.sqlite"): Record<string, string> => ({
  "register.json": JSON.stringify(
    register([
      activity("gerer-les-dossiers", "Gérer les dossiers", [
        statement("gerer-les-dossiers.1", sentence),
      ]),
    ]),
  ),
  "stores.yaml": `stores: { guichet: ${url.startsWith("sqlite") ? `{ url: "${url}" }` : "{ env: EGIDE_STORE_GUICHET }"} }\n`,
  "policy.yaml": "approval: none\n",
  "datasets/guichet.yaml": datasets,
  "rules/dossiers.yaml": rules,
});

/** A policy folder in memory. */
export const folderInMemory = (files: Readonly<Record<string, string>>): PolicyFolder => ({
  folder: "valmarine",
  list: async () => Object.keys(files).toSorted(),
  read: async (path) => new TextEncoder().encode(files[path]),
});

/** The policy of the files, after the changes that a test makes to them. */
export const policyOf = async (files: Readonly<Record<string, string>>): Promise<Policy> => {
  const loaded = await loadPolicy(folderInMemory(files), policyReaders);
  if (loaded.ok) return loaded.policy;
  throw new Error(JSON.stringify(loaded.problems));
};

/** 28 February 2025 is the last day whose five years are over. */
const now = "2030-03-01T10:00:00+01:00";

/** A platform of its own: a migrated database, a ledger with its key, run records. */
export interface TestPlatform {
  readonly url: string;
  readonly keyFolder: string;
  readonly ledger: Ledger;
  dependencies(store: Pick<TestStore, "openStore">): RunDependencies & { readonly ledger: Ledger };
  /** The same ledger with a key that is not its own. */
  withAnotherKey(): Promise<{ readonly ledger: Ledger; close(): Promise<void> }>;
  /** Every row of every table of ours, as text. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

let runs = 0;

export const openTestPlatform = async (): Promise<TestPlatform> => {
  const [server] = postgresServers();
  if (!server) throw new TypeError("no PostgreSQL server for tests");
  const { url, drop } = await server.freshDatabase({ migrated: true });
  const keyFolder = mkdtempSync(join(tmpdir(), "egide-key-"));
  const opened = await openParts(url, keyFolder);
  return {
    url,
    keyFolder,
    ledger: opened.ledger,
    dependencies: (store) => ({ ...opened.parts, openStore: store.openStore }),
    withAnotherKey: async () => {
      const folder = mkdtempSync(join(tmpdir(), "egide-key-"));
      await readOrMakeKey(folder, async () => false);
      const { ledger, database } = await openParts(url, folder);
      return {
        ledger,
        close: async () => {
          await database.close();
          rmSync(folder, { recursive: true });
        },
      };
    },
    everything: async () => {
      const { rows } = await opened.database.pool.query<{ name: string }>(
        "select table_name as name from information_schema.tables where table_schema = 'egide'",
      );
      const texts = await Promise.all(
        rows.map(async ({ name }) => {
          const found = await opened.database.pool.query<Record<string, unknown>>(
            `select * from egide.${name}`,
          );
          return found.rows.map((row) => Object.values(row).map(textOf).join(" ")).join("\n");
        }),
      );
      return texts.join("\n");
    },
    close: async () => {
      await opened.database.close();
      await drop();
      rmSync(keyFolder, { recursive: true, force: true });
    },
  };
};

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString("utf8") : JSON.stringify(value);

/** What a run needs of a platform, also from another process. */
export const openParts = async (url: string, keyFolder: string) => {
  const database = await openDatabase({ url });
  const clock = fixedClock(now);
  const key = await readOrMakeKey(keyFolder, () => isLedgerSigned({ database }));
  const ledger = openLedger({ database, key, clock, origin: "example.org/test" });
  const records = postgresRunRecords(database.kysely<unknown>());
  runs += 1;
  const ids = sequentialIds(`run-${process.pid}-${runs}`);
  return {
    database,
    ledger,
    parts: {
      clock,
      ids,
      engine: "1.2.3",
      ledger,
      records,
      remedies,
      timer: systemTimer,
      approvals: postgresApprovals(database.kysely<unknown>()),
      salts: postgresSalts(database.kysely<unknown>()),
      account: "operator",
      pseudonymKey: async () => new Uint8Array(32).fill(7),
    },
  };
};
