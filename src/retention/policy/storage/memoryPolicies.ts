import { retentionFailure } from "../../errors.ts";
import { isPolicyPath, type Policies, type PolicyRevision } from "../actions/policies.ts";
import { snapshotOf } from "../actions/snapshot.ts";

type Version = PolicyRevision & { readonly files: ReadonlyMap<string, Uint8Array> };

/** Policies remembered as long as the process lives. */
export const memoryPolicies = (): Policies => {
  const kept = new Map<string, readonly Version[]>();
  const versions = (policy: string): readonly Version[] => kept.get(policy) ?? [];
  return {
    list: async () => [...kept.keys()].toSorted(),
    revision: async (policy) => versions(policy).length,
    open: async (policy, revision) => {
      const version = versions(policy).at(revision === undefined ? -1 : revision - 1);
      return version === undefined || revision === 0
        ? null
        : snapshotOf(policy, version.number, version.files);
    },
    revisionAt: async (policy, moment) =>
      versions(policy).findLast(({ at }) => Temporal.Instant.compare(at, moment) <= 0)?.number ?? 0,
    save: async ({ policy, base, changes, author, reason, at }) => {
      const before = versions(policy);
      const wrong = changes.find(({ path }) => !isPolicyPath(path));
      if (wrong !== undefined)
        return {
          ok: false,
          failure: retentionFailure("retention.policy-path", { path: wrong.path }),
        };
      if (before.length !== base)
        return { ok: false, failure: retentionFailure("retention.policy-changed", { policy }) };
      const files = new Map(before.at(-1)?.files);
      for (const { path, content } of changes)
        if (content === null) files.delete(path);
        else files.set(path, content);
      const number = base + 1;
      const changed = changes
        .filter(({ path, content }) => content !== null || before.at(-1)?.files.has(path))
        .map(({ path }) => path)
        .toSorted();
      kept.set(policy, [...before, { number, author, reason, at, changed, files }]);
      return { ok: true, revision: number };
    },
    revisions: async (policy, limit, offset = 0) =>
      versions(policy)
        .toReversed()
        .slice(offset, offset + limit)
        .map(({ files: _files, ...revision }) => revision),
  };
};
