import { performance } from "node:perf_hooks";
import { lintRules } from "../../src/register/lint/rules/index.ts";

interface Time {
  ms: number;
  asked: number;
  hits: number;
}

/** Times each rule whenever the lint asks it, in this process: what it computes once from all records is its own. */
export const timeRules = (): { readonly begin: () => void; readonly table: () => string } => {
  const times = new Map<string, Time>();
  for (const { id, check } of lintRules) {
    const time: Time = { ms: 0, asked: 0, hits: 0 };
    times.set(id, time);
    const find = check.find as (looked: never) => Iterable<unknown>;
    const timed = (looked: never): readonly unknown[] => {
      const began = performance.now();
      const hits = [...find(looked)];
      time.ms += performance.now() - began;
      time.asked += 1;
      time.hits += hits.length;
      return hits;
    };
    Object.assign(check, { find: timed });
  }
  return {
    begin: () => {
      for (const time of times.values()) Object.assign(time, { ms: 0, asked: 0, hits: 0 });
    },
    table: () =>
      [...times]
        .toSorted(([, a], [, b]) => b.ms - a.ms)
        .slice(0, 25)
        .map(
          ([id, { ms, asked, hits }]) =>
            `${ms.toFixed(0).padStart(8)} ms ${String(asked).padStart(8)} times asked ${String(hits).padStart(8)} hits  ${id}`,
        )
        .join("\n"),
  };
};
