import type { FastifyInstance } from "fastify";
import type { Log } from "./log.ts";
import { histogram, type MetricSource } from "./metrics.ts";

interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * Measures and logs each answer by the pattern of its route: `/registre/:activity`, never what stands in place of the
 * name. An address that leads nowhere has no pattern and is `none`.
 */
export const observeRequests = (web: FastifyInstance, log: Log): MetricSource => {
  const requests = histogram({
    name: "egide_request_seconds",
    help: "How long answers took, by route and class of status.",
  });
  const open = new Set<unknown>();
  const tell = ({ method, route, status, milliseconds }: Answered): void => {
    const kind = `${Math.floor(status / 100)}xx`;
    requests.observe({ method, route, status: kind }, milliseconds / 1_000);
    log({
      level: status >= 500 ? "error" : "info",
      event: "request",
      fields: { method, route, status, milliseconds: Math.round(milliseconds) },
    });
  };
  web.addHook("onRequest", async ({ raw }) => void open.add(raw));
  web.addHook("onRequestAbort", async ({ raw }) => void open.delete(raw));
  web.addHook("onResponse", async (request, reply) => {
    open.delete(request.raw);
    const route = request.is404 ? "none" : (request.routeOptions.url ?? "none");
    const { statusCode: status, elapsedTime: milliseconds } = reply;
    tell({ method: request.method, route, status, milliseconds });
  });
  web.swiftPosts.watch({
    began: (raw) => void open.add(raw),
    ended: (raw, answer) => {
      open.delete(raw);
      if (answer !== null) tell({ method: "POST", ...answer });
    },
  });
  return {
    source: "requests",
    read: async () => [
      requests.read(),
      {
        name: "egide_requests_open",
        help: "Requests that wait for their answer.",
        type: "gauge",
        samples: [{ labels: {}, value: open.size }],
      },
    ],
  };
};
