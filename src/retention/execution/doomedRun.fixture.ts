import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Connector } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import type { OpenStore } from "../planning/actions/planOnStores.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import type { RunDependencies, RunRequest } from "./actions/runRequest.ts";
import { deadlySqlite, deathWire, newFate } from "../../../test/support/deathWire.ts";
import { openParts, openTestPlatform, type TestPlatform } from "./platform.fixture.ts";
import { openAt, type TestStore } from "./store.fixture.ts";

/** Runs of one request that die after a statement of their own, and living ones that finish what they left. */
export interface Doom {
  readonly living: RunDependencies & Pick<TestPlatform, "ledger">;
  /** Kills a run after its statement of that number, on all databases together; false when it ended before. */
  kill(at: number): Promise<boolean>;
  /** The numbers of the first statement behind the plan, and of the last one, of a run that nobody kills: not the first run, which makes tables. */
  measure(): Promise<{ readonly first: number; readonly last: number }>;
  /** Runs until the work is done. */
  resume(): Promise<void>;
  /** The codes of what `egide fsck` finds. */
  findings(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Where the stores of a policy really are, by name. */
export type Places = Readonly<Record<string, TestStore>>;

/** `knowsCatalogue`: doomed runs too read each catalogue once, since their way to the plan is not what is looked at. */
export const openDoom = async (
  places: Places,
  request: RunRequest,
  { knowsCatalogue = false } = {},
): Promise<Doom> => {
  const platform = await openTestPlatform();
  const fate = newFate();
  const wires = [await deathWire(platform.url, fate.switch)];
  const through: Record<string, string> = {};
  for (const [name, { url }] of Object.entries(places)) {
    through[name] = url;
    if (url.startsWith("sqlite:")) continue;
    const wire = await deathWire(url, fate.switch);
    wires.push(wire);
    through[name] = wire.url;
  }
  const known = catalogues();
  const living = platform.dependencies({
    openStore: known(async (store, options) => await places[store.name]!.openStore(store, options)),
  });
  let first = 0;
  const doomedStore: OpenStore = async (store, options) => {
    const connector = await openAt(through[store.name] ?? "")(store, options);
    const prepare = async (): Promise<void> => {
      first ||= fate.switch.count + 1;
      await connector.prepare();
    };
    return { ...connector, prepare };
  };
  const run = async (at: number, onFailure: (error: unknown) => null): Promise<boolean> => {
    const doomed = await openParts(wires[0]?.url ?? "", platform.keyFolder);
    fate.meet(at);
    const sqlite = deadlySqlite(fate.switch);
    try {
      const openStore = knowsCatalogue ? known(doomedStore) : doomedStore;
      await runRules({ ...doomed.parts, openStore }, request).catch(onFailure);
    } finally {
      sqlite.restore();
    }
    const isKilled = fate.survive();
    await doomed.database.close();
    return isKilled;
  };
  return {
    living,
    kill: async (at) => {
      for (let tried = 0; ; tried++) {
        let wasBusy = false;
        const isKilled = await run(at, (error) => {
          wasBusy = isBusy(error);
          return null;
        });
        // The one that died before still holds the lock: this one was refused, and has not lived to its statement.
        if (isKilled || !wasBusy || tried > 200) return isKilled;
        await wait(10);
      }
    },
    measure: async () => {
      first = 0;
      await run(Infinity, (error) => {
        throw error;
      });
      return { first, last: fate.switch.count };
    },
    resume: async () => await resumed(living, request),
    findings: async () =>
      (await checkState(living, request.policy)).findings.map(({ code }) => code),
    close: async () => {
      for (const wire of wires) await wire.close();
      await platform.close();
    },
  };
};

const isBusy = (error: unknown): boolean =>
  error instanceof FailureError && error.failure.code === "retention.run-in-progress";

/** The server needs a moment to see that a client is gone, and frees its locks then. */
const resumed = async (dependencies: RunDependencies, request: RunRequest): Promise<void> => {
  for (let tried = 0; ; tried++)
    try {
      const result = await runRules(dependencies, request);
      assert.ok(result.kind === "ran", JSON.stringify(result));
      assert.equal(result.report.state, "done");
      return;
    } catch (error) {
      if (!isBusy(error) || tried > 200) throw error;
      await wait(10);
    }
};

/** Reads each catalogue once, whoever asks. */
const catalogues = (): ((open: OpenStore) => OpenStore) => {
  const known = new Map<string, ReturnType<Connector["introspect"]>>();
  return (open) => async (store, options) => {
    const connector = await open(store, options);
    const introspect: Connector["introspect"] = () => {
      const catalogue = known.get(store.name) ?? connector.introspect();
      known.set(store.name, catalogue);
      return catalogue;
    };
    return { ...connector, introspect };
  };
};
