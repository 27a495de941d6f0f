import type { Approvals } from "../actions/approvals.ts";
import type { Approval } from "../model/approval.ts";

/** Requests remembered as long as the process lives. */
export const memoryApprovals = (): Approvals => {
  const kept = new Map<string, Approval>();
  return {
    ask: async (request) => void kept.set(request.id, request),
    open: async (policy) =>
      [...kept.values()]
        .filter((each) => each.policy === policy && each.state !== "used")
        .toSorted((a, b) => Temporal.Instant.compare(a.requestedAt, b.requestedAt)),
    find: async (id) => kept.get(id) ?? null,
    approve: async (id, by, at) => {
      const request = kept.get(id);
      if (request?.state !== "waiting") return false;
      kept.set(id, { ...request, state: "approved", decidedBy: by, decidedAt: at });
      return true;
    },
    use: async (ids) => {
      for (const id of ids) {
        const request = kept.get(id);
        if (request?.state === "approved") kept.set(id, { ...request, state: "used" });
      }
    },
  };
};
