import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { openConnector, parseStoreUrl } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import type { OpenStore } from "../planning/actions/planOnStores.ts";
import { checkState } from "./actions/checkState.ts";
import { findReceipts } from "./actions/findReceipts.ts";
import { runRules } from "./actions/runRules.ts";
import type { RunDependencies, RunRequest } from "./actions/runRequest.ts";
import { openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

const ids = [1, 2, 3, 4, 5, 6];

const seed = async (store: TestStore): Promise<void> =>
  await store.run(
    insertion(
      "dossier",
      ids.map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
    ) +
      insertion(
        "piece",
        ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
      ) +
      insertion("page", [{ id: 1, piece_id: 1, texte: "t" }]),
  );

/** Other programs on the same database, each with its own session, and what an onlooker sees of who waits. */
interface Others {
  readonly one: Client;
  readonly two: Client;
  /** Comes back once the run, or a session of those, waits for a lock. */
  waits(who: "run" | Client): Promise<void>;
  end(): Promise<void>;
}

const pidOf = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid ?? 0;
};

const beside = async (url: string): Promise<Others> => {
  const [one, two, onlooker] = [1, 2, 3].map(() => new Client({ connectionString: url }));
  assert.ok(one && two && onlooker);
  const pids = new Map<Client, number>();
  for (const client of [one, two, onlooker]) {
    await client.connect();
    pids.set(client, await pidOf(client));
  }
  return {
    one,
    two,
    waits: async (who) => {
      for (let tried = 0; tried < 4_000; tried++) {
        const { rowCount } = await onlooker.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and case when $1 = 0 then application_name = 'egide' else pid = $1 end`,
          [who === "run" ? 0 : pids.get(who)],
        );
        if (rowCount) return;
        await wait(5);
      }
      throw new Error("nobody waited");
    },
    end: async () => {
      for (const client of [one, two, onlooker]) await client.end();
    },
  };
};

/** A disturbance that the server resolves against the run: which SQLSTATE it then gets, and how it is brought about. */
interface Conflict {
  readonly name: string;
  readonly sqlstate: string;
  begin(others: Others): Promise<void>;
  /** When the run waits. */
  strike(others: Others): Promise<void>;
}

const conflicts: readonly Conflict[] = [
  {
    name: "a deadlock, of which the run is the victim",
    sqlstate: "40P01",
    begin: async ({ one, two }) => {
      // Who waits looks for a circle once, after this long: it is the run, which waits last, that finds it.
      await two.query("set deadlock_timeout to '60s'");
      await two.query("begin; update piece set contenu = 'z' where id = 3");
      await one.query("begin; update page set texte = 'z'");
    },
    strike: async ({ one, two, waits }) => {
      // The run holds the dossiers, and waits for the page before it comes to the pieces.
      const changed = two.query("update dossier set nom = 'z' where id = 3");
      await waits(two);
      await one.query("rollback");
      // Answered: the run has let go of the dossier, which still stands.
      assert.equal((await changed).rowCount, 1);
      await two.query("commit");
    },
  },
  {
    name: "a serialization failure, by a change behind the snapshot of the batch",
    sqlstate: "40001",
    begin: async ({ one }) => {
      await one.query("begin; update dossier set nom = 'z' where id = 6");
    },
    strike: async ({ one }) => void (await one.query("commit")),
  },
];

const opening =
  (store: TestStore, attempts: number): OpenStore =>
  async (_named, { readOnly, clocks }) => {
    const address = parseStoreUrl(store.url);
    assert.ok(address.ok);
    const patience = { attempts, firstDelay: 10, lockTimeout: 20_000 };
    return openConnector({ ...address.value, readOnly, clocks, patience });
  };

const meeting = async (
  { name, begin, strike }: Conflict,
  store: TestStore,
  run: () => ReturnType<typeof runRules>,
): ReturnType<typeof runRules> => {
  const others = await beside(store.url);
  try {
    await begin(others);
    const running = run();
    const tooSoon = running.then(
      () => Promise.reject(new Error(`the run met nothing: ${name}`)),
      (error: unknown) => Promise.reject(error as Error),
    );
    await Promise.race([others.waits("run"), tooSoon]);
    tooSoon.catch(() => undefined);
    await strike(others);
    return await running;
  } finally {
    await others.end();
  }
};

const countsAreExact = async (
  dependencies: RunDependencies & { readonly ledger: Parameters<typeof findReceipts>[0]["ledger"] },
  store: TestStore,
): Promise<void> => {
  assert.deepEqual([await store.rows("dossier"), await store.rows("piece")], [[], []]);
  for (const id of ids) {
    const sought = { collection: "dossier", key: [String(id)], store: null };
    assert.equal((await findReceipts(dependencies, sought)).found.length, 1, `dossier ${id}`);
  }
};

for (const kind of storeKinds().filter(({ name }) => name !== "SQLite"))
  suite(`a conflict that a run on ${kind.name} loses`, () => {
    for (const conflict of conflicts)
      test(`${conflict.name}: the run tries again, each row is counted and named once; without patience it stops, and the next one finishes`, async () => {
        const store = await kind.make();
        const platform = await openTestPlatform();
        try {
          const name = new URL(store.url).pathname.slice(1);
          await store.run(`alter database ${name} set deadlock_timeout to '20ms'`);
          const policy = await policyOf({
            ...policyFiles(store.url),
            "policy.yaml": "approval: none\nreceipts: rows\n",
          });
          const request: RunRequest = {
            policy,
            rules: policy.rules,
            execute: true,
            batchSize: 10,
            feelsOthers: false,
          };
          const dependencies = platform.dependencies(store);
          const patient = { ...dependencies, openStore: opening(store, 6) };
          const hasty = { ...dependencies, openStore: opening(store, 1) };

          await seed(store);
          await assert.rejects(
            meeting(conflict, store, async () => await runRules(hasty, request)),
            (error) => {
              assert.ok(error instanceof FailureError, String(error));
              assert.equal(error.failure.code, "connectors.conflict");
              assert.equal(error.failure.params["sqlstate"], conflict.sqlstate);
              return true;
            },
          );
          assert.deepEqual((await checkState(dependencies, policy)).findings, []);
          const left = (await store.rows("dossier")).length;
          const rest = await runRules(dependencies, request);
          assert.ok(rest.kind === "ran");
          assert.equal(rest.report.rules[0]?.ended["dossier"] ?? 0, left);
          await countsAreExact(dependencies, store);

          // The same rows again, in another ledger: with patience the run that met it is the one that ends them.
          const again = await openTestPlatform();
          try {
            await seed(store);
            const other = { ...again.dependencies(store), openStore: patient.openStore };
            const result = await meeting(
              conflict,
              store,
              async () => await runRules(other, request),
            );
            assert.ok(result.kind === "ran");
            assert.equal(result.report.state, "done");
            assert.deepEqual(result.report.rules[0]?.ended, { dossier: 6, piece: 6, page: 1 });
            await countsAreExact(other, store);
            assert.deepEqual((await checkState(other, policy)).findings, []);
          } finally {
            await again.close();
          }
        } finally {
          await platform.close();
          await store.close();
        }
      });
  });
