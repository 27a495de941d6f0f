import { FailureError } from "../../kernel/index.ts";
import { proofFailure } from "../proofErrors.ts";

interface Waiting<T> {
  readonly item: T;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

export interface BatchOptions<T> {
  /** Two with the same key never stand in one batch. */
  readonly keyOf: (item: T) => string;
  /** Keeps all or none. */
  readonly keep: (items: readonly T[]) => Promise<void>;
  /** Milliseconds between a first item and its batch: what comes meanwhile goes along. */
  readonly tick: number;
  /** How many batches may be on their way: while one is kept, the next is gathered. */
  readonly atOnce: number;
  readonly largest: number;
  /** More than this waiting, and the next one is refused: memory has an end. */
  readonly mostWaiting: number;
}

/** Puts what comes one by one into batches: each item is answered when its batch is kept. */
export const inBatches = <T>(options: BatchOptions<T>): ((item: T) => Promise<void>) => {
  const { keyOf, keep, tick, atOnce, largest, mostWaiting } = options;
  let waiting: Waiting<T>[] = [];
  let timer: NodeJS.Timeout | null = null;
  let onTheirWay = 0;
  const busy = new Set<string>();

  /** What may be kept now: never two of one key at a time, or neither would see the other. */
  const take = (): readonly Waiting<T>[] => {
    const taken: Waiting<T>[] = [];
    const left: Waiting<T>[] = [];
    for (const each of waiting) {
      const key = keyOf(each.item);
      if (taken.length >= largest || busy.has(key)) left.push(each);
      else {
        busy.add(key);
        taken.push(each);
      }
    }
    waiting = left;
    return taken;
  };

  const write = async (): Promise<void> => {
    timer = null;
    const batch = take();
    if (batch.length === 0) return;
    onTheirWay += 1;
    // What did not find room.
    arrange();
    try {
      await keep(batch.map(({ item }) => item));
      for (const { kept } of batch) kept();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
    onTheirWay -= 1;
    for (const { item } of batch) busy.delete(keyOf(item));
    arrange();
  };

  const arrange = (): void => {
    if (waiting.length > 0 && timer === null && onTheirWay < atOnce)
      timer = setTimeout(() => void write(), tick);
  };

  return (item) => {
    if (waiting.length >= mostWaiting)
      return Promise.reject(new FailureError(proofFailure("consent.proofs-busy")));
    return new Promise((kept, failed) => {
      waiting.push({ item, kept, failed });
      arrange();
    });
  };
};
