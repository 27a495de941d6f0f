import { fixedClock, sequentialIds } from "../../src/kernel/index.ts";
import type { BatchRequest, Connector, Hold, Receipt } from "../../src/connectors/index.ts";
import {
  memoryApprovals,
  memoryRunRecords,
  memorySalts,
  remedies,
  runRules,
  systemTimer,
} from "../../src/retention/index.ts";
import type { OracleHold, World } from "./oracle/world.ts";
import { memoryLedger } from "./memoryLedger.ts";
import type { Story, StoryNight } from "./story.ts";
import { policyOf } from "./storyPolicy.ts";
import type { Place } from "./storyStores.ts";

/** What a night did: what stands, and the receipts that entered the ledger. */
export interface LivedNight {
  readonly world: World;
  readonly receipts: readonly Receipt[];
}

/** The run died. */
class Cut extends Error {}

/** Lives a story on real databases, night by night, through check, plan and run; says what stands after each. */
export const live = async (
  story: Story,
  place: Place,
  afterNight: (night: StoryNight, lived: LivedNight) => void,
): Promise<void> => {
  await place.fill(story.world);
  const ledger = memoryLedger();
  const records = memoryRunRecords();
  const ids = sequentialIds(`story-${story.seed}`);
  const policy = policyOf(story.rules);
  for (const night of story.nights) {
    const moment = Temporal.Instant.fromEpochMilliseconds(night.now);
    const before = ledger.entries.length;
    await placeHolds(place, night.holds, moment);
    let left = night.cutAt ?? 0;
    /** One of the moments at which a run may die; it does at the one that the story says. */
    const danger = (): void => {
      if (left > 0 && --left === 0) throw new Cut("the run was cut");
    };
    const request = {
      policy,
      rules: policy.rules,
      execute: true,
      batchSize: 3,
      feelsOthers: false,
    };
    const run = async (): Promise<void> => {
      const result = await runRules(
        {
          clock: fixedClock(moment),
          ids,
          engine: "test",
          ledger: {
            ...ledger,
            append: async (drafts) => {
              danger();
              const appended = await ledger.append(drafts);
              danger();
              return appended;
            },
          },
          records,
          remedies,
          timer: systemTimer,
          approvals: memoryApprovals(),
          salts: memorySalts(),
          account: "story",
          pseudonymKey: async () => new Uint8Array(32).fill(7),
          openStore: async (store, options) =>
            mortal(await place.open(store.name, options), danger),
        },
        request,
      );
      if (result.kind !== "ran")
        throw new Error(`seed ${story.seed}: refused: ${codesIn(result).join(", ")}`);
    };
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
      left = 0;
      await run();
    }
    afterNight(night, {
      world: await place.read(),
      receipts: ledger.entries.slice(before).map(({ body }) => body as Receipt),
    });
  }
};

const codesIn = (result: object): readonly string[] => [
  ...new Set(
    [...JSON.stringify(result).matchAll(/"(?:refusals|reasons)":\[\{"code":"([^"]+)"/g)].map(
      ([, code = ""]) => code,
    ),
  ),
];

/** A connector that may die within each batch, behind it, and between what an archive has kept and what is gone here. */
const mortal = (connector: Connector, danger: () => void): Connector => ({
  ...connector,
  endBatch: async (target, request) => {
    const { archive } = request;
    const dying: BatchRequest = {
      ...request,
      ...(archive && {
        archive: {
          keep: async (batch) => {
            const kept = await archive.keep(batch);
            danger();
            return kept;
          },
        },
      }),
      receiptFor: (counts, macs) => {
        danger();
        return request.receiptFor(counts, macs);
      },
    };
    const result = await connector.endBatch(target, dying);
    danger();
    return result;
  },
  acknowledgeReceipts: async (receipts) => {
    await connector.acknowledgeReceipts(receipts);
    danger();
  },
});

/** Releases the holds that stand, and places these. */
export const placeHolds = async (
  place: Place,
  holds: readonly OracleHold[],
  now: Temporal.Instant,
): Promise<void> => {
  for (const store of ["guichet", "archives"]) {
    const connector = await place.open(store, { readOnly: false, clocks: {} });
    try {
      for (const { id } of await connector.holds()) await connector.releaseHold(id);
      for (const [at, hold] of holds.entries())
        if (hold.store === store)
          await connector.placeHold({
            id: `hold-${at}`,
            selector: selectorOf(hold),
            reason: "litige",
            author: "dpo",
            placedAt: now.toString({ smallestUnit: "millisecond" }),
            reviewOn: "2030-01-01",
          });
    } finally {
      await connector.close();
    }
  }
};

const selectorOf = (hold: OracleHold): Hold["selector"] => {
  if (hold.kind === "file") return { kind: "file", collection: hold.table, key: [String(hold.id)] };
  if (hold.kind === "query") {
    if (hold.where.kind !== "compare") throw new TypeError("a story holds by a comparison");
    return { kind: "query", collection: hold.table, where: hold.where };
  }
  return {
    kind: "person",
    values: [hold.value],
    fields: hold.fields.map(([collection, column]) => ({ collection, column })),
  };
};
