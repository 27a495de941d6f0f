import type { LiveRun, RunRecord, RunRecords } from "../actions/runRecords.ts";

/** Runs remembered as long as the process lives. */
export const memoryRunRecords = (): RunRecords => {
  const records = new Map<string, RunRecord>();
  const living = new Map<string, LiveRun>();
  const live = (id: string): LiveRun | null =>
    records.get(id)?.state === "running"
      ? (living.get(id) ?? { soFar: null, stopAskedAt: null })
      : null;
  const byStart = (a: RunRecord, b: RunRecord): number =>
    Temporal.Instant.compare(a.startedAt, b.startedAt) || (a.id < b.id ? -1 : 1);
  return {
    save: async (record) => {
      const before = records.get(record.id);
      if (!before || before.state === "running") records.set(record.id, structured(record));
    },
    running: async (policy, stores) =>
      [...records.values()]
        .filter(
          (record) =>
            record.state === "running" &&
            record.policy === policy &&
            record.stores.some((store) => stores.includes(store)),
        )
        .toSorted(byStart),
    endedRules: async (policy) =>
      new Set(
        [...records.values()]
          .filter((record) => record.policy === policy && record.kind === "execute")
          .flatMap(({ report }) => report?.rules ?? [])
          .filter(({ batches }) => batches > 0)
          .map(({ ruleHash }) => ruleHash),
      ),
    lastMoment: async (policy) =>
      [...records.values()]
        .filter((record) => record.policy === policy && record.kind === "execute")
        .flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt ?? startedAt])
        .toSorted(Temporal.Instant.compare)
        .at(-1) ?? null,
    mark: async () => {
      const all = [...records.values()];
      const ended = all.filter(({ state }) => state !== "running").length;
      return [all.length, ended, all.toSorted(byStart).at(-1)?.startedAt].join(" ");
    },
    latest: async (count) =>
      [...records.values()].toSorted((a, b) => byStart(b, a)).slice(0, count),
    find: async (id) => records.get(id) ?? null,
    policiesOf: async (runs) =>
      new Map(
        [...records.values()]
          .filter(({ id }) => runs.includes(id))
          .map(({ id, policy }) => [id, policy]),
      ),
    page: async ({ policy, state, kind, order: { by, isDescending } }, { offset, limit }) => {
      const found = [...records.values()].filter(
        (record) =>
          record.policy === policy &&
          (state === null || record.state === state) &&
          (kind === null || record.kind === kind),
      );
      return {
        count: found.length,
        records: found
          .toSorted((a, b) =>
            by === "startedAt"
              ? byStart(a, b) * (isDescending ? -1 : 1)
              : a[by].localeCompare(b[by]) * (isDescending ? -1 : 1) || byStart(b, a),
          )
          .slice(offset, offset + limit),
      };
    },
    tell: async (id, soFar) => {
      const before = live(id);
      if (before === null) return false;
      living.set(id, { ...before, soFar: { at: soFar.at, rules: structuredClone(soFar.rules) } });
      return before.stopAskedAt !== null;
    },
    askToStop: async (id, at) => {
      const before = live(id);
      if (before === null) return false;
      living.set(id, { ...before, stopAskedAt: before.stopAskedAt ?? at });
      return true;
    },
    live: async (id) => live(id),
  };
};

/** A copy, as a database keeps one: what the caller changes later stays with the caller. */
const structured = (record: RunRecord): RunRecord => ({
  ...record,
  stores: [...record.stores],
  report: structuredClone(record.report),
});
