import type { FastifyInstance } from "fastify";
import { setTimeout as pause } from "node:timers/promises";

export interface Draining {
  /**
   * Refuses what comes from now on (503, with a moment to come back at), and waits for the answers at hand, for so many
   * seconds at most. The port stays open meanwhile, so that a proxy learns it from an answer and not from a refusal.
   */
  drain(seconds: number): Promise<void>;
  readonly isDraining: () => boolean;
}

/** Seconds after which a client may come back: another process serves by then, or this one does again. */
const comeBack = "5";

/**
 * Lets a server end in two steps: see `drain`. Added to the server before its first request.
 * `refuse` throws what the error page of the caller says.
 */
export const installDraining = (web: FastifyInstance, refuse: () => never): Draining => {
  let draining = false;
  const open = new Set<unknown>();
  web.addHook("onRequest", async (request, reply) => {
    // It lives until it has ended: whoever asks that alone is not to kill it for stopping.
    if (draining && request.routeOptions.url !== "/healthz") {
      // RFC 9110, 15.6.4 and 10.2.3.
      reply.header("retry-after", comeBack).header("connection", "close");
      refuse();
    }
    open.add(request.raw);
  });
  web.addHook("onRequestAbort", async (request) => void open.delete(request.raw));
  web.addHook("onResponse", async (request, reply) => {
    open.delete(request.raw);
    if (draining) reply.raw.shouldKeepAlive = false;
  });
  web.swiftPosts.watch({
    isOpen: () => !draining,
    began: (raw) => void open.add(raw),
    ended: (raw) => void open.delete(raw),
  });
  return {
    isDraining: () => draining,
    drain: async (seconds) => {
      draining = true;
      const deadline = performance.now() + seconds * 1_000;
      while (open.size > 0 && performance.now() < deadline) await pause(20);
    },
  };
};
