import assert from "node:assert/strict";
import { openConnector, parseStoreUrl, type Connector } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import type { OpenStore } from "../planning/actions/planOnStores.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import type { RunDependencies, RunRequest } from "./actions/runRequest.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import { insertion, type StoreKind, type TestStore } from "./store.fixture.ts";

/** Six dossiers that are due, with a piece each. */
const seed = async (store: TestStore): Promise<void> => {
  const ids = [1, 2, 3, 4, 5, 6];
  await store.run(
    insertion(
      "dossier",
      ids.map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
    ) +
      insertion(
        "piece",
        ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
      ),
  );
};

/** A store with what is due in it, a platform, and a run in batches of two that feels nobody. */
export interface Scene {
  readonly store: TestStore;
  readonly platform: TestPlatform;
  readonly dependencies: ReturnType<TestPlatform["dependencies"]>;
  readonly request: RunRequest;
}

export const on =
  (kind: StoreKind, work: (scene: Scene) => Promise<void>) => async (): Promise<void> => {
    const store = await kind.make();
    const platform = await openTestPlatform();
    try {
      await seed(store);
      const policy = await policyOf(policyFiles(store.url));
      const request = {
        policy,
        rules: policy.rules,
        execute: true,
        batchSize: 2,
        feelsOthers: false,
      };
      await work({ store, platform, dependencies: platform.dependencies(store), request });
    } finally {
      await platform.close();
      await store.close();
    }
  };

/** A store whose every batch is preceded by something; it bears with others for half a second. */
export const disturbed =
  (store: TestStore, before: (batch: number, connector: Connector) => Promise<void>): OpenStore =>
  async (_named, { readOnly, clocks }) => {
    const address = parseStoreUrl(store.url);
    assert.ok(address.ok);
    const patience = { attempts: 2, firstDelay: 10, lockTimeout: 250 };
    const connector = openConnector({ ...address.value, readOnly, clocks, patience });
    let batches = 0;
    const endBatch: Connector["endBatch"] = async (target, asked) => {
      await before(++batches, connector);
      return await connector.endBatch(target, asked);
    };
    return { ...connector, endBatch };
  };

export const failsWith = (code: string) => (error: unknown) =>
  error instanceof FailureError && error.failure.code === code;

export const ids = async (store: TestStore): Promise<unknown[]> =>
  (await store.rows("dossier")).map(({ id }) => id);

/** After the disturbance is over, another run finishes, and everything agrees. */
export const finishes = async ({ dependencies, request }: Scene): Promise<void> => {
  const result = await runRules(dependencies, request);
  assert.ok(result.kind === "ran");
  assert.equal(result.report.state, "done");
  assert.deepEqual((await checkState(dependencies, request.policy)).findings, []);
};

export const lastState = async ({ records }: RunDependencies) => {
  const [last] = await records.latest(1);
  return [last?.state, last?.report?.failure];
};
