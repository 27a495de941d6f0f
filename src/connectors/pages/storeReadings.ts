import { FailureError, failed, success, type Clock, type Outcome } from "../../kernel/index.ts";
import type { Acquaintance } from "../contract/acquaintance.ts";
import type { Catalogue, DeclaredClocks } from "../contract/catalogue.ts";
import type { Connector } from "../contract/connector.ts";
import { declaredClocks } from "../dataset/clocks.ts";
import type { StoreInUse, StoresDesk } from "./storesDesk.ts";

/** What a database said of itself at a moment: names, types and rights, never a value. */
export interface StoreReading {
  readonly acquaintance: Acquaintance;
  readonly catalogue: Catalogue;
  readonly at: Temporal.Instant;
}

/** The readings of a server process: to look through a catalogue page by page asks the database once. */
export interface StoreReadings {
  /** A reading of the last ten minutes, else a new one; `anew` asks the database whatever is kept. */
  read(
    body: string,
    store: StoreInUse,
    options?: { readonly anew?: true; readonly clocks?: DeclaredClocks },
  ): Promise<Outcome<StoreReading>>;
}

const lasting = { minutes: 10 } as const;
/** A catalogue of two thousand tables takes some tens of megabytes. */
const most = 20;

export const storeReadings = (
  parts: () => {
    readonly clock: Clock;
    readonly desk: Pick<StoresDesk, "open">;
  },
): StoreReadings => {
  const kept = new Map<string, { reading: Promise<Outcome<StoreReading>>; at: Temporal.Instant }>();
  return {
    read: async (body, store, { anew, clocks = clocksOf(store) } = {}) => {
      const { clock, desk } = parts();
      const { name, variable, place, schema } = store;
      const key = JSON.stringify([body, name, variable, place, schema, clocks]);
      const known = kept.get(key);
      const isFresh =
        known !== undefined && Temporal.Instant.compare(known.at.add(lasting), clock.now()) > 0;
      if (known !== undefined && isFresh && anew !== true) return await known.reading;
      const at = clock.now();
      const reading = readStore(async () => await desk.open(body, name, clocks), at);
      kept.delete(key);
      kept.set(key, { reading, at });
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
      const outcome = await reading;
      // What went wrong is asked again the next time.
      if (!outcome.ok && kept.get(key)?.reading === reading) kept.delete(key);
      return outcome;
    },
  };
};

/** Opens a database, asks what it is and what it holds, and closes it. */
export const readStore = async (
  open: () => Promise<Connector>,
  at: Temporal.Instant,
): Promise<Outcome<StoreReading>> => {
  try {
    const connector = await open();
    try {
      const acquaintance = await connector.describe();
      return success({ acquaintance, catalogue: await connector.introspect(), at });
    } finally {
      await connector.close();
    }
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
};

/** What all descriptions of a store state of its clocks. */
export const clocksOf = ({ descriptions }: Pick<StoreInUse, "descriptions">): DeclaredClocks =>
  Object.fromEntries(
    descriptions.flatMap(({ dataset }) => Object.entries(declaredClocks(dataset))),
  );
