import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sha256 } from "../../kernel/index.ts";
import { expositionType, writeExposition } from "./exposition.ts";
import type { MetricSource } from "./metrics.ts";
import { readinessOf, type ReadinessCheck } from "./readiness.ts";

export interface OperationsOptions {
  readonly host: string;
  readonly port: number;
  /** What a collector says as `Authorization: Bearer …` to read the metrics; null: nothing is asked. */
  readonly token: string | null;
  readonly sources: readonly MetricSource[];
  readonly checks: readonly ReadinessCheck[];
}

/**
 * The port of the operator, apart from that of visitors: `/healthz` (the process lives), `/readyz` (it can work),
 * `/metrics`. The same for web and worker.
 * @throws what the system says when it cannot listen.
 */
export const openOperations = async (
  options: OperationsOptions,
): Promise<{ readonly address: string; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(options.port, options.host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const answer = async (
  { token, sources, checks }: OperationsOptions,
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
    response.end(body);
  };
  const json = (status: number, body: object): void =>
    send(status, "application/json; charset=utf-8", `${JSON.stringify(body)}\n`);
  if (method !== "GET" && method !== "HEAD") return json(405, { status: "method-not-allowed" });
  switch (url) {
    case "/healthz":
      return json(200, { status: "ok" });
    case "/readyz": {
      const { isReady, checks: results } = await readinessOf(checks);
      return json(isReady ? 200 : 503, { status: isReady ? "ok" : "unavailable", checks: results });
    }
    case "/metrics":
      if (token !== null && !isSame(headers.authorization ?? "", `Bearer ${token}`)) {
        // RFC 9110, 15.5.2: a 401 says what would be accepted. RFC 6750, 3.1: whether what came was none, or a wrong one.
        const wrong = headers.authorization === undefined ? "" : ', error="invalid_token"';
        response.setHeader("www-authenticate", `Bearer realm="metrics"${wrong}`);
        return json(401, { status: "unauthorized" });
      }
      return send(200, expositionType, await writeExposition(sources));
    default:
      return json(404, { status: "not-found" });
  }
};

/** In the same time whatever was said. */
const isSame = (said: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(said)), Buffer.from(sha256(expected)));
