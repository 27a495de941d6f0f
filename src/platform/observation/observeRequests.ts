import type { FastifyInstance } from "fastify";
import type { Log } from "./log.ts";
import { histogram, type MetricSource } from "./metrics.ts";

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
  web.addHook("onRequest", async ({ raw }) => void open.add(raw));
  web.addHook("onRequestAbort", async ({ raw }) => void open.delete(raw));
  web.addHook("onResponse", async (request, reply) => {
    open.delete(request.raw);
    const { method } = request;
    const route = request.is404 ? "none" : (request.routeOptions.url ?? "none");
    const status = reply.statusCode;
    requests.observe(
      { method, route, status: `${Math.floor(status / 100)}xx` },
      reply.elapsedTime / 1_000,
    );
    log({
      level: status >= 500 ? "error" : "info",
      event: "request",
      fields: { method, route, status, milliseconds: Math.round(reply.elapsedTime) },
    });
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
