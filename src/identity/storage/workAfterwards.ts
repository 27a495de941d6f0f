import type { Failure } from "../../kernel/index.ts";

/** Work that goes on after an answer has left, so that its time says nothing; a failure is reported. */
export const workAfterwards = (
  report: (failure: Failure) => void,
): { later(work: () => Promise<void>): void; settle(): Promise<void> } => {
  const running = new Set<Promise<void>>();
  return {
    later: (work) => {
      const done = work()
        .catch(() => report({ code: "web.defect", params: {} }))
        .finally(() => running.delete(done));
      running.add(done);
    },
    settle: async () => void (await Promise.all(running)),
  };
};
